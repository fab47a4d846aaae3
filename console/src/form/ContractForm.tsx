// A whole action as a form: required fields first, the optional ones folded away until they are wanted.
import type { ReactNode } from "react";
import { useT } from "@/i18n";
import { ContractField } from "./ContractField";
import { isBlank } from "./draft";
import type { Form } from "./useForm";

export interface ContractFormProps {
  form: Form;
  action: string;
  onSubmit: (request: Record<string, unknown>) => void;
  /** Buttons below. */
  children?: ReactNode;
  /** Fields that the page fills in itself. */
  hide?: readonly string[];
}

export function ContractForm({ form, action, onSubmit, children, hide = [] }: ContractFormProps) {
  const t = useT();
  const shown = form.fields.filter((field) => !hide.includes(field.name));
  const required = shown.filter((field) => field.required);
  const optional = shown.filter((field) => !field.required);
  const filled = optional.filter((field) => !isBlank(form.get(field.name))).length;
  const open = required.length === 0 || filled > 0 || optional.length <= 4;
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit(onSubmit);
      }}
    >
      {required.map((field) => (
        <ContractField key={field.name} form={form} scope={action} field={field} path={field.name} />
      ))}
      {optional.length > 0 ? (
        <details open={open} className="form-optional">
          <summary>{t("form.optional", { n: optional.length })}</summary>
          {optional.map((field) => (
            <ContractField key={field.name} form={form} scope={action} field={field} path={field.name} />
          ))}
        </details>
      ) : null}
      {shown.length === 0 ? <p className="quiet">{t("form.nothing")}</p> : null}
      {children}
    </form>
  );
}
