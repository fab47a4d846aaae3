// Which calls this page has made: what was asked, what was answered, how long it took, and the same call elsewhere.
import { useState } from "react";
import { type Call, calls } from "@/api/calls";
import type { Service } from "@/api/client";
import { ApiError } from "@/api/errors";
import { type FieldMeta, loadTable, type ServiceMeta, useTable } from "@/api/meta";
import { currentSession } from "@/api/session";
import { curl, terraceCall } from "@/api/snippets";
import { useStore } from "@/api/store";
import { hideSecrets } from "@/form/secrets";
import { useT } from "@/i18n";
import { duration } from "@/i18n/time";
import { isParams, requestHref } from "@/products/explorer/link";
import { withoutSecrets } from "@/products/explorer/secretless";
import { Button } from "@/ui/Button";
import { Code } from "@/ui/Code";
import { CopyButton, copyText } from "@/ui/copy";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Check } from "@/ui/inputs";
import { Empty, Loading, Status } from "@/ui/page";
import { say, sayError } from "@/ui/toasts";
import { goTo } from "./go";

export default function Inspector({ onClose }: { onClose: () => void }) {
  const t = useT();
  const all = useStore(calls);
  const [everything, setEverything] = useState(false);
  const [open, setOpen] = useState<number>();
  const shown = everything ? all : all.filter((call) => call.page === location.pathname);
  return (
    <Dialog title={t("inspector.title")} side width={640} onClose={onClose}>
      <div className="row inspector-bar">
        <Check checked={everything} onChange={setEverything}>
          {t("inspector.all")}
        </Check>
        <span className="grow" />
        <Button size="small" onClick={() => calls.set([])}>
          {t("inspector.clear")}
        </Button>
      </div>
      {shown.length === 0 ? <Empty title={t("inspector.empty")}>{t("inspector.emptyHint")}</Empty> : null}
      <ul className="inspector">
        {shown.map((call) => (
          <li key={call.id}>
            <button
              type="button"
              className="inspector-row"
              aria-expanded={open === call.id}
              onClick={() => setOpen(open === call.id ? undefined : call.id)}
            >
              <Status tone={call.millis === undefined ? "busy" : call.error ? "bad" : "ok"}>
                <code>
                  {call.service}.{call.action}
                </code>
              </Status>
              <span className="grow quiet ellipsis">{call.error?.code}</span>
              <span className="quiet">{call.millis === undefined ? "…" : duration(call.millis)}</span>
            </button>
            {open === call.id ? <CallDetail call={call} onClose={onClose} /> : null}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function CallDetail({ call, onClose }: { call: Call; onClose: () => void }) {
  const t = useT();
  const table = useTable(call.service as Service);
  if (!table.data) return table.error ? <ErrorPanel error={table.error} /> : <Loading label={t("loading")} />;
  const action = table.data.actions[call.action];
  const params = pretty(call.params, action?.input ?? [], table.data);
  const answer = call.answer === undefined ? "" : pretty(call.answer, action?.output ?? [], table.data);
  const clean = hideSecrets(call.params, action?.input ?? [], table.data);
  const copyCurl = async () => {
    const { version } = await loadTable(call.service as Service);
    const region = currentSession()?.Region ?? "";
    const { service, action: name } = call;
    await copyText(curl({ service, version, action: name, region, params: clean, endpoint: location.origin }));
    say(t("copied"));
  };
  return (
    <div className="stack inspector-detail">
      <div className="row wrap">
        <CopyButton text={terraceCall(call.service, call.action, clean)}>terrace call</CopyButton>
        <Button kind="quiet" size="small" onClick={() => void copyCurl().catch(sayError)}>
          curl
        </Button>
        <Button
          kind="quiet"
          size="small"
          onClick={() => {
            const fields = action?.input ?? [];
            const kept = isParams(call.params) ? withoutSecrets(call.params, fields, table.data) : {};
            onClose();
            goTo(requestHref(call.service, call.action, kept));
          }}
        >
          {t("inspector.explore")}
        </Button>
        <span className="grow" />
        {call.requestId ? (
          <span className="quiet">
            RequestId <code>{call.requestId}</code>
          </span>
        ) : null}
      </div>
      <h3>{t("inspector.params")}</h3>
      <Code label={t("inspector.params")}>{params}</Code>
      {call.error ? (
        <ErrorPanel error={new ApiError(call.error.code, call.error.message, call.requestId ?? "")} />
      ) : (
        <>
          <h3>{t("inspector.answer")}</h3>
          <Code label={t("inspector.answer")}>{answer}</Code>
        </>
      )}
    </div>
  );
}

function pretty(value: unknown, fields: readonly FieldMeta[], table: ServiceMeta): string {
  return JSON.stringify(hideSecrets(value, fields, table), null, 2);
}
