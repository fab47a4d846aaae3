// Text, number, choice and switches. Native elements in the library's look: its own inputs put `id` and ARIA on a wrapper,
// where neither a label nor a screen reader finds them.
import type { ReactElement, ReactNode } from "react";

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

export function TextInput({ value, onChange, type = "text", size = "medium", ...rest }: TextInputProps) {
  const field = (
    <input
      {...aria(rest)}
      className={`input input-${size}${rest.invalid ? " invalid" : ""}${rest.mono ? " mono" : ""}`}
      value={value}
      type={type}
      name={rest.name}
      placeholder={rest.placeholder}
      data-autofocus={rest.autoFocus || undefined}
      // biome-ignore lint/a11y/noAutofocus: the one field of a page or dialog that was opened to type in it
      autoFocus={rest.autoFocus}
      autoComplete={rest.autoComplete ?? "off"}
      readOnly={rest.readOnly}
      disabled={rest.disabled}
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.nativeEvent.isComposing || !rest.onEnter) return;
        // It means this, and not also the submit of the form around.
        event.preventDefault();
        rest.onEnter();
      }}
      onBlur={rest.onBlur}
    />
  );
  if (!rest.prefixIcon) return field;
  return (
    <span className="input-icon">
      {rest.prefixIcon}
      {field}
    </span>
  );
}

export interface TextAreaProps extends Labelled {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  placeholder?: string | undefined;
  onBlur?: () => void;
}

export function TextArea({ value, onChange, rows = 3, ...rest }: TextAreaProps) {
  return (
    <textarea
      {...aria(rest)}
      className={`input input-area${rest.invalid ? " invalid" : ""}`}
      value={value}
      rows={rows}
      placeholder={rest.placeholder}
      disabled={rest.disabled}
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
      onBlur={rest.onBlur}
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

export function Check({ checked, onChange, children, indeterminate = false, disabled, ...rest }: CheckProps) {
  return (
    <label className="check">
      <input
        {...aria(rest)}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        ref={(element) => {
          if (element) element.indeterminate = indeterminate;
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children}
    </label>
  );
}

export interface ToggleProps extends Labelled {
  on: boolean;
  onChange: (on: boolean) => void;
}

export function Toggle({ on, onChange, disabled, ...rest }: ToggleProps) {
  return (
    <input
      {...aria(rest)}
      type="checkbox"
      role="switch"
      className="toggle"
      aria-checked={on}
      checked={on}
      disabled={disabled}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
