// Everything that was run, newest first.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { call } from "@/api/client";
import type { Invocation } from "@/api/generated/tat";
import { useT } from "@/i18n";
import { asDate, lasted } from "@/i18n/time";
import { ResourceTable } from "@/table/ResourceTable";
import { asFilterList } from "@/table/search";
import type { Column, FilterDef, OffsetSource } from "@/table/types";
import { LinkButton } from "@/ui/LinkButton";
import { Empty, Page, Time } from "@/ui/page";
import { TYPE_LABELS } from "../run/ScriptFields";
import { StateLabel } from "../StateLabel";
import { isOver } from "../state";
import { titleOf } from "./title";

const route = getRouteApi("/invocations");

const source: OffsetSource<Invocation> = {
  kind: "offset",
  key: ["tat", "DescribeInvocations"],
  live: true,
  async page({ offset, limit, filters, signal }) {
    const params = { Offset: offset, Limit: limit, Filters: asFilterList(filters) };
    const { InvocationSet: rows, TotalCount: total } = await call("tat", "DescribeInvocations", params, signal);
    return { rows, total };
  },
};

const took = (invocation: Invocation) =>
  (asDate(invocation.EndTime)?.getTime() ?? 0) - (asDate(invocation.StartTime)?.getTime() ?? 0);

const done = (invocation: Invocation) =>
  invocation.InvocationTaskBasicInfoSet.filter((task) => isOver(task.TaskStatus)).length;

export function InvocationsPage() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useMemo<Column<Invocation>[]>(
    () => [
      {
        key: "Name",
        title: t("invocations.command"),
        cell: (i) => (
          <Link to="/invocations/$invocationId" params={{ invocationId: i.InvocationId }}>
            {titleOf(i)}
          </Link>
        ),
        text: titleOf,
        width: "minmax(200px, 3fr)",
      },
      {
        key: "InvocationStatus",
        title: t("hosts.state"),
        cell: (i) => <StateLabel status={i.InvocationStatus} />,
        text: (i) => i.InvocationStatus,
      },
      {
        key: "Hosts",
        title: t("hosts.title"),
        cell: (i) => `${done(i)} / ${i.InvocationTaskBasicInfoSet.length}`,
        text: (i) => i.InvocationTaskBasicInfoSet.length,
        width: "90px",
        end: true,
      },
      {
        key: "CreatedTime",
        title: t("invocations.created"),
        cell: (i) => <Time at={i.CreatedTime} />,
        text: (i) => i.CreatedTime,
        width: "175px",
      },
      {
        key: "Took",
        title: t("invocations.took"),
        cell: (i) => lasted(i.StartTime, i.EndTime),
        text: (i) => took(i),
        width: "110px",
        end: true,
      },
      {
        key: "CommandType",
        title: t("run.type"),
        cell: (i) => TYPE_LABELS[i.CommandType.toUpperCase()] ?? i.CommandType,
        text: (i) => i.CommandType,
        width: "90px",
      },
      {
        key: "InvocationId",
        title: t("invocations.id"),
        cell: (i) => <code>{i.InvocationId}</code>,
        text: (i) => i.InvocationId,
        width: "120px",
      },
      {
        key: "CommandId",
        title: t("commands.id"),
        cell: (i) => <code>{i.CommandId}</code>,
        text: (i) => i.CommandId,
        width: "120px",
        extra: true,
      },
      {
        key: "Username",
        title: t("run.user"),
        cell: (i) => i.Username || "–",
        text: (i) => i.Username,
        extra: true,
      },
    ],
    [t],
  );
  const filters = useMemo<FilterDef[]>(
    () => [
      { name: "command-id", label: t("commands.id") },
      { name: "invocation-id", label: t("invocations.id") },
    ],
    [t],
  );
  return (
    <Page
      title={t("invocations.title")}
      lead={t("invocations.lead")}
      fixed
      actions={
        <LinkButton kind="primary" to="/run">
          {t("run.title")}
        </LinkButton>
      }
    >
      <ResourceTable
        name="invocations"
        label={t("invocations.title")}
        source={source}
        columns={columns}
        rowId={(invocation) => invocation.InvocationId}
        filters={filters}
        search={search}
        onSearch={(next) => void navigate({ search: next, replace: true })}
        onOpen={(invocation) =>
          void navigate({ to: "/invocations/$invocationId", params: { invocationId: invocation.InvocationId } })
        }
        empty={
          <Empty
            title={t("invocations.none")}
            action={
              <LinkButton kind="primary" to="/run">
                {t("run.title")}
              </LinkButton>
            }
          >
            {t("invocations.noneHint")}
          </Empty>
        }
      />
    </Page>
  );
}
