// One field of the contract as an input: primitives, enums, lists, and structs within each other.
import type { ReactNode } from "react";
import { entryType, type FieldMeta, isPrimitive } from "@/api/meta";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { AddIcon, CloseIcon } from "@/ui/icons";
import { Choice, TextArea, TextInput } from "@/ui/inputs";
import { encodeBase64 } from "./base64";
import type { Draft } from "./draft";
import { Field, noteId } from "./Field";
import { withFilterNames } from "./rules";
import { type Form, fieldId } from "./useForm";

export interface ContractFieldProps {
  form: Form;
  /** Tells forms on one page apart; the action's name. */
  scope: string;
  field: FieldMeta;
  path: string;
  /** In place of the contract's name and doc, for pages with words of their own. */
  label?: ReactNode;
  hint?: ReactNode;
}

export function ContractField({ form, scope, field, path, label, hint }: ContractFieldProps) {
  const id = fieldId(scope, path);
  const inner = entryType(field.type);
  return (
    <Field
      id={id}
      label={label ?? <code>{field.name}</code>}
      required={field.required ?? false}
      hint={hint ?? field.doc}
      problem={form.problem(path)}
      aside={label ? undefined : <Limits field={field} />}
    >
      {inner !== undefined ? (
        <List form={form} scope={scope} field={field} type={inner} path={path} />
      ) : (
        <One form={form} scope={scope} field={field} type={field.type} path={path} />
      )}
    </Field>
  );
}

/** Type and limits in a few characters: `String, 1–60`. */
function Limits({ field }: { field: FieldMeta }) {
  const range = (low: number | undefined, high: number | undefined) =>
    low === undefined ? high && `≤${high}` : high === undefined ? `≥${low}` : `${low}–${high}`;
  const parts = [
    field.type,
    range(field.min, field.max) ?? range(field.minLen, field.maxLen),
    range(field.minItems, field.maxItems),
    field.default === undefined ? undefined : `= ${field.default}`,
  ];
  return <code>{parts.filter(Boolean).join("  ")}</code>;
}

interface PartProps {
  form: Form;
  scope: string;
  field: FieldMeta;
  type: string;
  path: string;
}

function List({ form, scope, field, type, path }: PartProps) {
  const t = useT();
  const value = form.get(path);
  const list: Draft[] = Array.isArray(value) ? value : [];
  const full = field.maxItems !== undefined && list.length >= field.maxItems;
  const blank = (): Draft => (entryType(type) !== undefined ? [] : isPrimitive(type) ? "" : {});
  return (
    <div className="form-list">
      {list.map((_, index) => (
        <div className="form-entry" key={`${path}.${index}`}>
          <div className="grow">
            <Entry form={form} scope={scope} field={field} type={type} path={`${path}.${index}`} />
          </div>
          <Button
            kind="quiet"
            size="small"
            icon={<CloseIcon />}
            label={t("form.remove", { name: `${field.name} ${index + 1}` })}
            onClick={() =>
              form.set(
                path,
                list.filter((_entry, at) => at !== index),
              )
            }
          />
        </div>
      ))}
      <div>
        <Button
          size="small"
          icon={<AddIcon />}
          why={full ? t("form.full", { max: field.maxItems ?? 0 }) : undefined}
          onClick={() => form.set(path, [...list, blank()])}
        >
          {t("form.add")}
        </Button>
      </div>
    </div>
  );
}

function Entry(props: PartProps) {
  const t = useT();
  const inner = entryType(props.type);
  if (inner !== undefined) return <List {...props} type={inner} />;
  const problem = props.form.problem(props.path);
  return (
    <>
      <One {...props} />
      {problem ? (
        <p className="field-problem" id={noteId(fieldId(props.scope, props.path))}>
          {t(problem.key, problem.values)}
        </p>
      ) : null}
    </>
  );
}

function One({ form, scope, field, type, path }: PartProps) {
  const t = useT();
  const id = fieldId(scope, path);
  if (!isPrimitive(type)) {
    const fields = withFilterNames(field, form.table.structs[type]?.fields ?? []);
    return (
      <fieldset className="form-struct" id={id}>
        <legend className="visually-hidden">{type}</legend>
        {fields.map((inner) => (
          <ContractField key={inner.name} form={form} scope={scope} field={inner} path={`${path}.${inner.name}`} />
        ))}
      </fieldset>
    );
  }
  const value = form.get(path);
  const shared = {
    id,
    describedBy: noteId(id),
    invalid: form.problem(path) !== undefined,
    // The visible label belongs to the list as a whole; its entries carry their own.
    ...(path.match(/\.\d+$/) ? { label: `${field.name} ${Number(path.split(".").at(-1)) + 1}` } : {}),
  };
  if (type === "Bool") {
    const options = [
      { value: "", label: field.default === undefined ? t("form.unset") : t("form.default", { value: field.default }) },
      { value: "true", label: "true" },
      { value: "false", label: "false" },
    ];
    const chosen = value === undefined ? "" : String(value);
    return (
      <Choice
        {...shared}
        value={chosen}
        options={options}
        onChange={(next) => form.set(path, next === "" ? undefined : next === "true")}
      />
    );
  }
  const text = typeof value === "string" ? value : "";
  if (field.enum && type === "String") {
    const blank = {
      value: "",
      label: field.default === undefined ? t("form.unset") : t("form.default", { value: field.default }),
    };
    // A value from a link may not be allowed: it stays visible, with its message.
    const stray = text !== "" && !field.enum.includes(text) ? [{ value: text, label: text }] : [];
    const options = [blank, ...stray, ...field.enum.map((allowed) => ({ value: allowed, label: allowed }))];
    return <Choice {...shared} value={text} options={options} onChange={(next) => form.set(path, next)} />;
  }
  const change = (next: string) => form.set(path, next);
  const touch = () => form.touch(path);
  if (
    type === "String" &&
    !field.secret &&
    (field.format === "base64" || (field.maxLen ?? 0) > 400 || text.includes("\n"))
  ) {
    return (
      <>
        <TextArea {...shared} value={text} onChange={change} onBlur={touch} placeholder={field.example} />
        {field.format === "base64" ? (
          <div className="field-tools">
            <Button size="small" kind="quiet" disabled={text === ""} onClick={() => change(encodeBase64(text))}>
              {t("form.encode")}
            </Button>
          </div>
        ) : null}
      </>
    );
  }
  return (
    <TextInput
      {...shared}
      value={text}
      onChange={change}
      onBlur={touch}
      placeholder={field.example}
      type={field.secret ? "password" : "text"}
      autoComplete={field.secret ? "new-password" : "off"}
    />
  );
}
