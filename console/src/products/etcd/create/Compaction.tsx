// How long etcd keeps what keys were before: after that the history is compacted away.
import { Field, noteId } from "@/form/Field";
import { type Form, fieldId } from "@/form/useForm";
import { useT } from "@/i18n";
import { Choice, TextInput } from "@/ui/inputs";
import { retentionProblem } from "./createDraft";

export interface CompactionProps {
  form: Form;
  scope: string;
  /** Where the settings are in the request. */
  path: string;
  /** Problems show only after somebody tried to go on. */
  tried: boolean;
}

export function Compaction({ form, scope, path, tried }: CompactionProps) {
  const t = useT();
  const modePath = `${path}.AutoCompactionMode`;
  const retentionPath = `${path}.AutoCompactionRetention`;
  const mode = String(form.get(modePath) ?? "");
  const retention = String(form.get(retentionPath) ?? "");
  const id = fieldId(scope, retentionPath);
  const wrong = retentionProblem(mode, retention);
  const problem = wrong && (tried || retention !== "") ? t(wrong) : undefined;
  return (
    <div className="form-columns">
      <Field id={fieldId(scope, modePath)} label={t("etcd.compaction")} hint={t("etcd.compactionHint")}>
        <Choice
          id={fieldId(scope, modePath)}
          value={mode}
          options={[
            { value: "periodic", label: t("etcd.compactionPeriodic") },
            { value: "revision", label: t("etcd.compactionRevision") },
          ]}
          onChange={(next) => {
            form.set(modePath, next);
            form.set(retentionPath, next === "revision" ? "10000" : "1h");
          }}
        />
      </Field>
      <Field
        id={id}
        label={t("etcd.retention")}
        required
        problem={problem}
        hint={t(mode === "revision" ? "etcd.retentionCountHint" : "etcd.retentionPeriodHint")}
      >
        <TextInput
          id={id}
          value={retention}
          onChange={(next) => form.set(retentionPath, next)}
          describedBy={noteId(id)}
          invalid={problem !== undefined}
        />
      </Field>
    </div>
  );
}
