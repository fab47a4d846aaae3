// Going back: to a snapshot, a revision or a moment; in place, or as another cluster that leaves this one alone.
import { useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { Etcd, EtcdRecoveryWindow, EtcdSnapshot } from "@/api/generated/cetcd";
import { useAct } from "@/api/queries";
import { Field, noteId } from "@/form/Field";
import { Toggled } from "@/form/Toggled";
import { useT } from "@/i18n";
import { dateTime } from "@/i18n/time";
import { track } from "@/shell/tasks";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Choice, TextInput } from "@/ui/inputs";
import { PlacementChoice } from "../hosts/PlacementChoice";
import { hostIdsOf, type Placement, placementProblem } from "../hosts/placement";
import { useWhyNot } from "../may";
import { Sizes } from "../Sizes";
import { useNotRunning } from "../settings/Resize";
import { useStart } from "../tasks/useStart";
import { type PointKind, read, type Typed } from "./point";

export interface RestoreDialogProps {
  cluster: Etcd;
  /** Those that can be restored. */
  snapshots: readonly EtcdSnapshot[];
  windows: readonly EtcdRecoveryWindow[];
  /** A snapshot to begin with. */
  from: string | undefined;
  onClose: () => void;
}

type Target = "new" | "here";
const LONGEST_NAME = 60;

