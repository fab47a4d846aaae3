// The snapshots that there are, each with whether restoring it was tried.
import { useState } from "react";
import type { Etcd, EtcdSnapshot } from "@/api/generated/cetcd";
import { useAct } from "@/api/queries";
import { useT } from "@/i18n";
import { bytes } from "@/i18n/time";
import { Confirm } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { MoreIcon } from "@/ui/icons";
import { Menu } from "@/ui/Menu";
import { Empty, Section, Time } from "@/ui/page";
import { say } from "@/ui/toasts";
import { useWhyNot } from "../may";
import { StateLabel } from "../StateLabel";
import { useStart } from "../tasks/useStart";

export interface SnapshotListProps {
  cluster: Etcd;
  snapshots: readonly EtcdSnapshot[];
  onRestore: (name: string) => void;
}

export function SnapshotList({ cluster, snapshots, onRestore }: SnapshotListProps) {
  const t = useT();
  const id = cluster.InstanceId;
  const [deleting, setDeleting] = useState<string>();
  const verify = useStart(cluster, "VerifyEtcdSnapshot", t("etcd.kind.verify"));
  const mayNotVerify = useWhyNot("VerifyEtcdSnapshot", id);
  const mayNotDelete = useWhyNot("DeleteEtcdSnapshot", id);
  const remove = useAct("cetcd", "DeleteEtcdSnapshot", {
    onDone: () => {
      say(t("etcd.snapshotDeleted"));
      setDeleting(undefined);
    },
  });
  return (
    <Section title={t("etcd.tab.snapshots")}>
      {verify.error ? <ErrorPanel error={verify.error} /> : null}
      {snapshots.length === 0 ? <Empty title={t("etcd.noSnapshots")}>{t("etcd.noSnapshotsHint")}</Empty> : null}
      {snapshots.length > 0 ? (
        <table className="simple-table snapshots" aria-label={t("etcd.tab.snapshots")}>
          <thead>
            <tr>
              <th>{t("etcd.name")}</th>
              <th>{t("etcd.stateTitle")}</th>
              <th>{t("etcd.takenAt")}</th>
              <th className="num">{t("etcd.revision")}</th>
              <th className="num">{t("etcd.valueSize")}</th>
              <th>{t("etcd.madeBy")}</th>
              <th>{t("etcd.proofTitle")}</th>
              <th>
                <span className="visually-hidden">{t("etcd.actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {snapshots.map((snapshot) => (
              <tr key={snapshot.Name}>
                <td>
                  <span title={snapshot.Hash ? `SHA-256 ${snapshot.Hash}` : undefined}>{snapshot.Name}</span>
                  {snapshot.FailedMsg ? <p className="field-problem">{snapshot.FailedMsg}</p> : null}
                </td>
                <td>
                  <StateLabel kind="etcd.snapshot" state={snapshot.Status} />
                </td>
                <td>
                  <Time at={snapshot.CreatedAt} />
                </td>
                <td className="num">{snapshot.Revision > 0 ? snapshot.Revision.toLocaleString("en-US") : "–"}</td>
                <td className="num">{snapshot.Size > 0 ? bytes(snapshot.Size) : "–"}</td>
                <td>{snapshot.PolicyName || <span className="quiet">{t("etcd.byHand")}</span>}</td>
                <td>
                  <span title={snapshot.VerificationMsg}>
                    <StateLabel kind="etcd.proof" state={snapshot.Verification} />
                  </span>
                  {snapshot.Verification === "failed" ? (
                    <p className="field-problem">{snapshot.VerificationMsg}</p>
                  ) : null}
                </td>
                <td className="num">
                  <Menu
                    size="small"
                    label={t("etcd.actionsOf", { name: snapshot.Name })}
                    icon={<MoreIcon />}
                    items={[
                      {
                        key: "restore",
                        label: t("etcd.restoreOpen"),
                        disabled: snapshot.Status !== "ready",
                        onSelect: () => onRestore(snapshot.Name),
                      },
                      {
                        key: "verify",
                        label: t("etcd.verify"),
                        disabled: snapshot.Status !== "ready" || mayNotVerify !== undefined,
                        onSelect: () => verify.mutate({ InstanceId: id, SnapshotName: snapshot.Name }),
                      },
                      {
                        key: "delete",
                        label: t("etcd.delete"),
                        danger: true,
                        apart: true,
                        disabled: mayNotDelete !== undefined,
                        onSelect: () => setDeleting(snapshot.Name),
                      },
                    ]}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {deleting === undefined ? null : (
        <Confirm
          title={t("etcd.deleteAsk", { name: deleting })}
          action={t("etcd.delete")}
          busy={remove.isPending}
          onConfirm={() => remove.mutate({ InstanceId: id, SnapshotName: deleting })}
          onClose={() => setDeleting(undefined)}
        >
          <p>{t("etcd.deleteSnapshotHint")}</p>
          {remove.error ? <ErrorPanel error={remove.error} /> : null}
        </Confirm>
      )}
    </Section>
  );
}
