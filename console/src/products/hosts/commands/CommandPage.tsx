// One saved command, to edit or to make.
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { RequestOf } from "@/api/client";
import type { Command } from "@/api/generated/tat";
import { type ServiceMeta, useTable } from "@/api/meta";
import { useAct, useCall } from "@/api/queries";
import { decodeBase64, encodeBase64 } from "@/form/base64";
import { KeptNote } from "@/form/KeptNote";
import { useKept } from "@/form/kept";
import { fieldId, useForm } from "@/form/useForm";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Confirm } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Check } from "@/ui/inputs";
import { LinkButton } from "@/ui/LinkButton";
import { Empty, Loading, Page, Section } from "@/ui/page";
import { say } from "@/ui/toasts";
import "../hosts.css";
import { Parameters } from "../run/Parameters";
import {
  fromJson,
  MAX_PARAMETERS,
  type ParameterValues,
  type Placeholder,
  placeholders,
  toJson,
} from "../run/placeholders";
import { type RunDraft, runDraft } from "../run/runDraft";
import { NameFields, ScriptFields, SettingFields } from "../run/ScriptFields";

const route = getRouteApi("/commands/$commandId");

export function NewCommandPage() {
  const t = useT();
  const navigate = useNavigate();
  const table = useTable("tat");
  const [anew, setAnew] = useState(0);
  const create = useAct("tat", "CreateCommand", {
    onDone: ({ CommandId: commandId }) => {
      say(t("commands.saved"));
      void navigate({ to: "/commands/$commandId", params: { commandId }, replace: true });
    },
  });
  return (
    <Page title={t("commands.create")} lead={t("commands.createLead")}>
      {table.error ? <ErrorPanel error={table.error} onRetry={() => void table.refetch()} /> : null}
      {table.isPending ? <Loading label={t("loading")} /> : null}
      {table.data ? (
        <CommandForm
          table={table.data}
          scope="CreateCommand"
          busy={create.isPending}
          error={create.error}
          key={anew}
          saved={create.isSuccess}
          onAnew={() => setAnew(anew + 1)}
          onSave={(request) => create.mutate(request as unknown as RequestOf<"tat", "CreateCommand">)}
        />
      ) : null}
    </Page>
  );
}

export function CommandPage() {
  const t = useT();
  const { commandId } = route.useParams();
  const table = useTable("tat");
  const found = useCall("tat", "DescribeCommands", { CommandIds: [commandId] });
  const command = found.data?.CommandSet[0];
  if (table.data && command) return <Existing key={commandId} table={table.data} command={command} />;
  const error = table.error ?? found.error;
  return (
    <Page title={t("commands.one")}>
      {error ? <ErrorPanel error={error} onRetry={() => void found.refetch()} /> : null}
      {!error && (table.isPending || found.isPending) ? <Loading label={t("loading")} /> : null}
      {found.data && !command ? (
        <Empty title={t("commands.gone")} action={<Link to="/commands">{t("commands.toAll")}</Link>}>
          <code>{commandId}</code>
        </Empty>
      ) : null}
    </Page>
  );
}

function Existing({ table, command }: { table: ServiceMeta; command: Command }) {
  const t = useT();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [anew, setAnew] = useState(0);
  const id = command.CommandId;
  const modify = useAct("tat", "ModifyCommand", { onDone: () => say(t("commands.saved")) });
  const remove = useAct("tat", "DeleteCommand", {
    onDone: () => {
      say(t("commands.deleted", { n: 1 }));
      void navigate({ to: "/commands" });
    },
  });
  return (
    <Page
      title={command.CommandName}
      lead={<code>{id}</code>}
      actions={
        <>
          <Link to="/invocations" search={{ filter: `command-id:${id}` }}>
            {t("commands.invocations")}
          </Link>
          <Button onClick={() => setAsking(true)} hasPopup="dialog">
            {t("commands.delete")}
          </Button>
          <LinkButton kind="primary" to="/run" search={{ command: id }}>
            {t("commands.run")}
          </LinkButton>
        </>
      }
    >
      <CommandForm
        table={table}
        scope="ModifyCommand"
        command={command}
        busy={modify.isPending}
        error={modify.error}
        key={anew}
        saved={modify.isSuccess}
        onAnew={() => setAnew(anew + 1)}
        onSave={(request) =>
          // What is left out stays as it was; what was cleared has to be sent as empty.
          modify.mutate({ Description: "", WorkingDirectory: "", Username: "", ...request, CommandId: id })
        }
      />
      {asking ? (
        <Confirm
          title={t("commands.deleteTitle", { n: 1 })}
          action={t("commands.delete")}
          busy={remove.isPending}
          onConfirm={() => remove.mutate({ CommandId: id })}
          onClose={() => setAsking(false)}
        >
          <p>{t("commands.deleteHint")}</p>
          {remove.error ? <ErrorPanel error={remove.error} /> : null}
        </Confirm>
      ) : null}
    </Page>
  );
}

