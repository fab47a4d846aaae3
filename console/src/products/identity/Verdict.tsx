// The server's answer, the statement that decided, and all others that speak of the same.
import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { call } from "@/api/client";
import type { SimulatePolicyResponse } from "@/api/generated/cam";
import { integer } from "@/api/json";
import { callKey, useCall } from "@/api/queries";
import { currentSession } from "@/api/session";
import { useT } from "@/i18n";
import { dateTime } from "@/i18n/time";
import { Code } from "@/ui/Code";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Facts, Loading, Status } from "@/ui/page";
import { ConditionList } from "./ConditionList";
import { formatStatement, parseDocument, type Statement, speaksOf } from "./document";

export interface VerdictProps {
  uin: string | undefined;
  action: string;
  resource: string;
  ip: string | undefined;
}

/** The contract's limit; a user has far fewer. */
const MOST = 200;

export function Verdict({ uin, action, resource, ip }: VerdictProps) {
  const t = useT();
  const target = integer(uin ?? currentSession()?.Uin ?? "");
  const verdict = useCall(
    "cam",
    "SimulatePolicy",
    { TargetUin: target, ActionName: action, Resource: resource, ...(ip ? { SourceIp: ip } : {}) },
    { live: true },
  );
  if (verdict.error) return <ErrorPanel error={verdict.error} onRetry={() => void verdict.refetch()} />;
  if (!verdict.data) return <Loading label={t("loading")} />;
  return (
    <div className="stack">
      <p className="verdict">
        <Status tone={verdict.data.Allowed ? "ok" : "bad"}>
          {t(verdict.data.Allowed ? "identity.allowed" : "identity.denied")}
        </Status>
      </p>
      <p>{verdict.data.Reason}</p>
      <Facts
        items={[
          [t("identity.askedFrom"), ip ? <code key="ip">{ip}</code> : t("identity.askedFromOwn")],
          [t("identity.askedAt"), dateTime(verdict.dataUpdatedAt / 1000)],
        ]}
      />
      <Statements
        uin={target}
        action={action}
        resource={resource}
        ip={ip}
        now={verdict.dataUpdatedAt}
        verdict={verdict.data}
      />
    </div>
  );
}

interface StatementsProps {
  uin: number;
  action: string;
  resource: string;
  ip: string | undefined;
  /** When the server answered. */
  now: number;
  verdict: SimulatePolicyResponse;
}

interface Found {
  policy: number;
  name: string;
  through: string;
  index: number;
  statement: Statement;
  decides: boolean;
}

function Statements({ uin, action, resource, ip, now, verdict }: StatementsProps) {
  const t = useT();
  const attached = useCall(
    "cam",
    "ListAttachedUserAllPolicies",
    { TargetUin: uin, Rp: MOST, Page: 1, AttachType: 0 },
    { live: true },
  );
  const policies = attached.data?.PolicyList ?? [];
  const documents = useQueries({
    queries: policies.map((policy) => ({
      queryKey: callKey("cam", "GetPolicy", { PolicyId: integer(policy.PolicyId) }),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call("cam", "GetPolicy", { PolicyId: integer(policy.PolicyId) }, signal),
      meta: { live: true },
    })),
  });
  const error = attached.error ?? documents.find((query) => query.error)?.error;
  if (error) return <ErrorPanel error={error} />;
  if (attached.isPending || documents.some((query) => query.isPending)) return <Loading label={t("loading")} />;
  const found = policies.flatMap((policy, at): Found[] => {
    const parsed = parseDocument(documents[at]?.data?.PolicyDocument ?? "");
    const statements = "statements" in parsed ? parsed.statements : [];
    return statements.flatMap((statement, index) =>
      speaksOf(statement, action, resource)
        ? [
            {
              policy: integer(policy.PolicyId),
              name: policy.PolicyName,
              through: policy.Groups.map((group) => group.GroupName).join(", "),
              index,
              statement,
              decides: verdict.MatchedPolicyId === integer(policy.PolicyId) && verdict.StatementIndex === index,
            },
          ]
        : [],
    );
  });
  return (
    <>
      <h3>{t("identity.speaking", { n: found.length })}</h3>
      {found.length === 0 ? (
        <p className="secondary">
          {t("identity.noneSpeaks", { n: policies.length })}{" "}
          <Link to="/identity/policies">{t("identity.policies")}</Link>
        </p>
      ) : null}
      <ul className="stack">
        {found.map((one) => (
          <li key={`${one.policy}-${one.index}`} className="stack speaking">
            <div className="row wrap">
              <Status tone={one.statement.effect === "allow" ? "ok" : "bad"}>
                {t(one.statement.effect === "allow" ? "identity.allow" : "identity.deny")}
              </Status>
              <Link to="/identity/policies/$id" params={{ id: String(one.policy) }}>
                {one.name}
              </Link>
              <span className="quiet">{t("identity.statement", { n: one.index })}</span>
              {one.through ? <span className="quiet">{t("identity.throughGroup", { name: one.through })}</span> : null}
              {one.decides ? <strong>{t("identity.decides")}</strong> : null}
              {one.statement.condition.length > 0 ? <span className="quiet">{t("identity.ifCondition")}</span> : null}
            </div>
            <ConditionList conditions={one.statement.condition} ip={ip} now={now} />
            <Code label={`${one.name} ${one.index}`}>{formatStatement(one.statement)}</Code>
          </li>
        ))}
      </ul>
    </>
  );
}
