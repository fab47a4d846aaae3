// One user: who it is, its keys, what it may do, its groups.
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useAct, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { Confirm } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Check } from "@/ui/inputs";
import { Facts, Loading, Page, Section, Status, Time } from "@/ui/page";
import { say } from "@/ui/toasts";
import { AttachedPolicies } from "./AttachedPolicies";
import "./identity.css";
import { Keys } from "./Keys";
import { LoginDialog } from "./LoginDialog";
import { UserGroups } from "./UserGroups";

export function UserPage() {
  const t = useT();
  const navigate = useNavigate();
  const { user: given } = useParams({ from: "/identity/users/$user" });
  // By UIN, since a browser reads a name such as `..` as a step up; older links hold the name, which may be digits too.
  const isUin = /^\d{1,15}$/.test(given);
  const byUin = useCall("cam", "DescribeSubAccounts", { FilterSubAccountUin: [Number(given)] }, { enabled: isUin });
  const name = byUin.data?.SubAccounts[0]?.Name ?? given;
  const user = useCall("cam", "GetUser", { Name: name }, { live: true, enabled: !isUin || !byUin.isPending });
  const [dialog, setDialog] = useState<"login" | "delete">();
  const [force, setForce] = useState(false);
  const remove = useAct("cam", "DeleteUser", {
    onDone: () => {
      say(t("identity.userDeleted", { name }));
      void navigate({ to: "/identity/users" });
    },
  });
  const one = user.data;
  return (
    <Page
      title={name}
      lead={
        <>
          <Link to="/identity/users">{t("identity.users")}</Link>
          {one?.Remark ? ` · ${one.Remark}` : ""}
        </>
      }
      actions={
        one ? (
          <>
            <Button onClick={() => void navigate({ to: "/identity/simulator", search: { uin: String(one.Uin) } })}>
              {t("identity.simulate")}
            </Button>
            <Button onClick={() => setDialog("login")}>{t("identity.loginAndPassword")}</Button>
            <Button kind="danger" onClick={() => setDialog("delete")}>
              {t("identity.delete")}
            </Button>
          </>
        ) : null
      }
    >
      {user.error ? <ErrorPanel error={user.error} onRetry={() => void user.refetch()} /> : null}
      {user.isPending ? <Loading label={t("loading")} /> : null}
      {one ? (
        <>
          <Section>
            <Facts
              items={[
                ["UIN", <Copyable key="uin" text={String(one.Uin)} />],
                [
                  t("identity.consoleLogin"),
                  <Status key="login" tone={one.ConsoleLogin === 1 ? "ok" : "idle"}>
                    {t(one.ConsoleLogin === 1 ? "identity.may" : "identity.mayNot")}
                  </Status>,
                ],
                [t("identity.lastLogin"), <Time key="last" at={one.RecentlyLoginTime} />],
                [t("identity.lastAddress"), one.RecentlyLoginIP],
                [t("identity.email"), one.Email],
              ]}
            />
          </Section>
          <Keys uin={one.Uin} />
          <AttachedPolicies of={{ kind: "user", uin: one.Uin }} />
          <UserGroups uin={one.Uin} />
        </>
      ) : null}
      {one && dialog === "login" ? (
        <LoginDialog name={name} mayLogIn={one.ConsoleLogin === 1} onClose={() => setDialog(undefined)} />
      ) : null}
      {dialog === "delete" ? (
        <Confirm
          title={t("identity.deleteUser", { name })}
          action={t("identity.delete")}
          busy={remove.isPending}
          onConfirm={() => remove.mutate({ Name: name, Force: force ? 1 : 0 })}
          onClose={() => {
            setDialog(undefined);
            remove.reset();
          }}
        >
          <div className="stack">
            <p>{t("identity.deleteUserHint")}</p>
            <Check checked={force} onChange={setForce}>
              {t("identity.force")}
            </Check>
            {remove.error ? <ErrorPanel error={remove.error} /> : null}
          </div>
        </Confirm>
      ) : null}
    </Page>
  );
}
