// A limit that may be none: -1 in the contract, a word of its own here, so that nobody has to know.
import { Field, noteId } from "@/form/Field";
import type { Problem } from "@/form/rules";
import { fieldId } from "@/form/useForm";
import { useT } from "@/i18n";
import { Choice, TextInput } from "@/ui/inputs";
import type { ActionForm } from "./useActionForm";

export const UNLIMITED = "-1";

export interface LimitFieldProps {
  form: ActionForm;
  path: string;
  label: string;
  hint: string;
}

export function LimitField({ form, path, label, hint }: LimitFieldProps) {
  const t = useT();
  const id = fieldId(form.scope, path);
  const value = String(form.get(path) ?? "");
  const limited = value !== UNLIMITED;
  const problem = form.problem(path);
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <div className="row">
        <Choice
          id={limited ? `${id}-kind` : id}
          label={label}
          value={limited ? "limited" : "none"}
          options={[
            { value: "none", label: t("apigw.unlimited") },
            { value: "limited", label: t("apigw.atMost") },
          ]}
          onChange={(next) => form.set(path, next === "none" ? UNLIMITED : "")}
        />
        {limited ? (
          <TextInput
            id={id}
            label={label}
            value={value}
            autoFocus={value === ""}
            onChange={(next) => form.set(path, next.trim())}
            onBlur={() => form.touch(path)}
            describedBy={noteId(id)}
            invalid={problem !== undefined}
          />
        ) : null}
      </div>
    </Field>
  );
}

/** The bounds that the contract's -1 hides: 0 would be a limit that lets nothing through. */
export function limitProblem(path: string, value: unknown, most: number): Problem[] {
  const text = String(value ?? "");
  if (text === UNLIMITED) return [];
  if (text === "") return [{ path, key: "form.required", values: {} }];
  if (!/^\d+$/.test(text)) return [{ path, key: "form.integer", values: { value: text } }];
  const number = Number(text);
  if (number < 1) return [{ path, key: "form.min", values: { value: text, min: 1 } }];
  return number > most ? [{ path, key: "form.max", values: { value: text, max: most } }] : [];
}
