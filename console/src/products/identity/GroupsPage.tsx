// User groups: policies attached to one bear on all of its members.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { call } from "@/api/client";
import type { GroupInfo } from "@/api/generated/cam";
import { useAct } from "@/api/queries";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { ResourceTable } from "@/table/ResourceTable";
import type { Column, FilterDef, OffsetSource } from "@/table/types";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { AddIcon } from "@/ui/icons";
import { TextInput } from "@/ui/inputs";
import { Empty, Page, Time } from "@/ui/page";
import "./identity.css";
import { isName } from "./names";

const route = getRouteApi("/identity/groups");

const source: OffsetSource<GroupInfo> = {
  kind: "offset",
  key: ["cam", "ListGroups"],
  live: true,
  async page({ offset, limit, filters, signal }) {
    const Keyword = filters.name?.[0];
    const params = { Page: offset / limit + 1, Rp: limit, ...(Keyword ? { Keyword } : {}) };
    const { GroupInfo: rows, TotalNum: total } = await call("cam", "ListGroups", params, signal);
    return { rows, total };
  },
};

export function GroupsPage() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, setAdding] = useState(false);
  const open = (id: number) => void navigate({ to: "/identity/groups/$id", params: { id: String(id) } });
  const columns = useMemo<Column<GroupInfo>[]>(
    () => [
      {
        key: "GroupName",
        title: t("identity.name"),
        cell: (group) => (
          <Link to="/identity/groups/$id" params={{ id: String(group.GroupId) }}>
            {group.GroupName}
          </Link>
        ),
        text: (group) => group.GroupName,
        width: "minmax(140px, 1fr)",
      },
      {
        key: "GroupId",
        title: "ID",
        cell: (group) => <code>{group.GroupId}</code>,
        text: (group) => group.GroupId,
        width: "150px",
      },
      {
        key: "Remark",
        title: t("identity.remark"),
        cell: (group) => group.Remark || "–",
        text: (group) => group.Remark,
        width: "minmax(140px, 2fr)",
      },
      {
        key: "CreateTime",
        title: t("identity.created"),
        cell: (group) => <Time at={group.CreateTime} />,
        text: (group) => group.CreateTime,
        width: "170px",
      },
    ],
    [t],
  );
  const filters = useMemo<FilterDef[]>(() => [{ name: "name", label: t("identity.name") }], [t]);
  const add = (
    <Button kind="primary" icon={<AddIcon />} onClick={() => setAdding(true)}>
      {t("identity.addGroup")}
    </Button>
  );
  return (
    <Page title={t("identity.groups")} lead={t("identity.groupsLead")} actions={add} fixed>
      <ResourceTable
        name="groups"
        label={t("identity.groups")}
        source={source}
        columns={columns}
        rowId={(group) => String(group.GroupId)}
        filters={filters}
        search={search}
        onSearch={(next) => void navigate({ search: next, replace: true })}
        onOpen={(group) => open(group.GroupId)}
        empty={
          <Empty
            title={t("identity.noGroups")}
            action={<Button onClick={() => setAdding(true)}>{t("identity.addGroup")}</Button>}
          >
            {t("identity.noGroupsHint")}
          </Empty>
        }
      />
      {adding ? <NewGroup onClose={() => setAdding(false)} onCreated={open} /> : null}
    </Page>
  );
}

function NewGroup({ onClose, onCreated }: { onClose: () => void; onCreated: (id: number) => void }) {
  const t = useT();
  const [name, setName] = useState("");
  const [remark, setRemark] = useState("");
  const [tried, setTried] = useState(false);
  const create = useAct("cam", "CreateGroup", { onDone: (answer) => onCreated(answer.GroupId) });
  const problem =
    name === "" ? (tried ? t("form.required") : undefined) : isName(name) ? undefined : t("identity.groupRule");
  const submit = () => {
    setTried(true);
    if (isName(name)) create.mutate({ GroupName: name, Remark: remark });
  };
  return (
    <Dialog
      title={t("identity.addGroup")}
      width={460}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" busy={create.isPending} onClick={submit}>
            {t("identity.create")}
          </Button>
        </>
      }
    >
      <div className="form">
        <Field id="group-name" label={t("identity.name")} required problem={problem} hint={t("identity.groupRule")}>
          <TextInput id="group-name" value={name} onChange={setName} onEnter={submit} invalid={problem !== undefined} />
        </Field>
        <Field id="group-remark" label={t("identity.remark")}>
          <TextInput id="group-remark" value={remark} onChange={setRemark} onEnter={submit} />
        </Field>
        {create.error ? <ErrorPanel error={create.error} /> : null}
      </div>
    </Dialog>
  );
}
