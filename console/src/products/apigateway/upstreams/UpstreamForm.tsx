// An upstream as a form: its nodes with their weights, or where they are found, and how it is told which of them are well.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { callByName } from "@/api/client";
import type { ApiError } from "@/api/errors";
import { invalidateServices } from "@/api/queries";
import { KeptNote } from "@/form/KeptNote";
import { Toggled } from "@/form/Toggled";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { EditorChoice, EditorText } from "../shared/EditorFields";
import { EditTable } from "../shared/EditTable";
import { useWhyNot } from "../shared/may";
import { type Editor, useEditor } from "../shared/useEditor";
import { DiscoveryFields } from "./DiscoveryFields";
import { SOURCES } from "./discoveryDraft";
import {
  NEW_NODE,
  type NodeDraft,
  SCHEMES,
  type UpstreamDraft,
  upstreamProblems,
  upstreamRequest,
} from "./upstreamDraft";

export interface UpstreamFormProps {
  title: string;
  /** Undefined: a new one. */
  upstreamId: string | undefined;
  begin: UpstreamDraft;
  onClose: () => void;
  onDone: (upstreamId: string) => void;
}

export function UpstreamForm({ title, upstreamId, begin, onClose, onDone }: UpstreamFormProps) {
  const t = useT();
  const client = useQueryClient();
  const action = upstreamId === undefined ? "CreateUpstream" : "ModifyUpstream";
  const why = useWhyNot(action, "upstream", upstreamId);
  const editor = useEditor<UpstreamDraft>(`apigw.upstream.${upstreamId ?? "new"}`, begin, upstreamProblems);
  const { draft } = editor;
  const [secret, setSecret] = useState("");
  const save = useMutation<string, ApiError, UpstreamDraft>({
    mutationFn: async (typed) => {
      const params = {
        ...(upstreamId === undefined ? {} : { UpstreamId: upstreamId }),
        ...upstreamRequest(typed, secret),
      };
      const answer = await callByName("apigateway", action, params);
      return upstreamId ?? String(answer.UpstreamId);
    },
    onSuccess: (id) => {
      editor.settled();
      void invalidateServices(client, new Set(["apigateway"]));
      onDone(id);
    },
    onError: (error) => void editor.refuse(error),
  });
  const submit = () => editor.submit(() => save.mutate(draft));
  const parts = { editor };
  return (
    <Dialog
      title={title}
      side
      width={680}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            kind="primary"
            busy={save.isPending}
            why={
              why ??
              (upstreamId !== undefined && !editor.changed && secret === "" ? t("apigw.nothingChanged") : undefined)
            }
            onClick={submit}
          >
            {t(upstreamId === undefined ? "apigw.create" : "apigw.save")}
          </Button>
        </>
      }
    >
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {editor.restored ? <KeptNote onDiscard={editor.discard} /> : null}
        <div className="form-columns">
          <EditorText {...parts} name="name" path="UpstreamName" label={t("apigw.name")} required />
          <EditorChoice
            {...parts}
            name="scheme"
            path="Scheme"
            label={t("apigw.scheme")}
            options={SCHEMES.map((value) => ({ value, label: value }))}
          />
        </div>
        <EditorText {...parts} name="description" path="UpstreamDescription" label={t("apigw.description")} />
        <EditorChoice
          {...parts}
          name="source"
          path="Discovery.Type"
          label={t("apigw.source")}
          hint={draft.source === "NONE" ? undefined : t("apigw.sourceHint")}
          options={SOURCES.map((value) => ({ value, label: t(`apigw.sourceOf.${value}`) }))}
          onChange={(source) => {
            // A secret is for the kind of source that it was typed for.
            setSecret("");
            editor.set({ source: source as UpstreamDraft["source"] });
          }}
        />
        {draft.source === "NONE" ? (
          <div className="field">
            <h3>{t("apigw.nodes")}</h3>
            <p className="quiet">{t("apigw.nodesHint")}</p>
            <EditTable<NodeDraft>
              path="Nodes"
              label={t("apigw.nodes")}
              rows={draft.nodes}
              onChange={(nodes) => editor.set({ nodes })}
              blank={NEW_NODE}
              add={t("apigw.addNode")}
              problem={editor.problem}
              touch={editor.touch}
              columns={[
                { name: "Host", title: t("apigw.host"), mono: true, placeholder: "10.0.0.5" },
                { name: "Port", title: t("apigw.port"), width: "110px", mono: true },
                { name: "Weight", title: t("apigw.weight"), width: "110px", mono: true },
              ]}
            />
          </div>
        ) : (
          <DiscoveryFields {...parts} secret={secret} onSecret={setSecret} exists={upstreamId !== undefined} />
        )}
        <div className="form-columns">
          <EditorText
            {...parts}
            name="host"
            path="UpstreamHost"
            label={t("apigw.hostHeader")}
            hint={t("apigw.hostHeaderHint")}
            mono
          />
          <EditorText
            {...parts}
            name="retries"
            path="Retries"
            label={t("apigw.retries")}
            hint={t("apigw.retriesHint")}
          />
        </div>
        <Health {...parts} />
        {save.error && !editor.refused ? <ErrorPanel error={save.error} /> : null}
      </form>
    </Dialog>
  );
}

function Health({ editor }: { editor: Editor<UpstreamDraft> }) {
  const t = useT();
  const { draft } = editor;
  const text = (name: keyof UpstreamDraft, path: string, label: string) => (
    <EditorText editor={editor} name={name} path={`HealthChecker.${path}`} label={label} />
  );
  return (
    <>
      <Toggled
        label={t("apigw.passive")}
        hint={t("apigw.passiveHint")}
        on={draft.passive}
        onChange={(passive) => editor.set({ passive })}
      />
      <Toggled
        label={t("apigw.active")}
        hint={t("apigw.activeHint")}
        on={draft.active}
        onChange={(active) => editor.set({ active })}
      />
      {draft.active ? (
        <div className="form-columns">
          {text("path", "ActiveCheckHttpPath", t("apigw.checkPath"))}
          {text("interval", "ActiveCheckInterval", t("apigw.checkInterval"))}
          {text("timeout", "ActiveCheckTimeout", t("apigw.checkTimeout"))}
        </div>
      ) : null}
      {draft.active || draft.passive ? (
        <>
          <div className="form-columns">
            {text("good", "HealthyHttpStatus", t("apigw.goodStatuses"))}
            {text("bad", "UnhealthyHttpStatus", t("apigw.badStatuses"))}
            {text("away", "UnhealthyTimeout", t("apigw.away"))}
          </div>
          <div className="form-columns">
            {text("tcpFailures", "TcpFailureThreshold", t("apigw.tcpFailures"))}
            {text("httpFailures", "HttpFailureThreshold", t("apigw.httpFailures"))}
            {text("timeouts", "TimeoutThreshold", t("apigw.timeouts"))}
          </div>
        </>
      ) : null}
    </>
  );
}
