// Takes out what the contract marks as secret: links and the history must not hold a password, and a `***` in its place
// would be sent as one.
import { entryType, type FieldMeta, isPrimitive, type ServiceMeta } from "@/api/meta";
import { isParams, type Params } from "./link";

export function withoutSecrets(params: Params, fields: readonly FieldMeta[], table: ServiceMeta): Params {
  const known = new Map(fields.map((field) => [field.name, field]));
  const out: Params = {};
  for (const [name, value] of Object.entries(params)) {
    const field = known.get(name);
    if (field?.secret) continue;
    out[name] = field ? within(value, field.type, table) : value;
  }
  return out;
}

function within(value: unknown, type: string, table: ServiceMeta): unknown {
  const inner = entryType(type);
  if (inner !== undefined) return Array.isArray(value) ? value.map((entry) => within(entry, inner, table)) : value;
  if (isPrimitive(type) || !isParams(value)) return value;
  return withoutSecrets(value, table.structs[type]?.fields ?? [], table);
}
