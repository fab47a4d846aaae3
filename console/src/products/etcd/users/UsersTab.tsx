// Users and roles of etcd itself: whether they are enforced, who there is, and what each role may do.
import { useState } from "react";
import type { EtcdRole, EtcdUser } from "@/api/generated/cetcd";
import { useAct, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Confirm } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Empty, Loading, Section } from "@/ui/page";
import type { TabProps } from "../ClusterPage";
import { useWhyNot } from "../may";
import { Enforcement } from "./Enforcement";
import { shownRow, toRow } from "./permission";
import { RoleDialog } from "./RoleDialog";
import { UserDialog } from "./UserDialog";
import "./users.css";

type Open =
  | { kind: "user"; user: EtcdUser | undefined }
  | { kind: "role"; role: EtcdRole | undefined }
  | { kind: "delete-user" | "delete-role"; name: string };

export default function UsersTab({ cluster }: TabProps) {
  const t = useT();
  const id = cluster.InstanceId;
  const users = useCall("cetcd", "DescribeEtcdUsers", { InstanceId: id }, { live: true });
  const roles = useCall("cetcd", "DescribeEtcdRoles", { InstanceId: id }, { live: true });
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const mayNot = {
    addUser: useWhyNot("CreateEtcdUser", id),
    editUser: useWhyNot("ModifyEtcdUser", id),
    deleteUser: useWhyNot("DeleteEtcdUser", id),
    addRole: useWhyNot("CreateEtcdRole", id),
    editRole: useWhyNot("ModifyEtcdRole", id),
    deleteRole: useWhyNot("DeleteEtcdRole", id),
  };
  const removeUser = useAct("cetcd", "DeleteEtcdUser", { onDone: close });
  const removeRole = useAct("cetcd", "DeleteEtcdRole", { onDone: close });
  const known = roles.data?.Roles ?? [];
  return (
    <div className="stack">
      {users.data ? <Enforcement cluster={cluster} on={users.data.AuthEnabled} /> : null}
      <Section
        title={t("etcd.users")}
        actions={
          <Button
            size="small"
            why={mayNot.addUser}
            onClick={() => setOpen({ kind: "user", user: undefined })}
            hasPopup="dialog"
          >
            {t("etcd.addUser")}
          </Button>
        }
      >
        {users.error ? <ErrorPanel error={users.error} onRetry={() => void users.refetch()} /> : null}
        {users.isPending && !users.error ? <Loading label={t("loading")} /> : null}
        {users.data?.Users.length === 0 ? <Empty title={t("etcd.noUsers")}>{t("etcd.noUsersHint")}</Empty> : null}
        {users.data && users.data.Users.length > 0 ? (
          <table className="simple-table" aria-label={t("etcd.users")}>
            <thead>
              <tr>
                <th>{t("etcd.name")}</th>
                <th>{t("etcd.roles")}</th>
                <th>
                  <span className="visually-hidden">{t("etcd.actions")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {users.data.Users.map((user) => (
                <tr key={user.Name}>
                  <td>
                    <code>{user.Name}</code>
                  </td>
                  <td>{user.Roles.length > 0 ? user.Roles.join(", ") : <span className="quiet">–</span>}</td>
                  <EditOrDelete
                    whyNoEdit={mayNot.editUser}
                    whyNoDelete={mayNot.deleteUser}
                    onEdit={() => setOpen({ kind: "user", user })}
                    onDelete={() => setOpen({ kind: "delete-user", name: user.Name })}
                  />
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
      </Section>
      <Section
        title={t("etcd.roles")}
        actions={
          <Button
            size="small"
            why={mayNot.addRole}
            onClick={() => setOpen({ kind: "role", role: undefined })}
            hasPopup="dialog"
          >
            {t("etcd.addRole")}
          </Button>
        }
      >
        {roles.error ? <ErrorPanel error={roles.error} onRetry={() => void roles.refetch()} /> : null}
        {roles.isPending && !roles.error ? <Loading label={t("loading")} /> : null}
        {roles.data && known.length === 0 ? <Empty title={t("etcd.noRoles")}>{t("etcd.noRolesHint")}</Empty> : null}
        {known.length > 0 ? (
          <table className="simple-table roles" aria-label={t("etcd.roles")}>
            <thead>
              <tr>
                <th>{t("etcd.name")}</th>
                <th>{t("etcd.permissions")}</th>
                <th>
                  <span className="visually-hidden">{t("etcd.actions")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {known.map((role) => (
                <tr key={role.Name}>
                  <td>
                    <code>{role.Name}</code>
                  </td>
                  <td>
                    <ul>
                      {role.Permissions.map((permission) => {
                        const row = toRow(permission);
                        return (
                          <li key={`${row.kind} ${shownRow(row)}`}>
                            {t(`etcd.permission.${row.kind}`)} <code>{shownRow(row)}</code>
                          </li>
                        );
                      })}
                      {role.Permissions.length === 0 ? (
                        <li className="quiet">{t(role.Name === "root" ? "etcd.rootRole" : "etcd.nothing")}</li>
                      ) : null}
                    </ul>
                  </td>
                  <EditOrDelete
                    whyNoEdit={mayNot.editRole}
                    whyNoDelete={mayNot.deleteRole}
                    onEdit={() => setOpen({ kind: "role", role })}
                    onDelete={() => setOpen({ kind: "delete-role", name: role.Name })}
                  />
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
      </Section>
      {open?.kind === "user" ? (
        <UserDialog clusterId={id} user={open.user} roles={known.map((role) => role.Name)} onClose={close} />
      ) : null}
      {open?.kind === "role" ? <RoleDialog clusterId={id} role={open.role} onClose={close} /> : null}
      {open?.kind === "delete-user" || open?.kind === "delete-role" ? (
        <Confirm
          title={t("etcd.deleteAsk", { name: open.name })}
          action={t("etcd.delete")}
          busy={removeUser.isPending || removeRole.isPending}
          onConfirm={() =>
            open.kind === "delete-user"
              ? removeUser.mutate({ InstanceId: id, User: open.name })
              : removeRole.mutate({ InstanceId: id, Role: open.name })
          }
          onClose={() => {
            removeUser.reset();
            removeRole.reset();
            close();
          }}
        >
          <p>{t(open.kind === "delete-user" ? "etcd.deleteUserHint" : "etcd.deleteRoleHint")}</p>
          {(removeUser.error ?? removeRole.error) ? <ErrorPanel error={removeUser.error ?? removeRole.error} /> : null}
        </Confirm>
      ) : null}
    </div>
  );
}

interface EditOrDeleteProps {
  whyNoEdit: string | undefined;
  whyNoDelete: string | undefined;
  onEdit: () => void;
  onDelete: () => void;
}

/** The last cell of a row. */
function EditOrDelete({ whyNoEdit, whyNoDelete, onEdit, onDelete }: EditOrDeleteProps) {
  const t = useT();
  return (
    <td>
      <span className="row right">
        <Button size="small" kind="quiet" why={whyNoEdit} onClick={onEdit} hasPopup="dialog">
          {t("etcd.edit")}
        </Button>
        <Button size="small" kind="quiet" why={whyNoDelete} onClick={onDelete} hasPopup="dialog">
          {t("etcd.delete")}
        </Button>
      </span>
    </td>
  );
}
