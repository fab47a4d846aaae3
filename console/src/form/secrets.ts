// Replaces what the contract marks as secret before a request or an answer is shown or copied.
import { entryType, type FieldMeta, isPrimitive, type ServiceMeta } from "@/api/meta";

const HIDDEN = "***";

export function hideSecrets(value: unknown, fields: readonly FieldMeta[], table: ServiceMeta): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const known = new Map(fields.map((field) => [field.name, field]));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const field = known.get(name);
      if (!field) return [name, inner];
      return [name, field.secret ? HIDDEN : within(inner, field.type, table)];
    }),
  );
}

function within(value: unknown, type: string, table: ServiceMeta): unknown {
  const inner = entryType(type);
  if (inner !== undefined) return Array.isArray(value) ? value.map((entry) => within(entry, inner, table)) : value;
  return isPrimitive(type) ? value : hideSecrets(value, table.structs[type]?.fields ?? [], table);
}
