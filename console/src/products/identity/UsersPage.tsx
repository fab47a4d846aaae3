// The account's sub-users.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { SubAccountInfo } from "@/api/generated/cam";
import { useT } from "@/i18n";
import { ResourceTable } from "@/table/ResourceTable";
import type { Column, FilterDef } from "@/table/types";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { AddIcon } from "@/ui/icons";
import { Empty, Page, Status, Time } from "@/ui/page";
import "./identity.css";
import { NewUserDialog } from "./NewUserDialog";
import { userSource } from "./users";

const route = getRouteApi("/identity/users");

export function UsersPage() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, setAdding] = useState(false);
  const open = (uin: number) => void navigate({ to: "/identity/users/$user", params: { user: String(uin) } });
  const columns = useMemo<Column<SubAccountInfo>[]>(
    () => [
      {
        key: "Name",
        title: t("identity.name"),
        cell: (user) => (
          <Link to="/identity/users/$user" params={{ user: String(user.Uin) }}>
            {user.Name}
          </Link>
        ),
        text: (user) => user.Name,
        width: "minmax(140px, 2fr)",
      },
      {
        key: "Uin",
        title: "UIN",
        cell: (user) => <Copyable text={String(user.Uin)} />,
        text: (user) => user.Uin,
        width: "170px",
      },
      {
        key: "ConsoleLogin",
        title: t("identity.consoleLogin"),
        cell: (user) => (
          <Status tone={user.ConsoleLogin === 1 ? "ok" : "idle"}>
            {t(user.ConsoleLogin === 1 ? "identity.may" : "identity.mayNot")}
          </Status>
        ),
        text: (user) => (user.ConsoleLogin === 1 ? t("identity.may") : t("identity.mayNot")),
      },
      {
        key: "Remark",
        title: t("identity.remark"),
        cell: (user) => user.Remark || "–",
        text: (user) => user.Remark,
        width: "minmax(140px, 2fr)",
      },
      {
        key: "Email",
        title: t("identity.email"),
        cell: (user) => user.Email || "–",
        text: (user) => user.Email,
        extra: true,
      },
      {
        key: "CreateTime",
        title: t("identity.created"),
        cell: (user) => <Time at={user.CreateTime} />,
        text: (user) => user.CreateTime,
        width: "170px",
      },
    ],
    [t],
  );
  const filters = useMemo<FilterDef[]>(
    () => [
      {
        name: "login",
        label: t("identity.consoleLogin"),
        options: [
          { value: "yes", label: t("identity.may") },
          { value: "no", label: t("identity.mayNot") },
        ],
      },
      { name: "name", label: t("identity.nameOrRemark") },
      { name: "uin", label: "UIN" },
    ],
    [t],
  );
  const add = (
    <Button kind="primary" icon={<AddIcon />} onClick={() => setAdding(true)}>
      {t("identity.addUser")}
    </Button>
  );
  return (
    <Page title={t("identity.users")} lead={t("identity.usersLead")} actions={add} fixed>
      <ResourceTable
        name="users"
        label={t("identity.users")}
        source={userSource}
        columns={columns}
        rowId={(user) => String(user.Uin)}
        filters={filters}
        search={search}
        onSearch={(next) => void navigate({ search: next, replace: true })}
        onOpen={(user) => open(user.Uin)}
        empty={
          <Empty
            title={t("identity.noUsers")}
            action={<Button onClick={() => setAdding(true)}>{t("identity.addUser")}</Button>}
          >
            {t("identity.noUsersHint")}
          </Empty>
        }
      />
      {adding ? <NewUserDialog onClose={() => setAdding(false)} onCreated={open} /> : null}
    </Page>
  );
}
