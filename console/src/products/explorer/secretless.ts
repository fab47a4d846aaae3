// Takes out what the contract marks as secret: links and the history must not hold a password, and a `***` in its place
// would be sent as one.
//
// Names are compared as the contract writes them, and what it does not know may hold anything, a misspelt password too: so
// only what is known to be harmless is kept.
import { entryType, type FieldMeta, isPrimitive, type ServiceMeta } from "@/api/meta";
import { isParams, type Params } from "./link";

export function withoutSecrets(params: Params, fields: readonly FieldMeta[], table: ServiceMeta): Params {
  const known = new Map(fields.map((field) => [field.name, field]));
  const out: Params = {};
  for (const [name, value] of Object.entries(params)) {
    const field = known.get(name);
    if (!field || field.secret) continue;
    const kept = within(value, field.type, table);
    if (kept !== undefined) out[name] = kept;
  }
  return out;
}

/** Nothing where the value has another shape than its type: nobody knows what is inside. */
function within(value: unknown, type: string, table: ServiceMeta): unknown {
  if (value === null) return null;
  const inner = entryType(type);
  if (inner !== undefined) {
    if (!Array.isArray(value)) return undefined;
    return value.map((entry) => within(entry, inner, table)).filter((entry) => entry !== undefined);
  }
  if (isPrimitive(type)) return typeof value === "object" ? undefined : value;
  if (!isParams(value)) return undefined;
  return withoutSecrets(value, table.structs[type]?.fields ?? [], table);
}
