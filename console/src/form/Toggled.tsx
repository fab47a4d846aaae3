// A field of yes and no as a switch with its name and what it means beside it.
import { type ReactNode, useId } from "react";
import { Toggle } from "@/ui/inputs";

export interface ToggledProps {
  label: ReactNode;
  hint?: ReactNode;
  on: boolean;
  onChange: (on: boolean) => void;
  disabled?: boolean;
}

export function Toggled({ label, hint, on, onChange, disabled = false }: ToggledProps) {
  const id = useId();
  return (
    <div className="toggled">
      <Toggle id={id} on={on} onChange={onChange} disabled={disabled} describedBy={`${id}-note`} />
      <div>
        <label htmlFor={id}>{label}</label>
        <p id={`${id}-note`} className="quiet">
          {hint}
        </p>
      </div>
    </div>
  );
}
