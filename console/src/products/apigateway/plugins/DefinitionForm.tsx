// The fields of a plugin's definition, after its kind. Each names its member of the JSON, so that both views are read with the same eyes.
import { Field, noteId } from "@/form/Field";
import type { Problem } from "@/form/rules";
import { Toggled } from "@/form/Toggled";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { AddIcon, CloseIcon } from "@/ui/icons";
import { Check, Choice, TextArea, TextInput } from "@/ui/inputs";
import { isAsked, readAt, shownText, typedValue, writeAt } from "./definition";
import type { FieldSpec } from "./spec";

/** The DOM id of a member's input. */
export function memberId(path: string): string {
  return `gw-member-${path}`;
}

export interface FieldsProps {
  fields: readonly FieldSpec[];
  /** The object that the fields are members of. */
  object: unknown;
  /** Where the object stands. */
  prefix: string;
  onChange: (object: unknown) => void;
  problem: (path: string) => Problem | undefined;
}

const SMALL = new Set<FieldSpec["kind"]>(["text", "number", "choice"]);

export function DefinitionFields({ fields, object, prefix, onChange, problem }: FieldsProps) {
  const asked = fields.filter((spec) => isAsked(spec, object));
  // Short fields stand beside each other, long ones below.
  const groups: FieldSpec[][] = [];
  for (const spec of asked) {
    const last = groups.at(-1);
    if (last && SMALL.has(spec.kind) && SMALL.has(last[0]?.kind ?? "items")) last.push(spec);
    else groups.push([spec]);
  }
  return (
    <>
      {groups.map((group) => (
        <div key={group[0]?.at ?? ""} className={group.length > 1 ? "form-columns gw-members" : undefined}>
          {group.map((spec) => (
            <Member
              key={spec.at}
              spec={spec}
              value={readAt(object, spec.at)}
              path={[prefix, spec.at].filter(Boolean).join(".")}
              onChange={(next) => onChange(writeAt(object, spec.at, next))}
              problem={problem}
            />
          ))}
        </div>
      ))}
    </>
  );
}

interface MemberProps {
  spec: FieldSpec;
  value: unknown;
  path: string;
  onChange: (value: unknown) => void;
  problem: (path: string) => Problem | undefined;
}

function Member(props: MemberProps) {
  const t = useT();
  const { spec, value, path, onChange } = props;
  const id = memberId(path);
  const problem = props.problem(path);
  const name = spec.at.split(".").at(-1);
  if (spec.kind === "items") return <Items {...props} />;
  if (spec.kind === "switch")
    return (
      <Toggled label={t(spec.label)} hint={<code>{name}</code>} on={value === true} onChange={(on) => onChange(on)} />
    );
  if (spec.kind === "checks") return <Checks {...props} />;
  const shared = { id, describedBy: noteId(id), invalid: problem !== undefined };
  const text = shownText(spec, value);
  const type = (next: string) => onChange(typedValue(spec, next));
  const input =
    spec.kind === "choice" ? (
      <Choice
        {...shared}
        value={text}
        options={optionsOf(spec, text, t("form.unset"))}
        onChange={(next) => onChange(next === "" ? undefined : next)}
      />
    ) : spec.kind === "text" || spec.kind === "number" || spec.kind === "numbers" ? (
      <TextInput {...shared} value={text} mono={spec.kind === "text"} onChange={type} />
    ) : spec.kind === "pairs" ? (
      <Pairs {...shared} text={text} onType={type} />
    ) : (
      <TextArea {...shared} value={text} rows={2} onChange={type} />
    );
  return (
    <Field
      id={id}
      label={t(spec.label)}
      hint={spec.hint ? t(spec.hint) : undefined}
      problem={problem}
      required={spec.required ?? false}
      aside={<code>{name}</code>}
    >
      {input}
    </Field>
  );
}

function optionsOf(spec: FieldSpec, text: string, unset: string) {
  const known = spec.options ?? [];
  const all = [...(known.includes(text) || text === "" ? [] : [text]), ...known];
  const blank = text === "" && !known.includes("") ? [""] : [];
  return [...blank, ...all].map((value) => ({ value, label: value || unset }));
}

interface PairsProps {
  id: string;
  describedBy: string;
  invalid: boolean;
  text: string;
  onType: (text: string) => void;
}

/** What is typed is not yet a pair while it is typed: the text stays the typist's until it is left. */
function Pairs({ text, onType, ...shared }: PairsProps) {
  return (
    <textarea
      id={shared.id}
      aria-describedby={shared.describedBy}
      aria-invalid={shared.invalid || undefined}
      className="input input-area"
      rows={2}
      defaultValue={text}
      key={text}
      placeholder="X-Name: value"
      spellCheck={false}
      onBlur={(event) => onType(event.target.value)}
    />
  );
}

function Checks({ spec, value, path, onChange, problem }: MemberProps) {
  const t = useT();
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const found = problem(path);
  return (
    <fieldset className="gw-inline" id={memberId(path)} tabIndex={-1}>
      <legend>{t(spec.label)}</legend>
      <div className="row wrap">
        {(spec.options ?? []).map((option) => (
          <Check
            key={option}
            checked={chosen.includes(option)}
            onChange={(on) => onChange(on ? [...chosen, option] : chosen.filter((one) => one !== option))}
          >
            <code>{option}</code>
          </Check>
        ))}
      </div>
      {found ? <p className="field-problem">{t(found.key, found.values)}</p> : null}
    </fieldset>
  );
}

function Items({ spec, value, path, onChange, problem }: MemberProps) {
  const t = useT();
  const items: unknown[] = Array.isArray(value) ? value : [];
  const found = problem(path);
  const full = spec.max !== undefined && items.length >= spec.max;
  return (
    <div className="field">
      <h3>{t(spec.label)}</h3>
      {items.map((item, at) => (
        <fieldset key={at} className="gw-item">
          <legend className="visually-hidden">{`${t(spec.label)} ${at + 1}`}</legend>
          <div className="form">
            <DefinitionFields
              fields={spec.fields ?? []}
              object={item}
              prefix={[path, String(at)].filter(Boolean).join(".")}
              onChange={(next) => onChange(items.map((one, index) => (index === at ? next : one)))}
              problem={problem}
            />
          </div>
          <Button
            kind="quiet"
            size="small"
            icon={<CloseIcon />}
            label={t("form.remove", { name: `${t(spec.label)} ${at + 1}` })}
            onClick={() => onChange(items.filter((_one, index) => index !== at))}
          />
        </fieldset>
      ))}
      <div className="row">
        <Button
          size="small"
          icon={<AddIcon />}
          why={full ? t("form.full", { max: spec.max ?? 0 }) : undefined}
          onClick={() => onChange([...items, structuredClone(spec.blank)])}
        >
          {t("form.add")}
        </Button>
        {found ? (
          <p className="field-problem" id={memberId(path)} tabIndex={-1}>
            {t(found.key, found.values)}
          </p>
        ) : null}
      </div>
    </div>
  );
}
