// One group: its members and its policies.
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { integer } from "@/api/json";
import { useAct, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Confirm } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Choice } from "@/ui/inputs";
import { Loading, Page, Section } from "@/ui/page";
import { say, sayError } from "@/ui/toasts";
import { AttachedPolicies } from "./AttachedPolicies";
import "./identity.css";

export function GroupPage() {
  const t = useT();
  const navigate = useNavigate();
  const { id } = useParams({ from: "/identity/groups/$id" });
  const group = useCall("cam", "GetGroup", { GroupId: integer(id) }, { live: true });
  const users = useCall("cam", "ListUsers", {}, { live: true });
  const [chosen, setChosen] = useState("");
  const [deleting, setDeleting] = useState(false);
  const add = useAct("cam", "AddUserToGroup", { onDone: () => setChosen("") });
  const leave = useAct("cam", "RemoveUserFromGroup");
  const remove = useAct("cam", "DeleteGroup", {
    onDone: () => {
      say(t("identity.groupDeleted"));
      void navigate({ to: "/identity/groups" });
    },
  });
  const one = group.data;
  const members = one?.UserInfo ?? [];
  const within = new Set(members.map((member) => member.Uin));
  const others = (users.data?.Data ?? []).filter((user) => !within.has(user.Uin));
  return (
    <Page
      title={one?.GroupName ?? t("identity.group")}
      lead={
        <>
          <Link to="/identity/groups">{t("identity.groups")}</Link>
          {one?.Remark ? ` · ${one.Remark}` : ""}
        </>
      }
      actions={
        one ? (
          <Button kind="danger" onClick={() => setDeleting(true)}>
            {t("identity.delete")}
          </Button>
        ) : null
      }
    >
      {group.error ? <ErrorPanel error={group.error} onRetry={() => void group.refetch()} /> : null}
      {group.isPending ? <Loading label={t("loading")} /> : null}
      {one ? (
        <>
          <Section
            title={t("identity.members", { n: one.GroupNum })}
            actions={
              others.length > 0 ? (
                <div className="row">
                  <Choice
                    size="small"
                    label={t("identity.user")}
                    value={chosen}
                    onChange={setChosen}
                    options={[
                      { value: "", label: t("identity.chooseUser") },
                      ...others.map((user) => ({ value: String(user.Uin), label: user.Name })),
                    ]}
                  />
                  <Button
                    size="small"
                    busy={add.isPending}
                    why={chosen === "" ? t("identity.chooseUser") : undefined}
                    onClick={() =>
                      add.mutate({ Info: [{ GroupId: one.GroupId, Uin: integer(chosen) }] }, { onError: sayError })
                    }
                  >
                    {t("identity.addMember")}
                  </Button>
                </div>
              ) : null
            }
          >
            {members.length === 0 ? <p className="secondary">{t("identity.noMembers")}</p> : null}
            <ul className="pick">
              {members.map((member) => (
                <li key={member.Uin}>
                  <Link to="/identity/users/$user" params={{ user: String(member.Uin) }}>
                    {member.Name}
                  </Link>
                  <code className="quiet">{member.Uin}</code>
                  <Button
                    size="small"
                    onClick={() =>
                      leave.mutate({ Info: [{ GroupId: one.GroupId, Uin: member.Uin }] }, { onError: sayError })
                    }
                  >
                    {t("identity.removeFromGroup")}
                  </Button>
                </li>
              ))}
            </ul>
          </Section>
          <AttachedPolicies of={{ kind: "group", id: one.GroupId }} />
        </>
      ) : null}
      {deleting && one ? (
        <Confirm
          title={t("identity.deleteGroup", { name: one.GroupName })}
          action={t("identity.delete")}
          busy={remove.isPending}
          onConfirm={() => remove.mutate({ GroupId: one.GroupId })}
          onClose={() => setDeleting(false)}
        >
          <div className="stack">
            <p>{t("identity.deleteGroupHint")}</p>
            {remove.error ? <ErrorPanel error={remove.error} /> : null}
          </div>
        </Confirm>
      ) : null}
    </Page>
  );
}
