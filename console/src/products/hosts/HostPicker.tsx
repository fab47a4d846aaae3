// Chooses hosts for a run, or for what else is put on hosts: search and filters work on the server, rows are fetched as they come into view, so that ten
// thousand hosts are as quick as ten.
import { useMemo, useState } from "react";
import { call } from "@/api/client";
import type { RegisterInstanceInfo } from "@/api/generated/tat";
import { useT } from "@/i18n";
import { ResourceTable } from "@/table/ResourceTable";
import { asFilterList, formatFilters, parseFilters, type TableSearch } from "@/table/search";
import type { Column, FilterDef, OffsetSource } from "@/table/types";
import { PAGE } from "@/table/useRows";
import { Button } from "@/ui/Button";
import { LinkButton } from "@/ui/LinkButton";
import { Empty } from "@/ui/page";
import { sayError } from "@/ui/toasts";
import { HostState } from "./StateLabel";

/** The contract's limit of one run. */
export const MOST_HOSTS = 1_000;

const source: OffsetSource<RegisterInstanceInfo> = {
  kind: "offset",
  key: ["tat", "DescribeRegisterInstances", "to choose from"],
  live: true,
  async page({ offset, limit, filters, signal }) {
    const params = { Offset: offset, Limit: limit, Filters: asFilterList(filters) };
    const { RegisterInstanceSet: rows, TotalCount: total } = await call(
      "tat",
      "DescribeRegisterInstances",
      params,
      signal,
    );
    return { rows, total };
  },
};

export interface HostPickerProps {
  value: ReadonlySet<string>;
  onChange: (ids: ReadonlySet<string>) => void;
  /** A handful is chosen with care: offline hosts are shown too, and there is no button for all that match. */
  few?: boolean;
  /** Why a host cannot be chosen, or not be left out. */
  locked?: (host: RegisterInstanceInfo) => string | undefined;
}

const ONLINE: TableSearch = { filter: formatFilters({ "register-status": ["Online"] }) ?? "" };

export function HostPicker({ value, onChange, few = false, locked }: HostPickerProps) {
  const t = useT();
  // Only hosts that are online can run anything, so those are what is shown first.
  const [search, setSearch] = useState<TableSearch>(few ? {} : ONLINE);
  const [busy, setBusy] = useState(false);
  const columns = useMemo<Column<RegisterInstanceInfo>[]>(
    () => [
      {
        key: "InstanceName",
        title: t("hosts.name"),
        cell: (h) => <span title={h.InstanceId}>{h.InstanceName || h.HostName}</span>,
        text: (h) => h.InstanceName || h.HostName,
        width: "minmax(110px, 2fr)",
      },
      {
        key: "LocalIp",
        title: t("hosts.address"),
        cell: (h) => <code>{h.LocalIp}</code>,
        text: (h) => h.LocalIp,
        width: "minmax(100px, 1fr)",
      },
      {
        key: "Status",
        title: t("hosts.state"),
        cell: (h) => <HostState status={h.Status} />,
        text: (h) => h.Status,
        width: "84px",
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
      { name: "instance-name", label: t("hosts.name") },
      { name: "local-ip", label: t("hosts.address") },
      { name: "instance-id", label: t("hosts.id") },
    ],
    [t],
  );

  const toggle = (host: RegisterInstanceInfo) => {
    if (locked?.(host) !== undefined) return;
    const next = new Set(value);
    if (!next.delete(host.InstanceId)) next.add(host.InstanceId);
    onChange(next);
  };

  /** All that match the filters, as many as a run may have. */
  const chooseMatching = async () => {
    setBusy(true);
    const next = new Set(value);
    const { signal } = new AbortController();
    try {
      for (let offset = 0; next.size <= MOST_HOSTS; offset += PAGE) {
        const { rows, total } = await source.page({
          offset,
          limit: PAGE,
          filters: parseFilters(search.filter),
          signal,
        });
        for (const row of rows) next.add(row.InstanceId);
        if (rows.length === 0 || offset + PAGE >= total) break;
      }
      onChange(next);
    } catch (error) {
      sayError(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <ResourceTable
      slim
      name="host-picker"
      label={t("hosts.title")}
      source={source}
      columns={columns}
      rowId={(host) => host.InstanceId}
      filters={filters}
      search={search}
      onSearch={setSearch}
      selection={{ ids: value, onChange, ...(locked ? { locked } : {}) }}
      onOpen={toggle}
      actions={
        few ? null : (
          <>
            <Button size="small" busy={busy} onClick={() => void chooseMatching()}>
              {t("run.allMatching")}
            </Button>
            <Button size="small" kind="quiet" disabled={value.size === 0} onClick={() => onChange(new Set())}>
              {t("run.chooseNone")}
            </Button>
          </>
        )
      }
      empty={
        <Empty
          title={t("hosts.none")}
          action={
            <LinkButton to="/hosts" search={{ enrol: true }}>
              {t("enrol.open")}
            </LinkButton>
          }
        >
          {t("hosts.noneHint")}
        </Empty>
      }
    />
  );
}
