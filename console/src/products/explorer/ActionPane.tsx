// One action: what it is, its request, who sends it, and what came back.
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { ActionMeta, ServiceMeta } from "@/api/meta";
import { currentSession } from "@/api/session";
import { useStore } from "@/api/store";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { CopyButton } from "@/ui/copy";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Section, Status } from "@/ui/page";
import { exampleDraft } from "./example";
import { remember } from "./history";
import { type ExplorerSearch, type Params, requestHref, type View } from "./link";
import { Outcome } from "./Outcome";
import { RequestEditor } from "./RequestEditor";
import { SignerPanel } from "./SignerPanel";
import { withoutSecrets } from "./secretless";
import { sendCall } from "./send";
import { canSign } from "./sign";
import { chosenPair, signer } from "./signer";
import { useRequest } from "./useRequest";

export interface ActionPaneProps {
  table: ServiceMeta;
  action: string;
  meta: ActionMeta;
  search: ExplorerSearch;
}

export function ActionPane({ table, action, meta, search }: ActionPaneProps) {
  const t = useT();
  const navigate = useNavigate();
  const request = useRequest(table, action, search.params);
  const signing = useStore(signer);
  const outcome = useRef<HTMLElement>(null);
  const [keyTried, setKeyTried] = useState(false);
  const region = currentSession()?.Region ?? "";
  const target = { service: table.service, version: table.version, action, region };
  const view = search.view ?? "response";
  const show = (next: View) =>
    void navigate({ to: ".", search: (before) => ({ ...before, view: next }), replace: true });

  const sending = useMutation({
    mutationFn: (params: Params) => sendCall(target, params, chosenPair(signing)),
    onSuccess: (sent) => {
      if (view === "code" || view === "docs") show("response");
      // On a narrow screen the answer is below a long form.
      outcome.current?.scrollIntoView({ block: "nearest" });
      remember({
        at: sent.startedAt,
        service: table.service,
        action,
        params: withoutSecrets(sent.params, meta.input, table),
        code: sent.code ?? (sent.response ? "OK" : `HTTP ${sent.status}`),
        millis: Math.round(sent.millis),
        requestId: sent.requestId,
        secretId: sent.secretId ?? "",
      });
    },
  });
  const submit = (params: Params) => {
    setKeyTried(true);
    const pair = chosenPair(signing);
    if (pair && (pair.id === "" || pair.key === "" || !canSign())) return;
    sending.mutate(params);
  };

  return (
    <>
      <header className="explorer-head">
        <div className="row wrap">
          <h2 className="explorer-name">
            <code>
              {table.service}.{action}
            </code>
          </h2>
          <span className="quiet">{table.version}</span>
          {meta.unsupported ? <Status tone="idle">{t("explorer.unsupportedLong")}</Status> : null}
          {meta.mutating ? <Status tone="warn">{t("explorer.mutating")}</Status> : null}
        </div>
        <p className="secondary">{meta.summary}</p>
      </header>
      <div className="explorer-columns">
        <Section
          title={t("explorer.request")}
          className="explorer-request"
          actions={
            <>
              {request.linkable ? (
                <CopyButton text={`${location.origin}/console${requestHref(table.service, action, request.shared)}`}>
                  {t("explorer.copyLink")}
                </CopyButton>
              ) : (
                <span className="quiet">{t("explorer.tooLong")}</span>
              )}
              <Button size="small" onClick={() => request.fill(exampleDraft(action, table))}>
                {t("explorer.fill")}
              </Button>
            </>
          }
        >
          <RequestEditor request={request} action={action} onSubmit={submit}>
            <SignerPanel tried={keyTried} />
            <div className="row explorer-send">
              <Button kind="primary" type="submit" busy={sending.isPending} why={request.why}>
                {t("explorer.send")}
              </Button>
              {meta.mutating ? <span className="quiet">{t("explorer.real")}</span> : null}
            </div>
            {sending.error ? <ErrorPanel error={sending.error} /> : null}
          </RequestEditor>
        </Section>
        <section className="section explorer-outcome" ref={outcome}>
          <Outcome
            table={table}
            meta={meta}
            target={target}
            params={request.params}
            sent={sending.data}
            view={view}
            onView={show}
          />
        </section>
      </div>
    </>
  );
}
