// Adds a resource: everything, all or one of a kind that the contract knows, or a name of one's own.
import { useState } from "react";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Choice, TextInput } from "@/ui/inputs";
import { type ResourceKind, resourceName } from "./contract";
import { isResourcePattern } from "./document";

export interface ResourceAdderProps {
  index: number;
  kinds: readonly ResourceKind[];
  onAdd: (pattern: string) => void;
}

const EVERYTHING = "*";
const OWN = "own";

export function ResourceAdder({ index, kinds, onAdd }: ResourceAdderProps) {
  const t = useT();
  const [kind, setKind] = useState(EVERYTHING);
  const [id, setId] = useState("");
  const chosen = kinds.find((known) => `${known.service}/${known.type}` === kind);
  const pattern = chosen ? resourceName(chosen, id.trim() || "*") : kind === OWN ? id.trim() : EVERYTHING;
  const why = isResourcePattern(pattern) ? undefined : t("identity.resourceRule");
  const add = () => {
    if (why !== undefined) return;
    onAdd(pattern);
    setId("");
  };
  return (
    <div className="row wrap">
      <Choice
        label={t("identity.resourceKind")}
        value={kind}
        onChange={setKind}
        options={[
          { value: EVERYTHING, label: t("identity.everything") },
          ...kinds.map(({ service, type }) => ({ value: `${service}/${type}`, label: `${service}: ${type}` })),
          { value: OWN, label: t("identity.ownResource") },
        ]}
      />
      {kind === EVERYTHING ? null : (
        <span className="suggest">
          <TextInput
            id={`resource-${index}`}
            mono
            label={t(chosen ? "identity.resourceId" : "identity.ownResource")}
            placeholder={chosen ? t("identity.allOfKind") : "qcs::tat:ap-local:uin/1:command/*"}
            value={id}
            onChange={setId}
            onEnter={add}
          />
        </span>
      )}
      <Button why={why} onClick={add}>
        {t("identity.addResource")}
      </Button>
      {id !== "" && why ? <span className="field-problem">{why}</span> : null}
    </div>
  );
}
