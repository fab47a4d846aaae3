// The audit log: who changed what, from where, and how it ended.
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Event } from "@/api/generated/cloudaudit";
import { useT } from "@/i18n";
import { dateTime } from "@/i18n/time";
import { ResourceTable } from "@/table/ResourceTable";
import { parseFilters } from "@/table/search";
import type { Column, FilterDef } from "@/table/types";
import { Empty, Page, Time } from "@/ui/page";
import { EventDrawer } from "./EventDrawer";
import { Outcome } from "./EventOutcome";
import { ATTRIBUTES, eventSource, RANGES, wholeOf } from "./events";
import "./identity.css";

const route = getRouteApi("/identity/audit");

export function AuditPage() {
  const t = useT();
  const { request, ...rest } = route.useSearch();
  const search = { ...rest, filter: withRange(rest.filter) };
  const navigate = route.useNavigate();
  const columns = useMemo<Column<Event>[]>(
    () => [
      {
        key: "EventTime",
        title: t("identity.time"),
        cell: (event) => <Time at={event.EventTime} />,
        text: (event) => dateTime(event.EventTime),
        width: "165px",
      },
      { key: "Username", title: t("identity.user"), cell: (event) => event.Username, text: (event) => event.Username },
      {
        key: "EventName",
        title: t("identity.action"),
        cell: (event) => (
          <code>
            {event.EventSource}.{event.EventName}
          </code>
        ),
        text: (event) => `${event.EventSource}.${event.EventName}`,
        width: "minmax(190px, 2fr)",
      },
      {
        key: "Resource",
        title: t("identity.resource"),
        cell: (event) => <code>{resourceOf(event) || "–"}</code>,
        text: resourceOf,
        width: "minmax(150px, 1.4fr)",
      },
      {
        key: "Outcome",
        title: t("identity.outcome"),
        cell: (event) => <Outcome event={event} />,
        text: (event) => wholeOf(event)?.code ?? String(event.ErrorCode),
        width: "minmax(150px, 1.6fr)",
      },
      {
        key: "SourceIPAddress",
        title: t("identity.address"),
        cell: (event) => <code>{event.SourceIPAddress}</code>,
        text: (event) => event.SourceIPAddress,
      },
      {
        key: "SecretId",
        title: t("identity.key"),
        cell: (event) => <code>{event.SecretId || t("identity.console")}</code>,
        text: (event) => event.SecretId,
        extra: true,
      },
      {
        key: "RequestID",
        title: "RequestId",
        cell: (event) => <code>{event.RequestID}</code>,
        text: (event) => event.RequestID,
        extra: true,
      },
    ],
    [t],
  );
  const filters = useMemo<FilterDef[]>(
    () => [
      {
        name: "range",
        label: t("identity.range"),
        options: Object.keys(RANGES).map((key) => ({
          value: key,
          label: t(`identity.range.${key as keyof typeof RANGES}`),
        })),
      },
      { name: "day", label: t("identity.day") },
      ...ATTRIBUTES.map((name) => ({ name, label: t(`identity.by.${name}`) })),
    ],
    [t],
  );
  const open = (id: string | undefined) =>
    void navigate({ search: { ...search, ...(id ? { request: id } : {}) }, replace: true });
  return (
    <Page title={t("identity.audit")} lead={t("identity.auditLead")} fixed>
      <ResourceTable
        name="audit"
        label={t("identity.audit")}
        source={eventSource}
        columns={columns}
        rowId={(event) => event.EventId}
        filters={filters}
        search={search}
        onSearch={(next) => void navigate({ search: next, replace: true })}
        onOpen={(event) => open(event.RequestID)}
        empty={<Empty title={t("identity.noEvents")}>{t("identity.noEventsHint")}</Empty>}
      />
      {request ? <EventDrawer request={request} onClose={() => open(undefined)} /> : null}
    </Page>
  );
}

/** A log is always asked about some time, so the filter says which. */
function withRange(filter: string | undefined): string {
  const { range, day } = parseFilters(filter);
  return range || day ? (filter ?? "") : ["range:week", filter].filter(Boolean).join(" ");
}

function resourceOf(event: Event): string {
  const { ResourceType, ResourceName } = event.Resources ?? { ResourceType: "", ResourceName: "" };
  return ResourceName ? `${ResourceType}/${ResourceName}` : "";
}
