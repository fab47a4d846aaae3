// One statement: effect, actions, resources, conditions.
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { CloseIcon } from "@/ui/icons";
import { Choice } from "@/ui/inputs";
import { ActionAdder } from "./ActionAdder";
import { ConditionsEditor } from "./ConditionsEditor";
import type { Vocabulary } from "./contract";
import type { Statement } from "./document";
import { ResourceAdder } from "./ResourceAdder";

export interface StatementEditorProps {
  index: number;
  statement: Statement;
  vocabulary: Vocabulary;
  only: boolean;
  onChange: (next: Statement) => void;
  onRemove: () => void;
}

export function StatementEditor(props: StatementEditorProps) {
  const { index, statement, vocabulary, only, onChange, onRemove } = props;
  const t = useT();
  const { action, resource } = statement;
  return (
    <fieldset className={`statement ${statement.effect}`}>
      <legend className="visually-hidden">{t("identity.statement", { n: index })}</legend>
      <div className="row">
        <strong>{t("identity.statement", { n: index })}</strong>
        <Choice
          label={t("identity.effect")}
          value={statement.effect}
          options={[
            { value: "allow", label: t("identity.allow") },
            { value: "deny", label: t("identity.deny") },
          ]}
          onChange={(effect) => onChange({ ...statement, effect: effect === "deny" ? "deny" : "allow" })}
        />
        <span className="grow" />
        <Button
          size="small"
          kind="quiet"
          icon={<CloseIcon />}
          why={only ? t("identity.lastStatement") : undefined}
          label={t("form.remove", { name: t("identity.statement", { n: index }) })}
          onClick={onRemove}
        />
      </div>
      <h3>{t("identity.actions")}</h3>
      <Chips values={action} onChange={(next) => onChange({ ...statement, action: next })} />
      <ActionAdder
        index={index}
        vocabulary={vocabulary}
        onAdd={(pattern) => onChange({ ...statement, action: added(action, pattern) })}
      />
      <h3>{t("identity.resources")}</h3>
      <Chips values={resource} onChange={(next) => onChange({ ...statement, resource: next })} />
      <ResourceAdder
        index={index}
        kinds={vocabulary.kinds}
        onAdd={(pattern) => onChange({ ...statement, resource: added(resource, pattern) })}
      />
      <h3>{t("identity.conditions")}</h3>
      <ConditionsEditor
        index={index}
        conditions={statement.condition}
        onChange={(condition) => onChange({ ...statement, condition })}
      />
    </fieldset>
  );
}

/** `*` says everything already, so the first particular one takes its place. */
export function added(values: readonly string[], value: string): string[] {
  if (value === "*") return ["*"];
  return [...new Set([...values.filter((other) => other !== "*"), value])];
}

function Chips({ values, onChange }: { values: readonly string[]; onChange: (next: string[]) => void }) {
  const t = useT();
  return (
    <div className="row wrap">
      {values.map((value) => (
        <span key={value} className="chip">
          <code className="chip-code">{value}</code>
          <Button
            kind="quiet"
            size="small"
            icon={<CloseIcon />}
            // A statement without any would be refused: the last one turns into everything.
            why={values.length === 1 && value === "*" ? t("identity.needsOne") : undefined}
            label={t("form.remove", { name: value })}
            onClick={() => onChange(values.length === 1 ? ["*"] : values.filter((other) => other !== value))}
          />
        </span>
      ))}
    </div>
  );
}
