// Fields of an action's form in the page's own words: a choice, a switch, a list of lines.
import type { ReactNode } from "react";
import { Field, noteId } from "@/form/Field";
import { PathField } from "@/form/PathField";
import { Toggled } from "@/form/Toggled";
import { fieldId } from "@/form/useForm";
import { Choice, type Option, TextArea } from "@/ui/inputs";
import type { ActionForm } from "./useActionForm";

interface Base {
  form: ActionForm;
  path: string;
  label: string;
  hint?: ReactNode;
}

export interface TextFieldProps extends Base {
  required?: boolean;
  example?: string;
}

export function TextField({ form, path, label, hint, required, example }: TextFieldProps) {
  const but = { ...(required === undefined ? {} : { required }), ...(example === undefined ? {} : { example }) };
  return <PathField form={form} scope={form.scope} path={path} label={label} hint={hint ?? ""} but={but} />;
}

export function ChoiceField({ form, path, label, hint, options }: Base & { options: readonly Option[] }) {
  const id = fieldId(form.scope, path);
  const problem = form.problem(path);
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <Choice
        id={id}
        value={String(form.get(path) ?? "")}
        options={options}
        onChange={(next) => form.set(path, next)}
        describedBy={noteId(id)}
        invalid={problem !== undefined}
      />
    </Field>
  );
}

export function SwitchField({ form, path, label, hint }: Base) {
  return <Toggled label={label} hint={hint} on={form.get(path) === true} onChange={(on) => form.set(path, on)} />;
}

export interface AreaFieldProps extends Base {
  required?: boolean;
  rows?: number;
  placeholder?: string;
}

export function AreaField({ form, path, label, hint, required = false, rows = 3, placeholder }: AreaFieldProps) {
  const id = fieldId(form.scope, path);
  const problem = form.problem(path);
  return (
    <Field id={id} label={label} hint={hint} problem={problem} required={required}>
      <TextArea
        id={id}
        value={String(form.get(path) ?? "")}
        rows={rows}
        placeholder={placeholder}
        onChange={(next) => form.set(path, next)}
        onBlur={() => form.touch(path)}
        describedBy={noteId(id)}
        invalid={problem !== undefined}
      />
    </Field>
  );
}
