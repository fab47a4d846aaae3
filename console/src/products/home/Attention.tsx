// What needs somebody: hosts that are gone and commands that went wrong. Empty is the good case and says so.
import { Link } from "@tanstack/react-router";
import type { GatewayCertificate } from "@/api/generated/apigateway";
import type { Etcd } from "@/api/generated/cetcd";
import type { Invocation } from "@/api/generated/tat";
import { useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { LinkButton } from "@/ui/LinkButton";
import { Empty, Loading, Section, Status, Time } from "@/ui/page";
import { EndingLabel } from "../apigateway/domains/EndingLabel";
import { StateLabel as ClusterState } from "../etcd/StateLabel";
import { titleOf } from "../hosts/invocations/title";
import { HostState, StateLabel } from "../hosts/StateLabel";

const SHOWN = 8;

export interface AttentionProps {
  failed: readonly Invocation[];
  pending: boolean;
  hosts: number | undefined;
  /** Clusters of etcd that are not as they should be. */
  clusters: readonly Etcd[];
  /** Certificates of the gateway that end soon. */
  certificates: readonly GatewayCertificate[];
}

export function Attention({ failed, pending, hosts, clusters, certificates }: AttentionProps) {
  const t = useT();
  const offline = useCall(
    "tat",
    "DescribeRegisterInstances",
    { Limit: SHOWN, Filters: [{ Name: "register-status", Values: ["Offline"] }] },
    { live: true },
  );
  const gone = offline.data?.RegisterInstanceSet ?? [];
  if (hosts === 0 && clusters.length + certificates.length === 0)
    return (
      <Section title={t("home.attention")}>
        <Empty
          title={t("home.noHosts")}
          action={
            <LinkButton kind="primary" to="/hosts" search={{ enrol: true }}>
              {t("enrol.open")}
            </LinkButton>
          }
        >
          {t("home.noHostsHint")}
        </Empty>
      </Section>
    );
  return (
    <Section title={t("home.attention")}>
      {pending || offline.isPending ? <Loading label={t("loading")} /> : null}
      {!pending && offline.data && failed.length + gone.length + clusters.length + certificates.length === 0 ? (
        <p className="secondary">{t("home.nothing")}</p>
      ) : null}
      <ul className="attention">
        {clusters.slice(0, SHOWN).map((cluster) => (
          <li key={cluster.InstanceId}>
            <span className="row">
              <Link to="/etcd/$clusterId" params={{ clusterId: cluster.InstanceId }} className="grow ellipsis">
                {cluster.Name}
              </Link>
              {cluster.Status === "running" ? (
                <Status tone="bad">{t("etcd.unhealthy")}</Status>
              ) : (
                <ClusterState kind="etcd.state" state={cluster.Status} />
              )}
            </span>
            <code className="quiet">{cluster.InstanceId}</code>
          </li>
        ))}
        {certificates.slice(0, SHOWN).map((certificate) => (
          <li key={certificate.CertificateId}>
            <span className="row">
              <Link
                to="/gateway/certificates"
                search={{ dialog: "edit", of: certificate.CertificateId }}
                className="grow ellipsis"
              >
                {t("home.certificate", { name: certificate.Name })}
              </Link>
              <EndingLabel of={certificate} />
            </span>
            <code className="quiet">{certificate.Domains.join(", ")}</code>
          </li>
        ))}
        {gone.map((host) => (
          <li key={host.InstanceId}>
            <span className="row">
              <Link to="/hosts/$hostId" params={{ hostId: host.InstanceId }} className="grow ellipsis">
                {host.InstanceName || host.HostName}
              </Link>
              <HostState status={host.Status} />
            </span>
            <span className="row quiet">
              <code className="grow">{host.InstanceId}</code>
              <Time at={host.UpdatedTime} relative />
            </span>
          </li>
        ))}
        {failed.slice(0, SHOWN).map((invocation) => (
          <li key={invocation.InvocationId}>
            <span className="row">
              <Link
                to="/invocations/$invocationId"
                params={{ invocationId: invocation.InvocationId }}
                className="grow ellipsis"
              >
                {titleOf(invocation)}
              </Link>
              <StateLabel status={invocation.InvocationStatus} />
            </span>
            <span className="row quiet">
              <code className="grow">{invocation.InvocationId}</code>
              <Time at={invocation.CreatedTime} relative />
            </span>
          </li>
        ))}
      </ul>
      {failed.length > SHOWN ? (
        <p>
          <Link to="/invocations">{t("home.andMore", { n: failed.length - SHOWN })}</Link>
        </p>
      ) : null}
    </Section>
  );
}
