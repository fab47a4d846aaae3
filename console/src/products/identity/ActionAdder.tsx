// Adds an action: a service, then one of its actions or a pattern of them.
import { useState } from "react";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Choice } from "@/ui/inputs";
import type { Vocabulary } from "./contract";
import { isActionPattern } from "./document";
import { Suggest } from "./Suggest";

export interface ActionAdderProps {
  index: number;
  vocabulary: Vocabulary;
  onAdd: (pattern: string) => void;
}

const PATTERNS = ["*", "Describe*", "Get*", "List*"];

export function ActionAdder({ index, vocabulary, onAdd }: ActionAdderProps) {
  const t = useT();
  const [service, setService] = useState("tat");
  const [name, setName] = useState("");
  const everything = service === "*";
  const pattern = everything ? "*" : `${service}:${name.trim()}`;
  const good = isActionPattern(pattern);
  const actions = vocabulary.actions.get(service) ?? [];
  // A name that the service does not have, and that is no pattern, would never match anything.
  const unknown =
    good && !everything && !/[*?]/.test(name) && !actions.some((a) => a.toLowerCase() === name.trim().toLowerCase());
  const why = good ? (unknown ? t("identity.unknownAction", { name: pattern }) : undefined) : t("identity.typeAction");
  const add = () => {
    if (why !== undefined) return;
    onAdd(pattern);
    setName("");
  };
  return (
    <div className="row wrap">
      <Choice
        label={t("identity.service")}
        value={service}
        onChange={setService}
        options={[
          { value: "*", label: t("identity.everything") },
          ...[...vocabulary.actions.keys()].map((key) => ({ value: key, label: key })),
        ]}
      />
      {everything ? null : (
        <Suggest
          id={`action-${index}`}
          label={t("identity.action")}
          placeholder={t("identity.actionHint")}
          value={name}
          options={[...PATTERNS, ...actions]}
          onChange={setName}
          onEnter={add}
        />
      )}
      <Button why={why} onClick={add}>
        {t("identity.addAction")}
      </Button>
      {name !== "" && why ? <span className="field-problem">{why}</span> : null}
    </div>
  );
}
