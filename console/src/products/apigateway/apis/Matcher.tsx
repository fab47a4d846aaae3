// Type a request and see which API answers it, and why the others do not: the gateway's own table says so.
import { Link } from "@tanstack/react-router";
import { useEffect, useId, useState } from "react";
import type { RequestOf } from "@/api/client";
import type { MatchApiCandidate, MatchApiResult } from "@/api/generated/apigateway";
import { useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Choice, TextInput } from "@/ui/inputs";
import { Status } from "@/ui/page";
import { asEnvironment, useEnvironmentOptions } from "../shared/environments";
import { MethodName } from "../shared/parts";

export const MATCH_METHODS = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE"] as const;
/** The definitions as they are edited, in place of an environment. */
export const DRAFTS = "draft";
const PAUSE = 150;

export interface Asked {
  method: string;
  path: string;
  host: string;
  env: string;
}

export interface MatcherProps {
  serviceId: string;
  asked: Asked;
  onChange: (next: Asked) => void;
  /** The API that the page is about. */
  apiId?: string | undefined;
  /** In a narrow column: what is typed stands above each other, and only drafts are asked. */
  narrow?: boolean;
}

export function Matcher({ serviceId, asked, onChange, apiId, narrow = false }: MatcherProps) {
  const t = useT();
  const id = useId();
  const environments = useEnvironmentOptions();
  const put = (patch: Partial<Asked>) => onChange({ ...asked, ...patch });
  const settled = useSettled(asked);
  return (
    <div className="stack">
      <div className={narrow ? "gw-match narrow" : "gw-match"}>
        <Choice
          label={t("apigw.method")}
          value={asked.method}
          options={MATCH_METHODS.map((value) => ({ value, label: value }))}
          onChange={(method) => put({ method })}
        />
        <TextInput
          id={`${id}-path`}
          label={t("apigw.matchPath")}
          mono
          value={asked.path}
          placeholder="/orders/17"
          onChange={(path) => put({ path })}
        />
        {narrow ? null : (
          <>
            <TextInput
              label={t("apigw.matchHost")}
              mono
              value={asked.host}
              placeholder={t("apigw.matchHostAny")}
              onChange={(host) => put({ host: host.trim() })}
            />
            <Choice
              label={t("apigw.matchAgainst")}
              value={asked.env}
              options={[{ value: DRAFTS, label: t("apigw.matchDrafts") }, ...environments]}
              onChange={(env) => put({ env })}
            />
          </>
        )}
      </div>
      {settled.path === "" ? (
        <p className="quiet">{t("apigw.matchHint")}</p>
      ) : (
        <Verdict serviceId={serviceId} asked={settled} apiId={apiId} narrow={narrow} />
      )}
    </div>
  );
}

/** What is typed, once the typing pauses. */
function useSettled(asked: Asked): Asked {
  const [settled, setSettled] = useState(asked);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(asked), PAUSE);
    return () => clearTimeout(timer);
  }, [asked]);
  return settled;
}

interface VerdictProps {
  serviceId: string;
  asked: Asked;
  apiId: string | undefined;
  narrow: boolean;
}

function Verdict({ serviceId, asked, apiId, narrow }: VerdictProps) {
  const environment = asEnvironment(asked.env);
  const request = {
    ServiceId: serviceId,
    EnvironmentName: environment ?? "release",
    Path: asked.path,
    Method: asked.method,
    ...(asked.host ? { Host: asked.host } : {}),
    ...(environment ? {} : { Draft: true }),
  } as RequestOf<"apigateway", "MatchApi">;
  const found = useCall("apigateway", "MatchApi", request, { live: true, keep: true });
  if (found.error) return <ErrorPanel error={found.error} />;
  const result = found.data?.Result;
  if (!result) return null;
  return (
    <div className="stack" role="status" aria-live="polite">
      <Winner serviceId={serviceId} result={result} apiId={apiId} fresh={narrow && apiId === undefined} />
      {narrow && result.CandidateSet.length === 0 ? null : (
        <Candidates serviceId={serviceId} result={result} narrow={narrow} />
      )}
    </div>
  );
}

interface WinnerProps {
  serviceId: string;
  result: MatchApiResult;
  apiId: string | undefined;
  /** Asked for an API that is not there yet. */
  fresh: boolean;
}

function Winner({ serviceId, result, apiId, fresh }: WinnerProps) {
  const t = useT();
  const { ApiId: winner, ApiName: name } = result;
  if (!winner) {
    // An API that is not there yet has nothing to win: that the way is free is no fault.
    if (fresh && result.CandidateSet.length === 0)
      return (
        <p>
          <Status tone="idle">{t("apigw.matchOthersNone")}</Status> <code>{result.Path}</code>
        </p>
      );
    const method = result.CandidateSet.length > 0;
    return (
      <p>
        <Status tone="bad">{t(method ? "apigw.matchMethod" : "apigw.matchNone")}</Status> <code>{result.Path}</code>
      </p>
    );
  }
  return (
    <>
      <p className="row wrap">
        <Status tone={apiId === undefined || apiId === winner ? "ok" : "warn"}>
          {t(apiId === winner ? "apigw.matchThis" : "apigw.matchWins")}
        </Status>
        <Link to="/gateway/services/$serviceId/apis/$apiId" params={{ serviceId, apiId: winner }} search={{}}>
          <strong>{name || winner}</strong>
        </Link>
        <code>{result.Path}</code>
      </p>
      {result.PathParameters.length > 0 ? (
        <ul className="gw-variables" aria-label={t("apigw.matchVariables")}>
          {result.PathParameters.map((one) => (
            <li key={one.Name}>
              <code>
                {one.Name} = {one.Value}
              </code>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Candidates({ serviceId, result, narrow }: { serviceId: string; result: MatchApiResult; narrow: boolean }) {
  const t = useT();
  const list = result.CandidateSet;
  if (list.length === 0) return <p className="quiet">{t("apigw.matchNoCandidates")}</p>;
  const standing = (one: MatchApiCandidate) =>
    one.ApiId === result.ApiId
      ? t("apigw.matchFirst")
      : one.Matched
        ? t("apigw.matchRank", { n: one.Rank })
        : t("apigw.matchOut");
  return (
    <table className={narrow ? "simple-table gw-candidates narrow" : "simple-table gw-candidates"}>
      <thead>
        <tr>
          <th>{t("apigw.matchStanding")}</th>
          <th>{t("apigw.api")}</th>
          <th>{t("apigw.path")}</th>
          <th>{t("apigw.matchWhy")}</th>
        </tr>
      </thead>
      <tbody>
        {list.map((one) => (
          <tr key={one.ApiId} className={one.ApiId === result.ApiId ? "won" : undefined}>
            <td>
              <Status tone={one.ApiId === result.ApiId ? "ok" : one.Matched ? "idle" : "warn"}>{standing(one)}</Status>
            </td>
            <td>
              <Link to="/gateway/services/$serviceId/apis/$apiId" params={{ serviceId, apiId: one.ApiId }} search={{}}>
                {one.ApiName || one.ApiId}
              </Link>
            </td>
            <td>
              <MethodName method={one.Method} /> <code>{one.Path}</code>
            </td>
            <td className="secondary">{one.Reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
