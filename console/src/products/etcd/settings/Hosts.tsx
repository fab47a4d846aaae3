// The hosts of a cluster whose members run on hosts: which are in use, which are spares, and changing them.
import { useState } from "react";
import type { Etcd } from "@/api/generated/cetcd";
import { useAct } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Loading, Section, Status } from "@/ui/page";
import { say } from "@/ui/toasts";
import { HostState } from "../../hosts/StateLabel";
import { ChosenHosts } from "../hosts/ChosenHosts";
import { HostLink } from "../hosts/HostLink";
import { hostIdsOf, placementProblem } from "../hosts/placement";
import { type ClusterHost, GONE, useClusterHosts } from "../hosts/useClusterHosts";
import { useWhyNot } from "../may";

export function Hosts({ cluster }: { cluster: Etcd }) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const whyNot = useWhyNot("ModifyEtcdHosts", cluster.InstanceId);
  const { hosts, error, pending, known, retry } = useClusterHosts(cluster);
  const placed = hosts.some((host) => host.member !== undefined);
  return (
    <Section title={t("etcd.hosts")} className="form">
      <p className="secondary">{t("etcd.hostsSetting")}</p>
      {error ? <ErrorPanel error={error} onRetry={retry} /> : null}
      {pending && !error ? <Loading label={t("loading")} /> : <Known hosts={hosts} placed={placed} />}
      {known && placed && !hosts.some((host) => host.member === undefined && host.status === "Online") ? (
        <p className="note-warn">{t("etcd.noSpare")}</p>
      ) : null}
      <div>
        <Button
          // Which of them run members has to be known before any can be left out.
          why={whyNot ?? (placed ? undefined : t("loading"))}
          onClick={() => setEditing(true)}
          hasPopup="dialog"
        >
          {t("etcd.hostsEdit")}
        </Button>
      </div>
      {editing ? <Edit cluster={cluster} hosts={hosts} onClose={() => setEditing(false)} /> : null}
    </Section>
  );
}

function Known({ hosts, placed }: { hosts: readonly ClusterHost[]; placed: boolean }) {
  const t = useT();
  return (
    <table className="simple-table" aria-label={t("etcd.hosts")}>
      <thead>
        <tr>
          <th>{t("etcd.host")}</th>
          <th>{t("etcd.stateTitle")}</th>
          <th>{t("etcd.hostRole")}</th>
        </tr>
      </thead>
      <tbody>
        {hosts.map((host) => (
          <tr key={host.id}>
            <td>
              <HostLink id={host.id} name={host.name} />
            </td>
            <td>
              {host.status === undefined ? (
                "–"
              ) : host.status === GONE ? (
                <Status tone="warn">{t("etcd.hostGone")}</Status>
              ) : (
                <HostState status={host.status} />
              )}
            </td>
            <td>{host.member ? <code>{host.member}</code> : placed ? t("etcd.spare") : "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface EditProps {
  cluster: Etcd;
  hosts: readonly ClusterHost[];
  onClose: () => void;
}

function Edit({ cluster, hosts, onClose }: EditProps) {
  const t = useT();
  const own = hostIdsOf(cluster);
  const size = cluster.Members?.length ?? 0;
  const [chosen, setChosen] = useState(own);
  const modify = useAct("cetcd", "ModifyEtcdHosts", {
    onDone: () => {
      say(t("etcd.hostsSaved"));
      onClose();
    },
  });
  const kept = new Map(
    hosts.flatMap(({ id, member }) => (member ? [[id, t("etcd.hostRuns", { member })] as const] : [])),
  );
  const problem = placementProblem(size, chosen);
  const same = chosen.length === own.length && chosen.every((id) => own.includes(id));
  const why = problem ? t(problem.key, problem.values) : same ? t("etcd.nothingChanged") : undefined;
  return (
    <Dialog
      title={t("etcd.hostsEdit")}
      width={640}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            kind="primary"
            busy={modify.isPending}
            why={why}
            onClick={() => modify.mutate({ InstanceId: cluster.InstanceId, HostIds: [...chosen] })}
          >
            {t("etcd.save")}
          </Button>
        </>
      }
    >
      <div className="stack">
        <ChosenHosts size={size} value={chosen} onChange={setChosen} kept={kept} />
        {modify.error ? <ErrorPanel error={modify.error} /> : null}
      </div>
    </Dialog>
  );
}
