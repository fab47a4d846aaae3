// Where clients reach the cluster, how its members are now, and what is wrong with it.
import { Link } from "@tanstack/react-router";
import { useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Copyable } from "@/ui/copy";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { LinkButton } from "@/ui/LinkButton";
import { Facts, Section } from "@/ui/page";
import type { TabProps } from "../ClusterPage";
import { endpointsOf } from "../clusters";
import { hostIdsOf, spares } from "../hosts/placement";
import { EventList } from "../tasks/Events";
import { worstFirst } from "../tasks/worstFirst";
import { Members } from "./Members";

const SHOWN = 10;

export default function Overview({ cluster }: TabProps) {
  const t = useT();
  const id = cluster.InstanceId;
  const open = useCall("cetcd", "DescribeEtcdEvents", { InstanceId: id, Open: true, Limit: SHOWN }, { live: true });
  const maintenance = useCall("cetcd", "DescribeEtcdMaintenance", { InstanceId: id }, { live: true });
  const hosts = hostIdsOf(cluster);
  const size = cluster.Members?.length ?? 0;
  const more = (open.data?.TotalCount ?? 0) - (open.data?.Events.length ?? 0);
  return (
    <div className="stack">
      {open.error ? <ErrorPanel error={open.error} onRetry={() => void open.refetch()} /> : null}
      {open.data && open.data.Events.length > 0 ? (
        <Section title={t("etcd.openEvents")}>
          <EventList events={worstFirst(open.data.Events)} />
          {open.data.Events.some((event) => event.Kind === "quorum_lost") ? (
            <div className="row wrap note-warn">
              <span className="grow">{t("etcd.quorumLost")}</span>
              <LinkButton
                to="/etcd/$clusterId"
                params={{ clusterId: id }}
                search={{ tab: "snapshots", dialog: "restore" }}
              >
                {t("etcd.restoreOpen")}
              </LinkButton>
            </div>
          ) : null}
          {more > 0 ? (
            <p>
              <Link to="/etcd/$clusterId" params={{ clusterId: id }} search={{ tab: "tasks" }}>
                {t("home.andMore", { n: more })}
              </Link>
            </p>
          ) : null}
        </Section>
      ) : null}
      <Section>
        <Facts
          items={[
            [t("etcd.id"), <Copyable key="id" text={id} />],
            [t("etcd.version"), cluster.Version],
            [t("etcd.size"), size],
            [
              t("etcd.placement"),
              hosts.length > 0 ? t("etcd.onHosts", { n: hosts.length, extra: spares(size, hosts) }) : t("etcd.onOwn"),
            ],
            [t("etcd.network"), <code key="vpc">{cluster.VpcId}</code>],
            [t("etcd.protection"), t(cluster.DeletionProtection ? "etcd.on" : "etcd.off")],
            maintenance.data?.CertificateExpireAt
              ? [t("etcd.certificateEnds"), maintenance.data.CertificateExpireAt.slice(0, 10)]
              : null,
            open.data && open.data.Events.length === 0 ? [t("etcd.openEvents"), t("etcd.noOpenEvents")] : null,
          ]}
        />
        <div className="endpoints">
          <h2>{t("etcd.endpoint")}</h2>
          {endpointsOf(cluster).length > 0 ? (
            <>
              <Copyable text={cluster.Endpoint ?? ""} />
              <p className="quiet">{t("etcd.endpointHint")}</p>
            </>
          ) : (
            <p className="quiet">{t("etcd.noEndpoint")}</p>
          )}
        </div>
      </Section>
      <Members cluster={cluster} />
    </div>
  );
}
