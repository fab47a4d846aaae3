// Saved commands: run, edit, delete.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { call } from "@/api/client";
import type { Command } from "@/api/generated/tat";
import { useAct } from "@/api/queries";
import { useT } from "@/i18n";
import { ResourceTable } from "@/table/ResourceTable";
import { asFilterList } from "@/table/search";
import type { Column, FilterDef, OffsetSource } from "@/table/types";
import { Button } from "@/ui/Button";
import { Confirm } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { LinkButton } from "@/ui/LinkButton";
import { Empty, Page, Time } from "@/ui/page";
import { say } from "@/ui/toasts";
import { COMMAND_TYPES, TYPE_LABELS } from "../run/ScriptFields";

const route = getRouteApi("/commands");

const source: OffsetSource<Command> = {
  kind: "offset",
  key: ["tat", "DescribeCommands"],
  live: true,
  async page({ offset, limit, filters, signal }) {
    const params = { Offset: offset, Limit: limit, Filters: asFilterList(filters) };
    const { CommandSet: rows, TotalCount: total } = await call("tat", "DescribeCommands", params, signal);
    return { rows, total };
  },
};

export function CommandsPage() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const remove = useAct("tat", "DeleteCommands", {
    onDone: () => {
      say(t("commands.deleted", { n: selected.size }));
      setAsking(false);
      setSelected(new Set());
    },
  });
  const columns = useMemo<Column<Command>[]>(
    () => [
      {
        key: "CommandName",
        title: t("commands.name"),
        cell: (c) => (
          <Link to="/commands/$commandId" params={{ commandId: c.CommandId }}>
            {c.CommandName}
          </Link>
        ),
        text: (c) => c.CommandName,
        width: "minmax(150px, 2fr)",
      },
      {
        key: "Description",
        title: t("commands.description"),
        cell: (c) => c.Description,
        text: (c) => c.Description,
        width: "minmax(150px, 3fr)",
      },
      {
        key: "CommandType",
        title: t("run.type"),
        cell: (c) => TYPE_LABELS[c.CommandType] ?? c.CommandType,
        text: (c) => c.CommandType,
        width: "100px",
      },
      {
        key: "UpdatedTime",
        title: t("commands.updated"),
        cell: (c) => <Time at={c.UpdatedTime} />,
        text: (c) => c.UpdatedTime,
        width: "175px",
      },
      {
        key: "CommandId",
        title: t("commands.id"),
        cell: (c) => <code>{c.CommandId}</code>,
        text: (c) => c.CommandId,
        width: "125px",
      },
      {
        key: "Run",
        title: t("commands.action"),
        cell: (c) => (
          <Link to="/run" search={{ command: c.CommandId }}>
            {t("commands.run")}
          </Link>
        ),
        text: () => "",
        width: "80px",
      },
    ],
    [t],
  );
  const filters = useMemo<FilterDef[]>(
    () => [
      {
        name: "command-type",
        label: t("run.type"),
        options: COMMAND_TYPES.map((value) => ({ value, label: TYPE_LABELS[value] ?? value })),
      },
      { name: "command-name", label: t("commands.name") },
      { name: "command-id", label: t("commands.id") },
    ],
    [t],
  );
  return (
    <Page
      title={t("commands.title")}
      lead={t("commands.lead")}
      fixed
      actions={
        <LinkButton kind="primary" to="/commands/new">
          {t("commands.create")}
        </LinkButton>
      }
    >
      <ResourceTable
        name="commands"
        label={t("commands.title")}
        source={source}
        columns={columns}
        rowId={(command) => command.CommandId}
        filters={filters}
        search={search}
        onSearch={(next) => void navigate({ search: next, replace: true })}
        onOpen={(command) => void navigate({ to: "/commands/$commandId", params: { commandId: command.CommandId } })}
        selection={{ ids: selected, onChange: setSelected }}
        actions={
          selected.size > 0 ? (
            <Button kind="danger" onClick={() => setAsking(true)} hasPopup="dialog">
              {t("commands.delete")}
            </Button>
          ) : null
        }
        empty={
          <Empty
            title={t("commands.none")}
            action={
              <LinkButton kind="primary" to="/commands/new">
                {t("commands.create")}
              </LinkButton>
            }
          >
            {t("commands.noneHint")}
          </Empty>
        }
      />
      {asking ? (
        <Confirm
          title={t("commands.deleteTitle", { n: selected.size })}
          action={t("commands.delete")}
          busy={remove.isPending}
          onConfirm={() => remove.mutate({ CommandIds: [...selected] })}
          onClose={() => setAsking(false)}
        >
          <p>{t("commands.deleteHint")}</p>
          {remove.error ? <ErrorPanel error={remove.error} /> : null}
        </Confirm>
      ) : null}
    </Page>
  );
}
