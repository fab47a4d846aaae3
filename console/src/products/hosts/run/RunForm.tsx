// The form of a run. A saved command that is not edited runs as itself, so that its invocations are found under it; an
// edited one runs as what it now is.
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { RequestOf } from "@/api/client";
import type { ServiceMeta } from "@/api/meta";
import { useAct } from "@/api/queries";
import { encodeBase64 } from "@/form/base64";
import { KeptNote } from "@/form/KeptNote";
import { useKept } from "@/form/kept";
import { fieldId, useForm } from "@/form/useForm";
import { useT } from "@/i18n";
import { track } from "@/shell/tasks";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Check } from "@/ui/inputs";
import { Section } from "@/ui/page";
import { HostPicker, MOST_HOSTS } from "../HostPicker";
import { firstLine } from "../invocations/title";
import { Parameters } from "./Parameters";
import { type ParameterValues, placeholders, toJson } from "./placeholders";
import { type RunDraft, runDraft } from "./runDraft";
import { NameFields, ScriptFields, SettingFields } from "./ScriptFields";
import type { Start } from "./start";

const SCOPE = "RunCommand";
const NOBODY: ReadonlySet<string> = new Set();

export interface RunFormProps {
  table: ServiceMeta;
  /** Tells drafts apart: what the run begins with. */
  name: string;
  start: Start;
  hosts: readonly string[];
  /** The only host that is online, if there is just one. */
  only: string | undefined;
  onHosts: (ids: readonly string[]) => void;
  /** Throws away what was kept of an earlier visit. */
  onAnew: () => void;
}

