// Register codes: what hosts enrol with. Their values are shown when they are made and never again.
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { RegisterCodeInfo } from "@/api/generated/tat";
import { useAct } from "@/api/queries";
import { useT } from "@/i18n";
import { ResourceTable } from "@/table/ResourceTable";
import type { Column, FilterDef } from "@/table/types";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { Confirm } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Empty, Page, Status, Time } from "@/ui/page";
import { say } from "@/ui/toasts";
import { codeSource } from "./codeRows";
import { codeState } from "./codeState";
import { EnrolDialog } from "./EnrolDialog";

const route = getRouteApi("/hosts/codes");

export function CodesPage() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<"disable" | "delete">();
  const done = (key: "codes.disabled" | "codes.deleted") => () => {
    say(t(key, { n: selected.size }));
    setAsking(undefined);
    setSelected(new Set());
  };
  const disable = useAct("tat", "DisableRegisterCodes", { onDone: done("codes.disabled") });
  const remove = useAct("tat", "DeleteRegisterCodes", { onDone: done("codes.deleted") });
  const act = asking === "disable" ? disable : remove;
  const columns = useMemo<Column<RegisterCodeInfo>[]>(
    () => [
      {
        key: "RegisterCodeId",
        title: t("codes.id"),
        cell: (c) => <Copyable text={c.RegisterCodeId} />,
        text: (c) => c.RegisterCodeId,
        width: "165px",
      },
      {
        key: "State",
        title: t("hosts.state"),
        cell: (c) => {
          const state = codeState(c, Date.now());
          return <Status tone={state === "usable" ? "ok" : "idle"}>{t(`codes.state.${state}`)}</Status>;
        },
        text: (c) => codeState(c, Date.now()),
      },
      {
        key: "Registered",
        title: t("codes.registered"),
        cell: (c) => `${c.RegisteredCount} / ${c.RegisterLimit}`,
        text: (c) => c.RegisteredCount,
        width: "110px",
        end: true,
      },
      {
        key: "ExpiredTime",
        title: t("codes.expires"),
        cell: (c) => (c.ExpiredTime ? <Time at={c.ExpiredTime} /> : t("codes.never")),
        text: (c) => c.ExpiredTime ?? "",
        width: "175px",
      },
      {
        key: "Description",
        title: t("commands.description"),
        cell: (c) => c.Description,
        text: (c) => c.Description,
        width: "minmax(120px, 2fr)",
      },
      {
        key: "InstanceNamePrefix",
        title: t("enrol.prefix"),
        cell: (c) => c.InstanceNamePrefix,
        text: (c) => c.InstanceNamePrefix,
      },
      {
        key: "IpAddressRange",
        title: t("enrol.range"),
        cell: (c) => <code>{c.IpAddressRange || t("codes.anywhere")}</code>,
        text: (c) => c.IpAddressRange,
        width: "minmax(140px, 1fr)",
      },
      {
        key: "CreatedTime",
        title: t("invocations.created"),
        cell: (c) => <Time at={c.CreatedTime} />,
        text: (c) => c.CreatedTime ?? "",
        width: "175px",
        extra: true,
      },
    ],
    [t],
  );
  const filters = useMemo<FilterDef[]>(
    () => [
      {
        name: "state",
        label: t("hosts.state"),
        options: (["usable", "used", "expired", "disabled"] as const).map((value) => ({
          value,
          label: t(`codes.state.${value}`),
        })),
      },
      { name: "description", label: t("commands.description") },
      { name: "prefix", label: t("enrol.prefix") },
      { name: "id", label: t("codes.id") },
    ],
    [t],
  );
  const open = () => void navigate({ search: { ...search, enrol: true } });
  return (
    <Page
      title={t("codes.title")}
      lead={t("codes.lead")}
      fixed
      actions={
        <Button kind="primary" onClick={open} hasPopup="dialog">
          {t("enrol.create")}
        </Button>
      }
    >
      <ResourceTable
        name="codes"
        label={t("codes.title")}
        source={codeSource}
        columns={columns}
        rowId={(code) => code.RegisterCodeId}
        filters={filters}
        search={search}
        onSearch={(next) => void navigate({ search: next, replace: true })}
        selection={{ ids: selected, onChange: setSelected }}
        actions={
          selected.size > 0 ? (
            <>
              <Button onClick={() => setAsking("disable")} hasPopup="dialog">
                {t("codes.disable")}
              </Button>
              <Button kind="danger" onClick={() => setAsking("delete")} hasPopup="dialog">
                {t("codes.delete")}
              </Button>
            </>
          ) : null
        }
        empty={
          <Empty
            title={t("codes.none")}
            action={
              <Button kind="primary" onClick={open} hasPopup="dialog">
                {t("enrol.create")}
              </Button>
            }
          >
            {t("codes.noneHint")}
          </Empty>
        }
      />
      {asking ? (
        <Confirm
          title={t(`codes.${asking}Title`, { n: selected.size })}
          action={t(`codes.${asking}`)}
          busy={act.isPending}
          onConfirm={() => act.mutate({ RegisterCodeIds: [...selected] })}
          onClose={() => setAsking(undefined)}
        >
          <p>{t(`codes.${asking}Hint`)}</p>
          {act.error ? <ErrorPanel error={act.error} /> : null}
        </Confirm>
      ) : null}
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
