// A field of the contract found by its path, in a page's own words: the page says what is meant, the contract what is allowed.
import type { ReactNode } from "react";
import type { FieldMeta } from "@/api/meta";
import { ContractField } from "./ContractField";
import type { Form } from "./useForm";

export interface PathFieldProps {
  form: Form;
  scope: string;
  /** Dotted, through structs: `AdvancedSettings.CustomIPs`. */
  path: string;
  label: ReactNode;
  hint: ReactNode;
  /** What the page knows better than the contract, such as an example of its own. */
  but?: Partial<FieldMeta>;
}

/** What the contract says of a path; one that it does not know is text, which the server judges. */
export function fieldAt(form: Pick<Form, "fields" | "table">, path: string): FieldMeta {
  let fields = form.fields;
  let found: FieldMeta | undefined;
  for (const name of path.split(".")) {
    found = fields.find((field) => field.name === name);
    fields = form.table.structs[found?.type ?? ""]?.fields ?? [];
  }
  return found ?? { name: path.split(".").at(-1) ?? path, type: "String" };
}

export function PathField({ form, scope, path, label, hint, but }: PathFieldProps) {
  const field = { ...fieldAt(form, path), ...but };
  return <ContractField form={form} scope={scope} field={field} path={path} label={label} hint={hint} />;
}
