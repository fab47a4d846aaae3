// What came of the request, in views whose choice is in the address: answer, raw request, signature, code, documentation.
import { useState } from "react";
import { ApiError } from "@/api/errors";
import type { ActionMeta, FieldMeta, ServiceMeta } from "@/api/meta";
import { hideSecrets } from "@/form/secrets";
import { useT } from "@/i18n";
import { duration } from "@/i18n/time";
import { Code } from "@/ui/Code";
import { CopyButton } from "@/ui/copy";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Check } from "@/ui/inputs";
import { Empty, Status } from "@/ui/page";
import { Tabs } from "@/ui/Tabs";
import { ActionDocs } from "./ActionDocs";
import { CodeView } from "./CodeView";
import { isParams, type Params, VIEWS, type View } from "./link";
import { SignatureView } from "./SignatureView";
import { rawRequest, type Sent, type Target } from "./send";

export interface OutcomeProps {
  table: ServiceMeta;
  meta: ActionMeta;
  target: Target;
  params: Params;
  sent: Sent | undefined;
  view: View;
  onView: (view: View) => void;
}

export function Outcome({ table, meta, target, params, sent, view, onView }: OutcomeProps) {
  const t = useT();
  const content: Record<View, () => React.ReactNode> = {
    response: () => (sent ? <Response sent={sent} table={table} meta={meta} /> : <NotSent />),
    request: () => (sent ? <RawRequest sent={sent} table={table} meta={meta} /> : <NotSent />),
    signature: () => (sent ? <SignatureView sent={sent} /> : <NotSent />),
    code: () => <CodeView table={table} meta={meta} target={target} params={params} />,
    docs: () => <ActionDocs table={table} meta={meta} />,
  };
  return (
    <Tabs
      label={t("explorer.outcome")}
      value={view}
      onChange={onView}
      tabs={VIEWS.map((key) => ({ key, label: t(`explorer.view.${key}`), content: content[key] }))}
    />
  );
}

function NotSent() {
  const t = useT();
  return <Empty title={t("explorer.notSent")}>{t("explorer.notSentHint")}</Empty>;
}

interface SentProps {
  sent: Sent;
  table: ServiceMeta;
  meta: ActionMeta;
}

function Response({ sent, table, meta }: SentProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { response } = sent;
  const fault = isParams(response?.Error) ? response.Error : undefined;
  const hidden = pretty(hideSecrets(response, meta.output, table));
  const whole = pretty(response);
  const text = response ? (open ? whole : hidden) : (sent.text ?? "");
  return (
    <div className="stack">
      <div className="row wrap explorer-facts">
        <Status tone={response && !fault ? "ok" : "bad"}>HTTP {sent.status}</Status>
        <span title={t("explorer.time")}>{duration(sent.millis)}</span>
        <span className="quiet ellipsis">
          RequestId <code>{sent.requestId || "–"}</code>
        </span>
        {sent.requestId ? <CopyButton text={sent.requestId} label={t("explorer.copyId")} /> : null}
        <span className="grow" />
        {hidden === whole ? null : (
          <Check checked={open} onChange={setOpen}>
            {t("explorer.secrets")}
          </Check>
        )}
        <CopyButton text={text} />
      </div>
      {fault ? <ErrorPanel error={new ApiError(String(fault.Code), String(fault.Message), sent.requestId)} /> : null}
      <Code label={t("explorer.view.response")}>{text}</Code>
    </div>
  );
}

function RawRequest({ sent, table, meta }: SentProps) {
  const t = useT();
  const text = rawRequest(sent, bodyText(sent.params, meta.input, table));
  return (
    <div className="stack">
      <div className="row">
        <p className="secondary grow">{t(sent.secretId ? "explorer.sentByKey" : "explorer.sentBySession")}</p>
        <CopyButton text={text} />
      </div>
      <Code label={t("explorer.view.request")}>{text}</Code>
    </div>
  );
}

function bodyText(params: Params, fields: readonly FieldMeta[], table: ServiceMeta): string {
  return JSON.stringify(hideSecrets(params, fields, table));
}

function pretty(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
