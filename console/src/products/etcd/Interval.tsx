// A span of time that the API takes in seconds: the usual ones to choose, any other to type.
import { useState } from "react";
import { Field, noteId } from "@/form/Field";
import { type Form, fieldId } from "@/form/useForm";
import { useT } from "@/i18n";
import { Choice, TextInput } from "@/ui/inputs";
import { useSpan } from "./span";

export interface IntervalProps {
  form: Form;
  scope: string;
  path: string;
  label: string;
  hint: string;
  /** Seconds. */
  usual: readonly number[];
  /** The word for 0, where 0 means never. */
  never?: string;
  required?: boolean;
}

const OTHER = "other";

export function Interval({ form, scope, path, label, hint, usual, never, required = false }: IntervalProps) {
  const t = useT();
  const span = useSpan();
  const id = fieldId(scope, path);
  const value = String(form.get(path) ?? "");
  const [typing, setTyping] = useState(value !== "" && !usual.map(String).includes(value));
  const named = (seconds: number) => (seconds === 0 && never ? never : span(seconds));
  const problem = form.problem(path);
  return (
    <Field id={id} label={label} hint={hint} problem={problem} required={required}>
      <div className="row">
        <Choice
          id={typing ? `${id}-choice` : id}
          label={label}
          value={typing ? OTHER : value}
          options={[
            ...usual.map((seconds) => ({ value: String(seconds), label: named(seconds) })),
            { value: OTHER, label: t("etcd.otherSeconds") },
          ]}
          onChange={(next) => {
            setTyping(next === OTHER);
            if (next !== OTHER) form.set(path, next);
          }}
        />
        {typing ? (
          <TextInput
            id={id}
            label={t("etcd.inSeconds", { name: label })}
            value={value}
            onChange={(next) => form.set(path, next)}
            onBlur={() => form.touch(path)}
            describedBy={noteId(id)}
            invalid={problem !== undefined}
          />
        ) : null}
      </div>
    </Field>
  );
}
