// The groups of a user.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { integer } from "@/api/json";
import { useAct, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Choice } from "@/ui/inputs";
import { Loading, Section } from "@/ui/page";
import { sayError } from "@/ui/toasts";

const MOST = 200;

export function UserGroups({ uin }: { uin: number }) {
  const t = useT();
  const mine = useCall("cam", "ListGroupsForUser", { SubUin: uin, Rp: MOST, Page: 1 }, { live: true });
  const all = useCall("cam", "ListGroups", { Rp: MOST, Page: 1 }, { live: true });
  const [chosen, setChosen] = useState("");
  const add = useAct("cam", "AddUserToGroup", { onDone: () => setChosen("") });
  const leave = useAct("cam", "RemoveUserFromGroup");
  const groups = mine.data?.GroupInfo ?? [];
  const within = new Set(groups.map((group) => group.GroupId));
  const others = (all.data?.GroupInfo ?? []).filter((group) => !within.has(group.GroupId));
  return (
    <Section
      title={t("identity.groups")}
      actions={
        others.length > 0 ? (
          <div className="row">
            <Choice
              size="small"
              label={t("identity.group")}
              value={chosen}
              onChange={setChosen}
              options={[
                { value: "", label: t("identity.chooseGroup") },
                ...others.map((group) => ({ value: String(group.GroupId), label: group.GroupName })),
              ]}
            />
            <Button
              size="small"
              busy={add.isPending}
              why={chosen === "" ? t("identity.chooseGroup") : undefined}
              onClick={() => add.mutate({ Info: [{ GroupId: integer(chosen), Uin: uin }] }, { onError: sayError })}
            >
              {t("identity.addToGroup")}
            </Button>
          </div>
        ) : null
      }
    >
      {mine.error ? <ErrorPanel error={mine.error} onRetry={() => void mine.refetch()} /> : null}
      {mine.isPending ? <Loading label={t("loading")} /> : null}
      {mine.data && groups.length === 0 ? (
        <p className="secondary">
          {t("identity.inNoGroup")} <Link to="/identity/groups">{t("identity.groups")}</Link>
        </p>
      ) : null}
      <ul className="pick">
        {groups.map((group) => (
          <li key={group.GroupId}>
            <Link to="/identity/groups/$id" params={{ id: String(group.GroupId) }}>
              {group.GroupName}
            </Link>
            <span className="quiet ellipsis">{group.Remark}</span>
            <Button
              size="small"
              onClick={() => leave.mutate({ Info: [{ GroupId: group.GroupId, Uin: uin }] }, { onError: sayError })}
            >
              {t("identity.removeFromGroup")}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
