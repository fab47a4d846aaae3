// What of a run that is being written is kept when somebody leaves it. Values that records do not show are not kept either.
import { type DraftRecord, isBlank } from "@/form/draft";
import { type ParameterValues, placeholders } from "./placeholders";

export interface RunDraft {
  fields: DraftRecord;
  script: string;
  values: ParameterValues;
  literal: boolean;
  save: boolean;
}

export function runDraft({ fields, script, values, literal, save }: RunDraft): RunDraft {
  // The script is there in the clear; and a field that was filled and emptied again is as it was.
  const rest = Object.entries(fields).filter(([name, value]) => name !== "Content" && !isBlank(value));
  const hidden = new Set(placeholders(script).flatMap(({ name, hidden: secret }) => (secret ? [name] : [])));
  const shown = Object.entries(values).filter(([name]) => !hidden.has(name));
  return {
    fields: Object.fromEntries(rest.sort(([a], [b]) => a.localeCompare(b))),
    script,
    values: Object.fromEntries(shown),
    literal,
    save,
  };
}