export function RestoreDialog({ cluster, snapshots, windows, from, onClose }: RestoreDialogProps) {
  const t = useT();
  const navigate = useNavigate();
  const id = cluster.InstanceId;
  const [typed, setTyped] = useState<Typed>({
    kind: from !== undefined || windows.length === 0 ? "snapshot" : "time",
    snapshot: snapshots.find((one) => one.Name === from)?.Name ?? snapshots[0]?.Name ?? "",
    revision: windows[0] ? String(windows[0].ToRevision) : "",
    time: dateTime(windows[0]?.ToTime),
  });
  const [target, setTarget] = useState<Target>("new");
  const [name, setName] = useState("");
  const [size, setSize] = useState(cluster.Members?.length ?? 1);
  // Like the cluster that it comes from; on which hosts is for whoever makes it to say.
  const [hosts, setHosts] = useState<Placement>(hostIdsOf(cluster).length > 0 ? [] : undefined);
  const [protect, setProtect] = useState(true);
  const [confirmed, setConfirmed] = useState("");
  const [tried, setTried] = useState(false);
  const mayNot = {
    here: useWhyNot("RestoreEtcdInstance", id),
    new: useWhyNot("CloneEtcdInstance", id),
  };
  const notRunning = useNotRunning(cluster);

  const restore = useStart(cluster, "RestoreEtcdInstance", t("etcd.kind.restore"), onClose);
  const clone = useAct("cetcd", "CloneEtcdInstance", {
    onDone: ({ NewInstanceId: made }) => {
      track({
        service: "cetcd",
        kind: "etcd-create",
        id: made,
        title: `${t("etcd.kind.clone")}: ${name}`,
        href: `/etcd/${made}/progress`,
      });
      void navigate({ to: "/etcd/$clusterId/progress", params: { clusterId: made } });
    },
  });

  const point = read(typed, windows);
  const problem = typeof point === "string" ? t(`etcd.point.${point}`) : undefined;
  const nameProblem =
    target === "here"
      ? undefined
      : name === ""
        ? t("form.required")
        : [...name].length > LONGEST_NAME
          ? t("etcd.nameHint")
          : undefined;
  const misplaced = target === "new" ? placementProblem(size, hosts) : undefined;
  const unconfirmed =
    target === "here" && confirmed !== cluster.Name ? t("typed.missing", { name: cluster.Name }) : undefined;
  const why = mayNot[target] ?? (target === "here" ? (notRunning ?? unconfirmed) : undefined);
  const error = restore.error ?? clone.error;

  const submit = () => {
    setTried(true);
    if (typeof point === "string" || nameProblem || misplaced || why) return;
    if (target === "here") restore.mutate({ InstanceId: id, ...point });
    else
      clone.mutate({
        InstanceId: id,
        ...point,
        Name: name,
        Size: size,
        DeletionProtection: protect,
        ...(hosts ? { HostIds: [...hosts] } : {}),
      });
  };

  return (
    <Dialog
      title={t("etcd.restoreTitle", { name: cluster.Name })}
      width={640}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            kind={target === "here" ? "danger" : "primary"}
            busy={restore.isPending || clone.isPending}
            why={why}
            onClick={submit}
          >
            {t(target === "here" ? "etcd.restoreHere" : "etcd.create")}
          </Button>
        </>
      }
    >
      <div className="form">
        <PointFields
          typed={typed}
          onChange={setTyped}
          snapshots={snapshots}
          windows={windows}
          problem={tried || typed.kind !== "snapshot" ? problem : undefined}
        />
        <fieldset className="sizes">
          <legend>{t("etcd.restoreInto")}</legend>
          {(["new", "here"] as const).map((one) => (
            <label key={one} className="size">
              <input type="radio" name="target" checked={target === one} onChange={() => setTarget(one)} />
              <strong>{t(`etcd.into.${one}`)}</strong>
              <span className="quiet">{t(`etcd.intoHint.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        {target === "new" ? (
          <>
            <Field
              id="clone-name"
              label={t("etcd.name")}
              required
              hint={t("etcd.nameHint")}
              problem={tried ? nameProblem : undefined}
            >
              <TextInput
                id="clone-name"
                value={name}
                onChange={setName}
                describedBy={noteId("clone-name")}
                invalid={tried && nameProblem !== undefined}
              />
            </Field>
            <Sizes name="clone-size" value={size} onChange={setSize} />
            <PlacementChoice id="clone-hosts" size={size} value={hosts} onChange={setHosts} tried={tried} />
            <Toggled label={t("etcd.protection")} hint={t("etcd.protectionHint")} on={protect} onChange={setProtect} />
          </>
        ) : (
          <>
            <p className="note-warn">{t("etcd.restoreWarn")}</p>
            <Field id="restore-confirm" label={t("typed.label", { name: cluster.Name })}>
              <TextInput id="restore-confirm" value={confirmed} onChange={setConfirmed} mono />
            </Field>
          </>
        )}
        {error ? <ErrorPanel error={error} /> : null}
      </div>
    </Dialog>
  );
}

interface PointFieldsProps {
  typed: Typed;
  onChange: (typed: Typed) => void;
  snapshots: readonly EtcdSnapshot[];
  windows: readonly EtcdRecoveryWindow[];
  problem: string | undefined;
}

const KINDS: readonly PointKind[] = ["time", "revision", "snapshot"];

function PointFields({ typed, onChange, snapshots, windows, problem }: PointFieldsProps) {
  const t = useT();
  const id = useId();
  const put = (change: Partial<Typed>) => onChange({ ...typed, ...change });
  const shared = { id, describedBy: noteId(id), invalid: problem !== undefined };
  const latest = windows[0];
  const reach = latest
    ? t(typed.kind === "time" ? "etcd.reachTime" : "etcd.reachRevision", {
        from: typed.kind === "time" ? dateTime(latest.FromTime) : latest.FromRevision,
        to: typed.kind === "time" ? dateTime(latest.ToTime) : latest.ToRevision,
        n: windows.length,
      })
    : t("etcd.noWindows");
  return (
    <>
      <fieldset className="row wrap point-kinds">
        <legend className="visually-hidden">{t("etcd.restoreTo")}</legend>
        {KINDS.map((kind) => (
          <label key={kind} className="check">
            <input type="radio" name="point" checked={typed.kind === kind} onChange={() => put({ kind })} />
            {t(`etcd.pointKind.${kind}`)}
          </label>
        ))}
      </fieldset>
      <Field
        id={id}
        label={t(`etcd.pointKind.${typed.kind}`)}
        problem={problem}
        hint={typed.kind === "snapshot" ? undefined : reach}
      >
        {typed.kind === "snapshot" ? (
          <Choice
            {...shared}
            value={typed.snapshot}
            options={
              snapshots.length === 0
                ? [{ value: "", label: t("etcd.noSnapshots") }]
                : snapshots.map((one) => ({
                    value: one.Name,
                    label: `${one.Name} · ${dateTime(one.CreatedAt)} · ${t("etcd.revisionN", { n: one.Revision })}`,
                  }))
            }
            onChange={(snapshot) => put({ snapshot })}
          />
        ) : typed.kind === "revision" ? (
          <TextInput {...shared} value={typed.revision} onChange={(revision) => put({ revision })} />
        ) : (
          <TextInput {...shared} mono value={typed.time} onChange={(time) => put({ time })} />
        )}
      </Field>
    </>
  );
}
