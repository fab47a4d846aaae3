// A text field with suggestions. The native list: it types ahead, is keyboard operable, and allows what is not in it.

export interface SuggestProps {
  id: string;
  label: string;
  placeholder?: string;
  value: string;
  options: readonly string[];
  onChange: (value: string) => void;
  onEnter?: () => void;
  invalid?: boolean;
  describedBy?: string;
}

export function Suggest({ id, label, placeholder, value, options, onChange, onEnter, ...rest }: SuggestProps) {
  return (
    <>
      <input
        id={id}
        className={`input suggest mono${rest.invalid ? " invalid" : ""}`}
        list={`${id}-list`}
        aria-label={label}
        aria-invalid={rest.invalid || undefined}
        aria-describedby={rest.describedBy}
        placeholder={placeholder}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          if (onEnter) event.preventDefault();
          onEnter?.();
        }}
      />
      <datalist id={`${id}-list`}>
        {options.map((option) => (
          <option key={option} value={option} />
        ))}
      </datalist>
    </>
  );
}
