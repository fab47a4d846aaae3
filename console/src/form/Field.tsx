// A labelled row of a form: label, input, what is wrong, what it is for. Used by contract-driven fields and by hand-made ones.
import type { ReactNode } from "react";
import { useT } from "@/i18n";
import type { Problem } from "./rules";

export interface FieldProps {
  /** Id of the input; its message is `<id>-note`. */
  id: string;
  label: ReactNode;
  required?: boolean;
  hint?: ReactNode;
  problem?: Problem | string | undefined;
  /** Small words beside the label, such as the type. */
  aside?: ReactNode;
  children: ReactNode;
}

export function noteId(id: string): string {
  return `${id}-note`;
}

export function Field({ id, label, required = false, hint, problem, aside, children }: FieldProps) {
  const t = useT();
  const message = typeof problem === "object" ? t(problem.key, problem.values) : problem;
  return (
    <div className={message ? "field has-problem" : "field"}>
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
        {required ? (
          <span className="field-required" title={t("form.required")}>
            *
          </span>
        ) : null}
        {aside ? <span className="field-aside">{aside}</span> : null}
      </div>
      {children}
      <div id={noteId(id)} className="field-note">
        {message ? <p className="field-problem">{message}</p> : null}
        {hint ? <p className="quiet">{hint}</p> : null}
      </div>
    </div>
  );
}
