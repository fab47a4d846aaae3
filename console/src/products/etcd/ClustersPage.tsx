// Every etcd cluster of the account.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Etcd } from "@/api/generated/cetcd";
import { useT } from "@/i18n";
import { ResourceTable } from "@/table/ResourceTable";
import type { Column, FilterDef } from "@/table/types";
import { Copyable } from "@/ui/copy";
import { LinkButton } from "@/ui/LinkButton";
import { Empty, Page, Status } from "@/ui/page";
import { clusterSource, endpointsOf } from "./clusters";
import "./etcd.css";
import { StateLabel } from "./StateLabel";
import { isUnhealthy } from "./state";

const route = getRouteApi("/etcd");

export function ClustersPage() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useMemo<Column<Etcd>[]>(
    () => [
      {
        key: "InstanceId",
        title: t("etcd.id"),
        cell: (c) => <Copyable text={c.InstanceId} />,
        text: (c) => c.InstanceId,
        width: "150px",
      },
      {
        key: "Name",
        title: t("etcd.name"),
        cell: (c) => (
          <Link to="/etcd/$clusterId" params={{ clusterId: c.InstanceId }}>
            {c.Name}
          </Link>
        ),
        text: (c) => c.Name,
        width: "minmax(130px, 2fr)",
      },
      {
        key: "Status",
        title: t("etcd.stateTitle"),
        cell: (c) =>
          c.Status === "running" && isUnhealthy(c) ? (
            <Status tone="bad">{t("etcd.unhealthy")}</Status>
          ) : (
            <StateLabel kind="etcd.state" state={c.Status} />
          ),
        text: (c) => c.Status,
        width: "minmax(150px, 1fr)",
      },
      {
        key: "Size",
        title: t("etcd.members"),
        cell: (c) => healthy(c),
        text: (c) => c.Members?.length ?? 0,
        width: "100px",
        end: true,
      },
      { key: "Version", title: t("etcd.version"), cell: (c) => c.Version, text: (c) => c.Version, width: "110px" },
      {
        key: "Endpoint",
        title: t("etcd.endpoint"),
        cell: (c) => (c.Endpoint ? <Copyable text={c.Endpoint} /> : <span className="quiet">–</span>),
        text: (c) => endpointsOf(c).join(" "),
        width: "minmax(200px, 3fr)",
      },
      {
        key: "DeletionProtection",
        title: t("etcd.protection"),
        cell: (c) => t(c.DeletionProtection ? "etcd.on" : "etcd.off"),
        text: (c) => (c.DeletionProtection ? 1 : 0),
        width: "140px",
      },
      {
        key: "VpcId",
        title: t("etcd.network"),
        cell: (c) => <code>{c.VpcId}</code>,
        text: (c) => c.VpcId,
        width: "minmax(110px, 1fr)",
        extra: true,
      },
      {
        key: "Description",
        title: t("etcd.description"),
        cell: (c) => c.Description || "–",
        text: (c) => c.Description ?? "",
        width: "minmax(130px, 2fr)",
        extra: true,
      },
    ],
    [t],
  );
  const filters = useMemo<FilterDef[]>(
    () => [
      { name: "instance-id", label: t("etcd.id") },
      { name: "vpc-id", label: t("etcd.network") },
    ],
    [t],
  );
  const create = (
    <LinkButton kind="primary" to="/etcd/new">
      {t("etcd.create")}
    </LinkButton>
  );
  return (
    <Page title={t("etcd.title")} lead={t("etcd.lead")} actions={create} fixed>
      <ResourceTable
        name="etcd-clusters"
        label={t("etcd.title")}
        source={clusterSource}
        columns={columns}
        rowId={(c) => c.InstanceId}
        filters={filters}
        search={search}
        onSearch={(next) => void navigate({ search: next, replace: true })}
        onOpen={(c) => void navigate({ to: "/etcd/$clusterId", params: { clusterId: c.InstanceId } })}
        empty={
          <Empty title={t("etcd.none")} action={create}>
            {t("etcd.noneHint")}
          </Empty>
        }
      />
    </Page>
  );
}

/** `2 / 3`: how many of the members run. */
function healthy(cluster: Etcd): string {
  const members = cluster.Members ?? [];
  const good = members.filter((member) => member.Status === "Running").length;
  return good === members.length ? String(members.length) : `${good} / ${members.length}`;
}
