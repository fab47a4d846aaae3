// The debugger: a real request through a gateway to what is released, its answer, and what the gateway did with it step by step. What is
// typed of the request may be a secret and stays in this page; method, path and environment are in the address.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { RequestOf } from "@/api/client";
import type { ApiError } from "@/api/errors";
import type { ApiKey, RunApiResult } from "@/api/generated/apigateway";
import { useAct } from "@/api/queries";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Choice, TextArea, TextInput } from "@/ui/inputs";
import { Empty, Section } from "@/ui/page";
import { keySource } from "../access/keys";
import { MATCH_METHODS } from "../apis/Matcher";
import { headersOf } from "../plugins/sample";
import type { TabProps } from "../services/ServicePage";
import { useAddress } from "../shared/address";
import { asEnvironment, useEnvironmentName } from "../shared/environments";
import { useWhyNot } from "../shared/may";
import { all } from "../shared/source";
import { RunResult } from "./RunResult";

export default function DebugTab({ service }: TabProps) {
  const t = useT();
  const live = service.AvailableEnvironments;
  if (live.length === 0)
    return (
      <Empty
        title={t("apigw.nothingToDebug")}
        action={
          <Link
            to="/gateway/services/$serviceId"
            params={{ serviceId: service.ServiceId }}
            search={{ tab: "releases", dialog: "release" }}
          >
            {t("apigw.release")}
          </Link>
        }
      >
        {t("apigw.nothingToDebugHint")}
      </Empty>
    );
  return <Debugger service={service} />;
}

function Debugger({ service }: TabProps) {
  const t = useT();
  const id = service.ServiceId;
  const named = useEnvironmentName();
  const { search, put } = useAddress();
  const live = service.AvailableEnvironments;
  const environment = asEnvironment(live.find((one) => one === search.env) ?? live.at(-1)) ?? "release";
  const method = MATCH_METHODS.find((one) => one === search.method) ?? "GET";
  const path = search.path ?? "/";
  const [rest, setRest] = useState({ query: "", headers: "", body: "", key: "" });
  const [result, setResult] = useState<RunApiResult>();
  const why = useWhyNot("RunApi", "service", id);
  const keys = useQuery<ApiKey[], ApiError>({
    queryKey: [...keySource.key, "all"],
    queryFn: ({ signal }) => all(keySource, signal),
  });
  const run = useAct("apigateway", "RunApi", { onDone: ({ Result: answer }) => setResult(answer ?? undefined) });
  const wrong = path.startsWith("/") ? undefined : t("apigw.pathWrong");
  const send = () => {
    if (wrong || why) return;
    setResult(undefined);
    run.mutate({
      ServiceId: id,
      EnvironmentName: environment,
      Method: method,
      Path: path,
      ...(rest.query ? { Query: rest.query.replace(/^\?/, "") } : {}),
      Headers: headersOf(rest.headers),
      ...(rest.body ? { Body: rest.body } : {}),
      ...(rest.key ? { AccessKeyId: rest.key } : {}),
    } as RequestOf<"apigateway", "RunApi">);
  };
  return (
    <div className="gw-debug">
      <Section title={t("apigw.request")} className="form">
        <p className="secondary">{t("apigw.debugLead")}</p>
        <Field id="gw-run-env" label={t("apigw.environment")}>
          <Choice
            id="gw-run-env"
            value={environment}
            options={live.map((value) => ({ value, label: named(value) }))}
            onChange={(env) => put({ env }, true)}
          />
        </Field>
        <div className="gw-path">
          <Field id="gw-run-method" label={t("apigw.method")}>
            <Choice
              id="gw-run-method"
              value={method}
              options={MATCH_METHODS.map((value) => ({ value, label: value }))}
              onChange={(next) => put({ method: next === "GET" ? undefined : next }, true)}
            />
          </Field>
          <Field id="gw-run-path" label={t("apigw.path")} problem={wrong} required>
            <TextInput
              id="gw-run-path"
              mono
              value={path}
              placeholder="/orders/17"
              invalid={wrong !== undefined}
              onChange={(next) => put({ path: next.trim() }, true)}
              onEnter={send}
            />
          </Field>
        </div>
        <Field id="gw-run-query" label={t("apigw.position.query")}>
          <TextInput
            id="gw-run-query"
            mono
            value={rest.query}
            placeholder="page=1&size=20"
            onChange={(query) => setRest({ ...rest, query })}
            onEnter={send}
          />
        </Field>
        <Field id="gw-run-headers" label={t("apigw.headers")}>
          <TextArea
            id="gw-run-headers"
            rows={3}
            value={rest.headers}
            placeholder="Accept: application/json"
            onChange={(headers) => setRest({ ...rest, headers })}
          />
        </Field>
        <Field id="gw-run-body" label={t("apigw.body")}>
          <TextArea id="gw-run-body" rows={4} value={rest.body} onChange={(body) => setRest({ ...rest, body })} />
        </Field>
        <Field id="gw-run-key" label={t("apigw.signWith")} hint={t("apigw.signWithHint")}>
          <Choice
            id="gw-run-key"
            value={rest.key}
            options={[
              { value: "", label: t("apigw.notSigned") },
              ...(keys.data ?? []).map((key) => ({
                value: key.AccessKeyId,
                label: `${key.SecretName} (${key.AccessKeyId})`,
                disabled: key.Status !== 1,
              })),
            ]}
            onChange={(key) => setRest({ ...rest, key })}
          />
        </Field>
        <div>
          <Button kind="primary" busy={run.isPending} why={why ?? wrong} onClick={send}>
            {t("apigw.send")}
          </Button>
        </div>
      </Section>
      <div className="stack">
        {run.error ? <ErrorPanel error={run.error} /> : null}
        {result ? (
          <RunResult serviceId={id} result={result} />
        ) : run.isPending || run.error ? null : (
          <Section title={t("apigw.answer")}>
            <p className="secondary">{t("apigw.noAnswerYet")}</p>
          </Section>
        )}
      </div>
    </div>
  );
}
