// Every enrolled host with its agent's live state.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useT } from "@/i18n";
import { ResourceTable } from "@/table/ResourceTable";
import type { Column, FilterDef } from "@/table/types";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { LinkButton } from "@/ui/LinkButton";
import { Empty, Page, Time } from "@/ui/page";
import { EnrolDialog } from "./enrol/EnrolDialog";
import { type HostRow, hostSource } from "./hostRows";
import { HostState } from "./StateLabel";

const route = getRouteApi("/hosts");

export function HostsPage() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo<Column<HostRow>[]>(
    () => [
      {
        key: "InstanceId",
        title: t("hosts.id"),
        cell: (h) => <Copyable text={h.InstanceId} />,
        text: (h) => h.InstanceId,
        width: "150px",
      },
      {
        key: "InstanceName",
        title: t("hosts.name"),
        cell: (h) => (
          <Link to="/hosts/$hostId" params={{ hostId: h.InstanceId }}>
            {h.InstanceName || h.HostName}
          </Link>
        ),
        text: (h) => h.InstanceName,
        width: "minmax(120px, 2fr)",
      },
      { key: "Status", title: t("hosts.state"), cell: (h) => <HostState status={h.Status} />, text: (h) => h.Status },
      { key: "LocalIp", title: t("hosts.address"), cell: (h) => <code>{h.LocalIp}</code>, text: (h) => h.LocalIp },
      { key: "SystemName", title: t("hosts.system"), cell: (h) => h.SystemName, text: (h) => h.SystemName },
      {
        key: "Version",
        title: t("hosts.agent"),
        cell: (h) => h.agent?.Version ?? "–",
        text: (h) => h.agent?.Version ?? "",
      },
      {
        key: "Heartbeat",
        title: t("hosts.heartbeat"),
        cell: (h) => <Time at={h.agent?.LastHeartbeatTime} />,
        text: (h) => h.agent?.LastHeartbeatTime ?? "",
        width: "minmax(170px, 1fr)",
      },
      { key: "HostName", title: t("hosts.hostname"), cell: (h) => h.HostName, text: (h) => h.HostName, extra: true },
      {
        key: "RegisterCodeId",
        title: t("hosts.code"),
        cell: (h) => <code>{h.RegisterCodeId}</code>,
        text: (h) => h.RegisterCodeId,
        extra: true,
      },
      {
        key: "CreatedTime",
        title: t("hosts.enrolled"),
        cell: (h) => <Time at={h.CreatedTime} />,
        text: (h) => h.CreatedTime,
        extra: true,
        width: "150px",
      },
    ],
    [t],
  );
  const filters = useMemo<FilterDef[]>(
    () => [
      {
        name: "register-status",
        label: t("hosts.state"),
        options: [
          { value: "Online", label: t("hosts.online") },
          { value: "Offline", label: t("hosts.offline") },
        ],
      },
      {
        name: "sys-name",
        label: t("hosts.system"),
        options: [
          { value: "Linux", label: "Linux" },
          { value: "Windows", label: "Windows" },
        ],
      },
      { name: "instance-name", label: t("hosts.name") },
      { name: "instance-id", label: t("hosts.id") },
      { name: "local-ip", label: t("hosts.address") },
    ],
    [t],
  );
  const enrol = () => void navigate({ search: { ...search, enrol: true } });
  return (
    <Page
      title={t("hosts.title")}
      lead={t("hosts.lead")}
      fixed
      actions={
        <Button kind="primary" onClick={enrol} hasPopup="dialog">
          {t("enrol.open")}
        </Button>
      }
    >
      <ResourceTable
        name="hosts"
        label={t("hosts.title")}
        source={hostSource}
        columns={columns}
        rowId={(host) => host.InstanceId}
        filters={filters}
        search={search}
        onSearch={(next) => void navigate({ search: next, replace: true })}
        onOpen={(host) => void navigate({ to: "/hosts/$hostId", params: { hostId: host.InstanceId } })}
        selection={{ ids: selected, onChange: setSelected }}
        actions={
          selected.size > 0 ? (
            <LinkButton to="/run" search={{ hosts: [...selected].join(",") }}>
              {t("hosts.runOn", { n: selected.size })}
            </LinkButton>
          ) : null
        }
        empty={
          <Empty
            title={t("hosts.none")}
            action={
              <Button kind="primary" onClick={enrol} hasPopup="dialog">
                {t("enrol.open")}
              </Button>
            }
          >
            {t("hosts.noneHint")}
          </Empty>
        }
      />
      {search.enrol ? (
        <EnrolDialog
          onClose={() => {
            const { enrol: _open, ...rest } = search;
            void navigate({ search: rest, replace: true });
          }}
        />
      ) : null}
    </Page>
  );
}
