// The policies that bear on a user or a group: attached directly, and for a user also through its groups.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { integer } from "@/api/json";
import { useAct, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { AddIcon } from "@/ui/icons";
import { Loading, Section } from "@/ui/page";
import { sayError } from "@/ui/toasts";
import { PolicyPicker } from "./PolicyPicker";

export type Bearer = { kind: "user"; uin: number } | { kind: "group"; id: number };

interface Row {
  id: number;
  name: string;
  description: string;
  /** Empty where it is attached directly. */
  groups: { GroupId: number; GroupName: string }[];
  /** Attached directly, so it can be detached here. */
  direct: boolean;
}

/** The contract's limit; nobody reads more. */
const MOST = 200;

export function AttachedPolicies({ of }: { of: Bearer }) {
  const t = useT();
  const [picking, setPicking] = useState(false);
  const { rows, error, pending, retry } = useAttached(of);
  const fromUser = useAct("cam", "DetachUserPolicy");
  const fromGroup = useAct("cam", "DetachGroupPolicy");
  const detach = (row: Row) => {
    const failed = { onError: sayError };
    if (of.kind === "user") fromUser.mutate({ PolicyId: row.id, DetachUin: of.uin }, failed);
    else fromGroup.mutate({ PolicyId: row.id, DetachGroupId: of.id }, failed);
  };
  return (
    <Section
      title={t("identity.attached")}
      actions={
        <Button size="small" icon={<AddIcon />} onClick={() => setPicking(true)}>
          {t("identity.attach")}
        </Button>
      }
    >
      {error ? <ErrorPanel error={error} onRetry={retry} /> : null}
      {pending ? <Loading label={t("loading")} /> : null}
      {rows?.length === 0 ? <p className="secondary">{t("identity.noAttached")}</p> : null}
      {rows && rows.length > 0 ? (
        <table className="simple-table">
          <thead>
            <tr>
              <th>{t("identity.policy")}</th>
              <th>{t("identity.description")}</th>
              <th>{t("identity.through")}</th>
              <th>
                <span className="visually-hidden">{t("identity.actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <Link to="/identity/policies/$id" params={{ id: String(row.id) }}>
                    {row.name}
                  </Link>
                </td>
                <td className="secondary">{row.description || "–"}</td>
                <td>
                  {row.direct ? t("identity.directly") : null}
                  {row.groups.map((group) => (
                    <Link key={group.GroupId} to="/identity/groups/$id" params={{ id: String(group.GroupId) }}>
                      {row.direct ? " · " : ""}
                      {group.GroupName}{" "}
                    </Link>
                  ))}
                </td>
                <td>
                  <div className="row end">
                    <Button
                      size="small"
                      why={row.direct ? undefined : t("identity.detachGroup")}
                      onClick={() => detach(row)}
                    >
                      {t("identity.detach")}
                    </Button>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {picking ? (
        <PolicyPicker
          of={of}
          attached={new Set(rows?.filter((row) => row.direct).map((row) => row.id))}
          onClose={() => setPicking(false)}
        />
      ) : null}
    </Section>
  );
}

function useAttached(of: Bearer) {
  const isUser = of.kind === "user";
  const uin = isUser ? of.uin : 0;
  const page = { Rp: MOST, Page: 1 };
  const all = useCall(
    "cam",
    "ListAttachedUserAllPolicies",
    { ...page, TargetUin: uin, AttachType: 0 },
    { live: true, enabled: isUser },
  );
  const direct = useCall(
    "cam",
    "ListAttachedUserAllPolicies",
    { ...page, TargetUin: uin, AttachType: 1 },
    { live: true, enabled: isUser },
  );
  const group = useCall(
    "cam",
    "ListAttachedGroupPolicies",
    { ...page, TargetGroupId: isUser ? 0 : of.id },
    { live: true, enabled: !isUser },
  );
  const own = new Set(direct.data?.PolicyList.map((policy) => policy.PolicyId));
  const rows: Row[] | undefined = isUser
    ? direct.data &&
      all.data?.PolicyList.map((policy) => ({
        id: integer(policy.PolicyId),
        name: policy.PolicyName,
        description: policy.Description,
        groups: policy.Groups,
        direct: own.has(policy.PolicyId),
      }))
    : group.data?.List.map((policy) => ({
        id: policy.PolicyId,
        name: policy.PolicyName,
        description: policy.Remark,
        groups: [],
        direct: true,
      }));
  const asked = isUser ? [all, direct] : [group];
  return {
    rows,
    error: asked.find((query) => query.error)?.error,
    pending: asked.some((query) => query.isPending),
    retry: () => {
      for (const query of asked) void query.refetch();
    },
  };
}