/** In the form that the command has them, so that descriptions given elsewhere stay. All of them: they are replaced as a whole. */
function defaultsOf(command: Command, wanted: readonly Placeholder[], values: ParameterValues) {
  const described = new Map(command.DefaultParameterConfs.map((conf) => [conf.ParameterName, conf]));
  if (described.size === 0) return { DefaultParameters: toJson(wanted, values) || "{}" };
  return {
    DefaultParameterConfs: wanted
      .filter(({ name }) => values[name] || described.has(name))
      .map(({ name }) => ({ ...described.get(name), ParameterName: name, ParameterValue: values[name] ?? "" })),
  };
}

interface CommandFormProps {
  table: ServiceMeta;
  scope: "CreateCommand" | "ModifyCommand";
  command?: Command;
  busy: boolean;
  error: unknown;
  /** The last save went well. */
  saved: boolean;
  onSave: (request: Record<string, unknown>) => void;
  /** Throws away what was kept of an earlier visit. */
  onAnew: () => void;
}

function beginOf(command: Command | undefined): RunDraft {
  if (!command) return { fields: { CommandType: "SHELL" }, script: "", values: {}, literal: false, save: false };
  return {
    fields: {
      CommandId: command.CommandId,
      CommandName: command.CommandName,
      Description: command.Description,
      CommandType: command.CommandType,
      WorkingDirectory: command.WorkingDirectory,
      Timeout: String(command.Timeout),
      Username: command.Username,
    },
    script: decodeBase64(command.Content),
    values: fromJson(command.DefaultParameters),
    literal: !command.EnableParameter,
    save: false,
  };
}

function CommandForm({ table, scope, command, busy, error, saved, onSave, onAnew }: CommandFormProps) {
  const t = useT();
  const begin = runDraft(beginOf(command));
  const kept = useKept(`command.${command?.CommandId ?? ""}`, begin);
  const first = kept.restored ?? begin;
  const form = useForm(table, scope, {
    ...first.fields,
    Content: first.script === "" ? "" : encodeBase64(first.script),
  });
  const [script, setScript] = useState(first.script);
  const [values, setValues] = useState(first.values);
  const [literal, setLiteral] = useState(first.literal);
  const [tried, setTried] = useState(false);
  const { follow, done } = kept;
  useEffect(
    () => follow(runDraft({ fields: form.draft, script, values, literal, save: false })),
    [follow, form.draft, script, values, literal],
  );
  useEffect(() => {
    if (saved) done();
  }, [saved, done]);
  const found = placeholders(script);
  const wanted = literal ? [] : found;
  const problem =
    script.trim() === ""
      ? t("run.noScript")
      : wanted.length > MAX_PARAMETERS
        ? t("run.manyParameters", { max: MAX_PARAMETERS })
        : undefined;

  const submit = () => {
    if (busy) return;
    setTried(true);
    if (problem) {
      document.getElementById(fieldId(scope, "Content"))?.focus();
      return;
    }
    form.submit((request) => {
      const defaults = toJson(wanted, values);
      // Whether a command takes parameters is settled when it is made.
      const parameters = command?.EnableParameter
        ? defaultsOf(command, wanted, values)
        : command || wanted.length === 0
          ? {}
          : { EnableParameter: true, ...(defaults ? { DefaultParameters: defaults } : {}) };
      onSave({ ...request, ...parameters });
    });
  };

  return (
    <div className="stack">
      {kept.restored ? (
        <KeptNote
          onDiscard={() => {
            done();
            onAnew();
          }}
        />
      ) : null}
      <Section className="form">
        <NameFields form={form} scope={scope} />
        <ScriptFields
          form={form}
          scope={scope}
          script={script}
          onScript={setScript}
          problem={tried ? problem : undefined}
          onSubmit={submit}
        />
        {found.length > 0 ? (
          command ? (
            <p className="quiet">{t(literal ? "commands.literal" : "commands.parameters")}</p>
          ) : (
            <Check checked={!literal} onChange={(on) => setLiteral(!on)}>
              {t("run.useParameters")}
            </Check>
          )
        ) : null}
      </Section>
      {wanted.length > 0 ? (
        <Section title={t("commands.defaults")}>
          <Parameters wanted={wanted} values={values} onChange={setValues} defaults={{}} missing={[]} asDefaults />
        </Section>
      ) : null}
      <Section title={t("run.settings")}>
        <SettingFields form={form} scope={scope} />
      </Section>
      {error ? <ErrorPanel error={error} /> : null}
      <div className="row">
        <Button kind="primary" busy={busy} onClick={submit}>
          {t("commands.save")}
        </Button>
      </div>
    </div>
  );
}
