// Conditions of the log search: a field, what is asked of it, and a value; those that hold stand beside as chips.
import { useState } from "react";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { CloseIcon } from "@/ui/icons";
import { Choice, TextInput } from "@/ui/inputs";
import { type Condition, LOG_FIELDS, type LogField, OPERATORS } from "./line";

export interface ConditionBarProps {
  conditions: readonly Condition[];
  onChange: (next: Condition[]) => void;
}

export function ConditionBar({ conditions, onChange }: ConditionBarProps) {
  const t = useT();
  const [field, setField] = useState<LogField>("rsp_st");
  const [operator, setOperator] = useState<string>(OPERATORS.rsp_st[0]);
  const [value, setValue] = useState("");
  const add = () => {
    if (value.trim() === "") return;
    onChange([...conditions, { Name: field, Operator: operator, Value: value.trim() }]);
    setValue("");
  };
  return (
    <>
      <div className="row wrap gw-condition">
        <Choice
          label={t("apigw.logField")}
          value={field}
          options={LOG_FIELDS.map((name) => ({ value: name, label: t(`apigw.field.${name}`) }))}
          onChange={(next) => {
            const known = LOG_FIELDS.find((one) => one === next) ?? "rsp_st";
            setField(known);
            setOperator(OPERATORS[known][0]);
          }}
        />
        <Choice
          label={t("apigw.logOperator")}
          value={operator}
          options={OPERATORS[field].map((one) => ({ value: one, label: one === ":" ? t("apigw.contains") : one }))}
          onChange={setOperator}
        />
        <TextInput
          label={t("apigw.value")}
          value={value}
          mono
          placeholder={t("table.filterEnter")}
          onChange={setValue}
          onEnter={add}
        />
      </div>
      {conditions.map((one, at) => (
        <span key={`${one.Name}${one.Operator}${one.Value}`} className="chip">
          <span className="quiet">{one.Name}</span> {one.Operator} {one.Value}
          <Button
            kind="quiet"
            size="small"
            icon={<CloseIcon />}
            label={t("form.remove", { name: `${one.Name} ${one.Value}` })}
            onClick={() => onChange(conditions.filter((_other, index) => index !== at))}
          />
        </span>
      ))}
    </>
  );
}