export function RunForm({ table, name: draftName, start, hosts, only, onHosts, onAnew }: RunFormProps) {
  const t = useT();
  const navigate = useNavigate();
  const begin: RunDraft = {
    fields: {
      CommandType: start.type,
      Username: start.username,
      WorkingDirectory: start.directory,
      Timeout: start.timeout,
    },
    script: start.script,
    values: start.values,
    literal: start.literal,
    save: false,
  };
  const kept = useKept(draftName, runDraft(begin));
  const first = kept.restored ?? begin;
  const form = useForm(table, SCOPE, {
    ...first.fields,
    Content: first.script === "" ? "" : encodeBase64(first.script),
  });
  const [script, setScript] = useState(first.script);
  const [picked, setPicked] = useState<ReadonlySet<string> | undefined>(hosts.length > 0 ? new Set(hosts) : undefined);
  // It may come online while somebody types; from then on it stays chosen.
  if (picked === undefined && only !== undefined) setPicked(new Set([only]));
  const chosen = picked ?? NOBODY;
  const [values, setValues] = useState<ParameterValues>(first.values);
  const [literal, setLiteral] = useState(first.literal);
  const [save, setSave] = useState(first.save);
  const [tried, setTried] = useState(false);

  const { follow } = kept;
  useEffect(
    () => follow(runDraft({ fields: form.draft, script, values, literal, save })),
    [follow, form.draft, script, values, literal, save],
  );

  const type = String(form.get("CommandType") || "SHELL");
  const saved = start.command && script === start.script && type === start.type && !save ? start.command : undefined;
  const found = placeholders(script);
  // A saved command says itself whether it takes parameters.
  const wanted = saved ? (saved.takesParameters ? found : []) : literal ? [] : found;
  const missing = wanted.map(({ name }) => name).filter((name) => !values[name] && !start.defaults[name]);
  const name = String(form.get("CommandName") ?? "");
  const problems = {
    script: script.trim() === "" ? t("run.noScript") : undefined,
    hosts:
      chosen.size === 0
        ? t("run.noHosts")
        : chosen.size > MOST_HOSTS
          ? t("run.manyHosts", { n: chosen.size, max: MOST_HOSTS })
          : undefined,
    name: save && name === "" ? t("run.noName") : undefined,
  };

  const started = ({ InvocationId: id }: { InvocationId: string }) => {
    kept.done();
    const title = saved?.name || name || firstLine(script);
    track({ service: "tat", kind: "invocation", id, title, href: `/invocations/${id}` });
    void navigate({ to: "/invocations/$invocationId", params: { invocationId: id } });
  };
  const run = useAct("tat", "RunCommand", { onDone: started });
  const invoke = useAct("tat", "InvokeCommand", { onDone: started });
  const busy = run.isPending || invoke.isPending;

  const submit = () => {
    if (busy) return;
    setTried(true);
    run.reset();
    invoke.reset();
    if (problems.script) document.getElementById(fieldId(SCOPE, "Content"))?.focus();
    else if (missing.length > 0) document.getElementById(`parameter-${missing[0]}`)?.focus();
    else if (problems.name) document.getElementById(fieldId(SCOPE, "CommandName"))?.focus();
    else if (!problems.hosts) form.submit((request) => send(request as RequestOf<"tat", "RunCommand">));
  };

  const send = ({ CommandName, Description, ...request }: RequestOf<"tat", "RunCommand">) => {
    const ids = [...chosen];
    const parameters = toJson(wanted, values);
    const given = parameters ? { Parameters: parameters } : {};
    if (saved) {
      const { Username = "", WorkingDirectory = "", Timeout } = request;
      invoke.mutate({
        CommandId: saved.id,
        InstanceIds: ids,
        ...given,
        ...(Username === start.username ? {} : { Username }),
        ...(WorkingDirectory === start.directory ? {} : { WorkingDirectory }),
        ...(Timeout === undefined || String(Timeout) === start.timeout ? {} : { Timeout }),
      });
      return;
    }
    const defaults = toJson(wanted, save ? { ...start.defaults, ...values } : start.defaults);
    run.mutate({
      ...request,
      ...(CommandName ? { CommandName } : {}),
      ...(save && Description ? { Description } : {}),
      InstanceIds: ids,
      ...(wanted.length > 0
        ? { EnableParameter: true, ...given, ...(defaults ? { DefaultParameters: defaults } : {}) }
        : {}),
      ...(save ? { SaveCommand: true } : {}),
    });
  };

  return (
    // Not a form element: Enter in the hosts' search box must search, not run.
    <div className="run">
      <div className="stack">
        {kept.restored ? (
          <KeptNote
            onDiscard={() => {
              kept.done();
              onAnew();
            }}
          />
        ) : null}
        <Section className="form">
          {start.command ? (
            <p className="secondary">{t(saved ? "run.fromCommand" : "run.edited", { name: start.command.name })}</p>
          ) : null}
          <ScriptFields
            form={form}
            scope={SCOPE}
            script={script}
            onScript={setScript}
            problem={tried ? problems.script : undefined}
            onSubmit={submit}
            autoFocus
          />
          {found.length > 0 && !saved ? (
            <Check checked={!literal} onChange={(on) => setLiteral(!on)}>
              {t("run.useParameters")}
            </Check>
          ) : null}
        </Section>
        {wanted.length > 0 ? (
          <Section title={t("run.parameters")}>
            <Parameters
              wanted={wanted}
              values={values}
              onChange={setValues}
              defaults={start.defaults}
              missing={tried ? missing : []}
              script={script}
            />
          </Section>
        ) : null}
        <Section title={t("run.settings")} className="form">
          <SettingFields form={form} scope={SCOPE} />
          <Check checked={save} onChange={setSave}>
            {t("run.save")}
          </Check>
          {save ? <NameFields form={form} scope={SCOPE} /> : null}
          {tried && problems.name ? <p className="field-problem">{problems.name}</p> : null}
        </Section>
      </div>
      <div className="run-side">
        <Section title={t("run.where")} className="run-hosts">
          <HostPicker
            value={chosen}
            onChange={(ids) => {
              setPicked(ids);
              onHosts([...ids]);
            }}
          />
        </Section>
        <div className="run-go">
          {tried && problems.hosts ? (
            <p className="field-problem" role="alert">
              {problems.hosts}
            </p>
          ) : null}
          {run.error || invoke.error ? <ErrorPanel error={run.error ?? invoke.error} /> : null}
          <Button kind="primary" busy={busy} onClick={submit}>
            {chosen.size === 0 ? t("run.submitNone") : t("run.submit", { n: chosen.size })}
          </Button>
        </div>
      </div>
    </div>
  );
}
