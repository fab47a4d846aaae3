// One value of a draft as a labelled input: text, lines of text, a choice. The path is the contract's, so that refusals find it.
import type { ReactNode } from "react";
import { Field, noteId } from "@/form/Field";
import { Choice, type Option, TextArea, TextInput } from "@/ui/inputs";
import { inputId } from "./EditTable";
import type { Editor } from "./useEditor";

interface BaseProps<D extends object> {
  editor: Editor<D>;
  name: keyof D & string;
  /** As the contract names it. */
  path: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
}

function useShared<D extends object>({ editor, name, path }: BaseProps<D>) {
  const id = inputId(path);
  const problem = editor.problem(path);
  const change = (next: string) => editor.set({ [name]: next } as unknown as Partial<D>);
  const value = editor.draft[name];
  return {
    id,
    problem,
    input: {
      id,
      value: String(value ?? ""),
      onChange: change,
      describedBy: noteId(id),
      invalid: problem !== undefined,
    },
    touch: () => editor.touch(path),
  };
}

export interface EditorTextProps<D extends object> extends BaseProps<D> {
  mono?: boolean;
  placeholder?: string;
  onChange?: (value: string) => void;
  disabled?: boolean;
}

export function EditorText<D extends object>(props: EditorTextProps<D>) {
  const { id, problem, input, touch } = useShared(props);
  const { label, hint, required = false, mono = false, placeholder, onChange, disabled = false } = props;
  return (
    <Field id={id} label={label} hint={hint} problem={problem} required={required}>
      <TextInput
        {...input}
        {...(onChange ? { onChange } : {})}
        mono={mono}
        placeholder={placeholder}
        onBlur={touch}
        disabled={disabled}
      />
    </Field>
  );
}

export function EditorArea<D extends object>(props: BaseProps<D> & { rows?: number; placeholder?: string }) {
  const { id, problem, input, touch } = useShared(props);
  const { label, hint, required = false, rows = 4, placeholder } = props;
  return (
    <Field id={id} label={label} hint={hint} problem={problem} required={required}>
      <TextArea {...input} rows={rows} placeholder={placeholder} onBlur={touch} />
    </Field>
  );
}

export interface EditorChoiceProps<D extends object> extends BaseProps<D> {
  options: readonly Option[];
  onChange?: (value: string) => void;
  disabled?: boolean;
}

export function EditorChoice<D extends object>(props: EditorChoiceProps<D>) {
  const { id, problem, input } = useShared(props);
  const { label, hint, required = false, options, onChange, disabled = false } = props;
  return (
    <Field id={id} label={label} hint={hint} problem={problem} required={required}>
      <Choice {...input} {...(onChange ? { onChange } : {})} options={options} disabled={disabled} />
    </Field>
  );
}
