// Conditions that the server knows: from which addresses, and before or after which time. All of them must hold.
import { useState } from "react";
import type { Key } from "@/i18n";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { CloseIcon } from "@/ui/icons";
import { Choice, TextInput } from "@/ui/inputs";
import { CONDITIONS, type Condition, isCondition } from "./document";

export interface ConditionsEditorProps {
  index: number;
  conditions: readonly Condition[];
  onChange: (next: Condition[]) => void;
}

const ALL = Object.entries(CONDITIONS).flatMap(([key, operators]) => operators.map((operator) => ({ key, operator })));

export function ConditionsEditor({ index, conditions, onChange }: ConditionsEditorProps) {
  const t = useT();
  const [operator, setOperator] = useState("ip_equal");
  const [text, setText] = useState("");
  const isTime = operator.startsWith("date_");
  const values = isTime ? [withZone(text)] : text.split(/[\s,]+/).filter(Boolean);
  const made: Condition = { operator, key: isTime ? "qcs:current_time" : "qcs:ip", values };
  const taken = conditions.some((other) => other.operator === operator);
  const why = taken
    ? t("identity.conditionTaken")
    : isCondition(made)
      ? undefined
      : t(isTime ? "identity.timeRule" : "identity.addressRule");
  const add = () => {
    if (why !== undefined) return;
    onChange([...conditions, made]);
    setText("");
  };
  return (
    <>
      {conditions.length === 0 ? <p className="quiet">{t("identity.noConditions")}</p> : null}
      <ul hidden={conditions.length === 0}>
        {conditions.map((condition, at) => (
          <li key={`${condition.operator}.${condition.key}`} className="row">
            <span>{t(`identity.condition.${condition.operator}` as Key)}</span>
            <code className="ellipsis">{condition.values.join(", ")}</code>
            <Button
              kind="quiet"
              size="small"
              icon={<CloseIcon />}
              label={t("form.remove", { name: `${condition.operator} ${condition.values.join(", ")}` })}
              onClick={() => onChange(conditions.filter((_, i) => i !== at))}
            />
          </li>
        ))}
      </ul>
      <div className="row wrap">
        <Choice
          label={t("identity.condition")}
          value={operator}
          onChange={setOperator}
          options={ALL.map((known) => ({
            value: known.operator,
            label: t(`identity.condition.${known.operator}` as Key),
          }))}
        />
        <span className="suggest">
          <TextInput
            id={`condition-${index}`}
            mono
            label={t("identity.conditionValue")}
            placeholder={isTime ? "2027-01-01T00:00:00+08:00" : "10.0.0.0/8, 192.168.1.7"}
            value={text}
            onChange={setText}
            onEnter={add}
          />
        </span>
        <Button why={why} onClick={add}>
          {t("identity.addCondition")}
        </Button>
        {text !== "" && why ? <span className="field-problem">{why}</span> : null}
      </div>
    </>
  );
}

/** A time without a zone is meant where the browser is. */
function withZone(text: string): string {
  const given = text.trim();
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(given)) return given;
  const whole = given.length === 16 ? `${given}:00` : given;
  const minutes = -new Date(whole).getTimezoneOffset();
  const size = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${whole}${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
