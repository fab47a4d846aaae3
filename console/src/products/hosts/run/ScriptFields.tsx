// The fields that a run and a saved command share: kind and text of the script, its parameters, where and as whom it runs.
import { lazy, Suspense } from "react";
import { encodeBase64 } from "@/form/base64";
import { ContractField } from "@/form/ContractField";
import { noteId } from "@/form/Field";
import { type Form, fieldId } from "@/form/useForm";
import { useT } from "@/i18n";
import { Choice } from "@/ui/inputs";
import { Loading } from "@/ui/page";

const CodeEditor = lazy(() => import("@/ui/CodeEditor"));

export const COMMAND_TYPES = ["SHELL", "PYTHON", "POWERSHELL", "BAT"] as const;
export const TYPE_LABELS: Record<string, string> = {
  SHELL: "Shell",
  PYTHON: "Python",
  POWERSHELL: "PowerShell",
  BAT: "Batch",
};

const EXAMPLES: Record<string, string> = {
  SHELL: "uname -a\ndf -h /",
  PYTHON: "import platform\nprint(platform.platform())",
  POWERSHELL: "Get-ComputerInfo | Select-Object OsName",
  BAT: "ver",
};

export interface ScriptFieldsProps {
  form: Form;
  /** The action; ids of the fields begin with it. */
  scope: string;
  script: string;
  onScript: (script: string) => void;
  /** What is wrong with the script, once somebody tried to send it. */
  problem?: string | undefined;
  onSubmit: () => void;
  autoFocus?: boolean;
}

export function ScriptFields({
  form,
  scope,
  script,
  onScript,
  problem,
  onSubmit,
  autoFocus = false,
}: ScriptFieldsProps) {
  const t = useT();
  const type = String(form.get("CommandType") || "SHELL").toUpperCase();
  const typeId = fieldId(scope, "CommandType");
  const scriptId = fieldId(scope, "Content");
  const change = (next: string) => {
    onScript(next);
    form.set("Content", next === "" ? "" : encodeBase64(next));
  };
  const tooLong = form.problems.find((p) => p.path === "Content" && p.key === "form.maxLen");
  const shown = problem ?? (tooLong ? t("run.tooLong") : undefined);
  return (
    <>
      <div className="row script-head">
        <label htmlFor={typeId}>{t("run.type")}</label>
        <Choice
          id={typeId}
          value={type}
          onChange={(next) => form.set("CommandType", next)}
          options={COMMAND_TYPES.map((value) => ({ value, label: TYPE_LABELS[value] ?? value }))}
        />
        <span className="grow" />
        <span className="quiet">{t(scope === "RunCommand" ? "run.editorHint" : "commands.editorHint")}</span>
      </div>
      <Suspense fallback={<Loading label={t("loading")} />}>
        <CodeEditor
          id={scriptId}
          label={t("run.script")}
          value={script}
          onChange={change}
          language={type}
          placeholder={`${t("run.example")}\n${EXAMPLES[type] ?? ""}`}
          describedBy={noteId(scriptId)}
          invalid={shown !== undefined}
          autoFocus={autoFocus}
          onSubmit={onSubmit}
        />
      </Suspense>
      <div id={noteId(scriptId)} className="field-note">
        {shown ? <p className="field-problem">{shown}</p> : null}
      </div>
    </>
  );
}

/** Where, as whom and for how long. */
export function SettingFields({ form, scope }: { form: Form; scope: string }) {
  const t = useT();
  const fields = new Map(form.fields.map((field) => [field.name, field]));
  const labels = {
    Username: [t("run.user"), t("run.userHint")],
    WorkingDirectory: [t("run.directory"), t("run.directoryHint")],
    Timeout: [t("run.timeout"), t("run.timeoutHint")],
  } as const;
  return (
    <div className="form-columns">
      {Object.entries(labels).map(([name, [label, hint]]) => {
        const field = fields.get(name);
        // The contract's examples would read as values here, and
        // one of text an area: the contract allows a kilobyte.
        const { example: _example, maxLen: _long, ...bare } = field ?? { name, type: "String" };
        return (
          <ContractField key={name} form={form} scope={scope} field={bare} path={name} label={label} hint={hint} />
        );
      })}
    </div>
  );
}

/** Name and description of a command to keep. */
export function NameFields({ form, scope }: { form: Form; scope: string }) {
  const t = useT();
  const labels = { CommandName: t("commands.name"), Description: t("commands.description") } as const;
  return (
    <div className="form-columns">
      {Object.entries(labels).map(([name, label]) => {
        const { example: _example, ...field } = form.fields.find((f) => f.name === name) ?? { name, type: "String" };
        return (
          <ContractField
            key={name}
            form={form}
            scope={scope}
            field={field}
            path={name}
            label={label}
            hint={name === "CommandName" ? t("commands.nameHint") : " "}
          />
        );
      })}
    </div>
  );
}
