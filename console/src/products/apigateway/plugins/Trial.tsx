// A definition tried on a sample request, before it is saved or attached: the gateway's own code answers.
import { useState } from "react";
import type { RequestOf } from "@/api/client";
import type { TestPluginResult } from "@/api/generated/apigateway";
import { useAct } from "@/api/queries";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Code } from "@/ui/Code";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Choice, TextArea, TextInput } from "@/ui/inputs";
import { Facts, Section, Status, type Tone } from "@/ui/page";
import { MATCH_METHODS } from "../apis/Matcher";
import { headersOf } from "./sample";
import type { PluginKind } from "./spec";

const BEGIN = { method: "GET", path: "/orders", query: "", headers: "", body: "", clientIp: "127.0.0.1", appId: "" };

export function Trial({ kind, data }: { kind: PluginKind; data: string }) {
  const t = useT();
  const [sample, setSample] = useState(BEGIN);
  const [result, setResult] = useState<TestPluginResult>();
  const put = (patch: Partial<typeof BEGIN>) => setSample({ ...sample, ...patch });
  const test = useAct("apigateway", "TestPlugin", { onDone: ({ Result: answer }) => setResult(answer ?? undefined) });
  const run = () => {
    setResult(undefined);
    test.mutate({
      PluginType: kind,
      PluginData: data,
      Method: sample.method,
      Path: sample.path || "/",
      Headers: headersOf(sample.headers),
      Query: sample.query,
      Body: sample.body,
      ClientIp: sample.clientIp,
      ...(sample.appId ? { AppId: sample.appId } : {}),
    } as RequestOf<"apigateway", "TestPlugin">);
  };
  const text = (name: keyof typeof BEGIN, label: string, placeholder?: string) => (
    <Field id={`gw-trial-${name}`} label={label}>
      <TextInput
        id={`gw-trial-${name}`}
        mono
        value={sample[name]}
        placeholder={placeholder}
        onChange={(next) => put({ [name]: next })}
        onEnter={run}
      />
    </Field>
  );
  return (
    <Section title={t("apigw.trial")} className="form">
      <p className="secondary">{t("apigw.trialLead")}</p>
      <div className="gw-path">
        <Field id="gw-trial-method" label={t("apigw.method")}>
          <Choice
            id="gw-trial-method"
            value={sample.method}
            options={MATCH_METHODS.map((value) => ({ value, label: value }))}
            onChange={(method) => put({ method })}
          />
        </Field>
        {text("path", t("apigw.path"))}
      </div>
      {text("query", t("apigw.position.query"), "page=1&size=20")}
      <Field id="gw-trial-headers" label={t("apigw.headers")}>
        <TextArea
          id="gw-trial-headers"
          rows={2}
          value={sample.headers}
          placeholder={"Origin: https://shop.example.com"}
          onChange={(headers) => put({ headers })}
        />
      </Field>
      <div className="form-columns">
        {text("clientIp", t("apigw.pf.ip"))}
        {text("appId", t("apigw.app"), "app-xxxxxxxx")}
      </div>
      <Field id="gw-trial-body" label={t("apigw.body")}>
        <TextArea id="gw-trial-body" rows={2} value={sample.body} onChange={(body) => put({ body })} />
      </Field>
      <div>
        <Button busy={test.isPending} onClick={run}>
          {t("apigw.try")}
        </Button>
      </div>
      {test.error ? <ErrorPanel error={test.error} /> : null}
      {result ? <Verdict result={result} /> : null}
    </Section>
  );
}

const TONES: Record<TestPluginResult["Outcome"], Tone> = { pass: "ok", reject: "bad", answer: "warn", changed: "busy" };

function Verdict({ result }: { result: TestPluginResult }) {
  const t = useT();
  return (
    <div className="stack" role="status">
      <p>
        <Status tone={TONES[result.Outcome]}>{t(`apigw.outcome.${result.Outcome}`)}</Status>
      </p>
      {result.Message ? <p className="secondary">{result.Message}</p> : null}
      <Facts
        items={[
          result.StatusCode ? [t("apigw.status"), result.StatusCode] : null,
          result.Path ? [t("apigw.path"), <code key="path">{result.Path}</code>] : null,
          result.Query ? [t("apigw.position.query"), <code key="query">{result.Query}</code>] : null,
        ]}
      />
      {(result.Headers ?? []).length > 0 ? (
        <Code label={t("apigw.headers")}>
          {(result.Headers ?? []).map((one) => `${one.Name}: ${one.Value}`).join("\n")}
        </Code>
      ) : null}
      {result.Body ? <Code label={t("apigw.body")}>{result.Body}</Code> : null}
    </div>
  );
}
