// A plugin as a form: its name, its definition, and a trial of what is typed. A change holds at once where it is attached.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call, type RequestOf } from "@/api/client";
import type { ApiError } from "@/api/errors";
import { invalidateServices } from "@/api/queries";
import { Field, noteId } from "@/form/Field";
import { KeptNote } from "@/form/KeptNote";
import { useKept } from "@/form/kept";
import type { Problem } from "@/form/rules";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { TextInput } from "@/ui/inputs";
import { Section } from "@/ui/page";
import { DefinitionEditor } from "./DefinitionEditor";
import { memberId } from "./DefinitionForm";
import { definitionProblems, formatDefinition, parseDefinition, settled } from "./definition";
import { refusalOf } from "./plugins";
import type { PluginKind } from "./spec";
import { Trial } from "./Trial";

export interface PluginDraft {
  name: string;
  description: string;
  data: string;
}

export interface PluginFormProps {
  /** Undefined: a new one. */
  pluginId: string | undefined;
  kind: PluginKind;
  begin: PluginDraft;
  why: string | undefined;
  /** How many APIs a change reaches. */
  attached: number;
  onDone: (pluginId: string) => void;
}

const NAME = /^[A-Za-z]([A-Za-z0-9_]*[A-Za-z0-9])?$/;

export function PluginForm({ pluginId, kind, begin, why, attached, onDone }: PluginFormProps) {
  const t = useT();
  const client = useQueryClient();
  const kept = useKept<PluginDraft>(`apigw.plugin.${pluginId ?? kind}`, begin);
  const [draft, setDraft] = useState(kept.restored ?? begin);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<{ data: string; problem: Problem }>();
  const { follow } = kept;
  useEffect(() => follow(draft), [follow, draft]);
  const put = (patch: Partial<PluginDraft>) => setDraft({ ...draft, ...patch });
  const save = useMutation<string, ApiError, PluginDraft>({
    mutationFn: (sent) => send(pluginId, kind, sent),
    onSuccess: (id) => {
      kept.done();
      void invalidateServices(client, new Set(["apigateway"]));
      onDone(id);
    },
    onError: (error) => {
      const problem = refusalOf(error.message);
      setRefused(problem && { data: draft.data, problem });
    },
  });
  const discard = () => {
    follow(begin);
    kept.done();
    setDraft(begin);
    setTried(false);
  };
  const said = refused?.data === draft.data ? refused.problem : undefined;
  const nameIsWrong = draft.name.length < 2 || draft.name.length > 50 || !NAME.test(draft.name);
  const changed = JSON.stringify(draft) !== JSON.stringify(begin);
  const data = cleaned(kind, draft.data);
  const submit = () => {
    setTried(true);
    if (nameIsWrong) return document.getElementById("gw-plugin-name")?.focus();
    const parsed = parseDefinition(draft.data);
    if ("fault" in parsed) return;
    const first = definitionProblems(kind, parsed.value)[0];
    if (first) return document.getElementById(memberId(first.path))?.focus();
    save.mutate({ ...draft, data });
  };
  return (
    <form
      className="gw-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (why === undefined) submit();
      }}
    >
      <div className="stack">
        {kept.restored ? <KeptNote onDiscard={discard} /> : null}
        <Section title={t(`apigw.plugin.${kind}`)} className="form">
          <p className="secondary">{t(`apigw.plugin.${kind}.lead`)}</p>
          <div className="form-columns">
            <Field
              id="gw-plugin-name"
              label={t("apigw.name")}
              required
              hint={t("apigw.pluginNameHint")}
              problem={tried && nameIsWrong ? t("apigw.pluginNameWrong") : undefined}
            >
              <TextInput
                id="gw-plugin-name"
                value={draft.name}
                onChange={(name) => put({ name })}
                describedBy={noteId("gw-plugin-name")}
                invalid={tried && nameIsWrong}
              />
            </Field>
            <Field id="gw-plugin-description" label={t("apigw.description")}>
              <TextInput
                id="gw-plugin-description"
                value={draft.description}
                onChange={(description) => put({ description })}
              />
            </Field>
          </div>
          <DefinitionEditor
            kind={kind}
            text={draft.data}
            onChange={(next) => put({ data: next })}
            tried={tried}
            refused={said}
          />
          {save.error && !said ? <ErrorPanel error={save.error} /> : null}
        </Section>
        <div className="gw-form-foot">
          <span className="quiet grow">{attached > 0 ? t("apigw.holdsAtOnce", { n: attached }) : ""}</span>
          <Button
            kind="primary"
            type="submit"
            busy={save.isPending}
            why={why ?? (pluginId !== undefined && !changed ? t("apigw.nothingChanged") : undefined)}
          >
            {t(pluginId === undefined ? "apigw.newPlugin" : "apigw.save")}
          </Button>
        </div>
      </div>
      <aside className="gw-aside">
        <Trial kind={kind} data={data} />
      </aside>
    </form>
  );
}

/** As it is sent: without what is only there because somebody is typing. */
function cleaned(kind: PluginKind, text: string): string {
  const parsed = parseDefinition(text);
  return "value" in parsed ? formatDefinition(settled(kind, parsed.value)) : text;
}

async function send(pluginId: string | undefined, kind: PluginKind, draft: PluginDraft): Promise<string> {
  const common = { PluginName: draft.name, Description: draft.description, PluginData: draft.data };
  if (pluginId !== undefined) {
    await call("apigateway", "ModifyPlugin", { PluginId: pluginId, ...common });
    return pluginId;
  }
  const request = { PluginType: kind, ...common } as RequestOf<"apigateway", "CreatePlugin">;
  const { Result: made } = await call("apigateway", "CreatePlugin", request);
  return made?.PluginId ?? "";
}
