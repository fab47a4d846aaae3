// What a form holds while somebody types: the request's shape with text in place of numbers, so that "12a" can be shown
// back. `toRequest` makes the request of it; empty optional fields are left out, as the contract reads them.
import { integer } from "@/api/json";
import { entryType, type FieldMeta, isPrimitive, type ServiceMeta } from "@/api/meta";

export type Draft = string | boolean | undefined | Draft[] | { [name: string]: Draft };
export type DraftRecord = { [name: string]: Draft };

export function isRecord(draft: Draft): draft is DraftRecord {
  return typeof draft === "object" && !Array.isArray(draft);
}

/** Paths are dotted: `Filters.0.Name`. */
export function getAt(draft: Draft, path: string): Draft {
  let at: Draft = draft;
  for (const step of path.split(".")) {
    if (Array.isArray(at)) at = at[Number(step)];
    else if (isRecord(at)) at = at[step];
    else return undefined;
  }
  return at;
}

export function setAt(draft: Draft, path: string, value: Draft): DraftRecord {
  const [step = "", ...rest] = path.split(".");
  const next = rest.length === 0 ? value : setIn(child(draft, step), rest, value);
  return { ...(isRecord(draft) ? draft : {}), [step]: next };
}

function setIn(draft: Draft, steps: string[], value: Draft): Draft {
  const [step = "", ...rest] = steps;
  const next = rest.length === 0 ? value : setIn(child(draft, step), rest, value);
  if (Array.isArray(draft) || (draft === undefined && /^\d+$/.test(step))) {
    const list = Array.isArray(draft) ? [...draft] : [];
    list[Number(step)] = next;
    return list;
  }
  return { ...(isRecord(draft) ? draft : {}), [step]: next };
}

function child(draft: Draft, step: string): Draft {
  if (Array.isArray(draft)) return draft[Number(step)];
  return isRecord(draft) ? draft[step] : undefined;
}

export function isBlank(draft: Draft): boolean {
  if (draft === undefined || draft === "") return true;
  if (Array.isArray(draft)) return draft.length === 0;
  return isRecord(draft) && Object.values(draft).every(isBlank);
}

export function toRequest(
  fields: readonly FieldMeta[],
  draft: DraftRecord,
  table: ServiceMeta,
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const field of fields) {
    const value = draft[field.name];
    if (isBlank(value) && !(field.required && Array.isArray(value))) continue;
    out[field.name] = convert(field.type, value, table);
  }
  return out;
}

function convert(type: string, value: Draft, table: ServiceMeta): unknown {
  const inner = entryType(type);
  if (inner !== undefined) return Array.isArray(value) ? value.map((entry) => convert(inner, entry, table)) : value;
  if (!isPrimitive(type)) {
    const fields = table.structs[type]?.fields ?? [];
    return isRecord(value) ? toRequest(fields, value, table) : value;
  }
  if (type === "Bool") return value === true || value === "true";
  // A number that is none stays text: the server says so better than a silent NaN.
  if (type === "Float") return Number.isNaN(Number(value)) ? value : Number(value);
  if (type === "Int64" || type === "Uint64") return Number.isNaN(Number(value)) ? value : integer(String(value));
  return value;
}

/** A request, for instance from a link or the history, as something to type in. */
export function toDraft(value: unknown): Draft {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(toDraft);
  if (typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toDraft(inner)]));
  }
  return String(value);
}
