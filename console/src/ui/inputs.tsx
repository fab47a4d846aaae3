// Text, number, choice and switches: thin, labelled, and the same look in both themes.

import type { ReactElement, ReactNode } from "react";
import { Checkbox as TCheckbox } from "tdesign-react/es/checkbox";
import { Input as TInput } from "tdesign-react/es/input";
import { Switch as TSwitch } from "tdesign-react/es/switch";
import { Textarea as TTextarea } from "tdesign-react/es/textarea";

export interface Labelled {
  id?: string | undefined;
  /** Read by screen readers where no visible label is tied to the field. */
  label?: string;
  describedBy?: string | undefined;
  invalid?: boolean;
  disabled?: boolean;
}

function aria({ id, label, describedBy, invalid }: Labelled) {
  return {
    id,
    "aria-label": label,
    "aria-describedby": describedBy,
    "aria-invalid": invalid || undefined,
  };
}

export interface TextInputProps extends Labelled {
  value: string;
  onChange: (value: string) => void;
  type?: "text" | "password" | "number" | "search";
  name?: string;
  placeholder?: string | undefined;
  autoFocus?: boolean;
  autoComplete?: string;
  readOnly?: boolean;
  mono?: boolean;
  size?: "small" | "medium";
  prefixIcon?: ReactElement;
  onEnter?: () => void;
  onBlur?: () => void;
}

export function TextInput({ value, onChange, type = "text", placeholder = "", mono, ...rest }: TextInputProps) {
  const { name, autoFocus = false, autoComplete = "off", readOnly = false, size = "medium" } = rest;
  return (
    <TInput
      {...aria(rest)}
      value={value}
      onChange={(next) => onChange(String(next))}
      type={type}
      {...(name === undefined ? {} : { name })}
      placeholder={placeholder}
      autofocus={autoFocus}
      autocomplete={autoComplete}
      readOnly={readOnly}
      size={size}
      disabled={rest.disabled ?? false}
      status={rest.invalid ? "error" : "default"}
      spellCheck={false}
      {...(rest.prefixIcon ? { prefixIcon: rest.prefixIcon } : {})}
      {...(mono ? { inputClass: "mono" } : {})}
      onEnter={() => rest.onEnter?.()}
      onBlur={() => rest.onBlur?.()}
    />
  );
}

export interface TextAreaProps extends Labelled {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  placeholder?: string | undefined;
  onBlur?: () => void;
}

export function TextArea({ value, onChange, rows = 3, placeholder = "", onBlur, ...rest }: TextAreaProps) {
  return (
    <TTextarea
      {...aria(rest)}
      value={value}
      onChange={(next) => onChange(String(next))}
      autosize={{ minRows: rows, maxRows: Math.max(rows, 14) }}
      placeholder={placeholder}
      disabled={rest.disabled ?? false}
      status={rest.invalid ? "error" : "default"}
      spellCheck={false}
      onBlur={() => onBlur?.()}
    />
  );
}

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface ChoiceProps extends Labelled {
  value: string;
  onChange: (value: string) => void;
  options: readonly Option[];
  size?: "small" | "medium";
}

/** A native select: opens at once, types ahead, and every assistive tool knows it. */
export function Choice({ value, onChange, options, size = "medium", disabled, ...rest }: ChoiceProps) {
  return (
    <select
      {...aria(rest)}
      className={`choice choice-${size}${rest.invalid ? " invalid" : ""}`}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

export interface CheckProps extends Labelled {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children?: ReactNode;
  indeterminate?: boolean;
}

export function Check({ checked, onChange, children, indeterminate = false, disabled = false, ...rest }: CheckProps) {
  return (
    <TCheckbox
      {...aria(rest)}
      checked={checked}
      indeterminate={indeterminate}
      disabled={disabled}
      onChange={(next) => onChange(next)}
      title={rest.label ?? ""}
    >
      {children ?? <span className="visually-hidden">{rest.label}</span>}
    </TCheckbox>
  );
}

export interface ToggleProps extends Labelled {
  on: boolean;
  onChange: (on: boolean) => void;
}

export function Toggle({ on, onChange, disabled = false, ...rest }: ToggleProps) {
  return (
    <TSwitch {...aria(rest)} value={on} onChange={(next) => onChange(Boolean(next))} disabled={disabled} size="small" />
  );
}
