import { describe, expect, it } from "vitest";
import type { Service } from "@/api/client";
import { tables } from "@/api/generated";
import { entryType, type FieldMeta, isPrimitive, loadTable, type ServiceMeta } from "@/api/meta";
import { toDraft, toRequest } from "@/form/draft";
import { check, compile } from "@/form/rules";
import { exampleDraft, LEFT_OUT, UNSERVED } from "./example";
import { isParams, type Params } from "./link";

const loaded = await Promise.all((Object.keys(tables) as Service[]).map(loadTable));
const every = loaded.flatMap((table) => Object.keys(table.actions).map((action) => ({ table, action })));

/** The contract read once more, on the request itself and without the form's own rules. */
function faults(value: unknown, type: string, field: FieldMeta, table: ServiceMeta, path: string): string[] {
  const inner = entryType(type);
  if (inner !== undefined) {
    if (!Array.isArray(value)) return [`${path} is no list`];
    const sized = value.length >= (field.minItems ?? 0) && value.length <= (field.maxItems ?? Number.POSITIVE_INFINITY);
    return [
      ...(sized ? [] : [`${path} has ${value.length} entries`]),
      ...value.flatMap((entry, at) => faults(entry, inner, field, table, `${path}.${at}`)),
    ];
  }
  if (!isPrimitive(type))
    return isParams(value)
      ? missing(value, table.structs[type]?.fields ?? [], table, `${path}.`)
      : [`${path} is no struct`];
  switch (type) {
    case "Bool":
      return typeof value === "boolean" ? [] : [`${path} is no boolean`];
    case "Int64":
    case "Uint64":
    case "Float": {
      const low = field.min ?? (type === "Uint64" ? 0 : Number.NEGATIVE_INFINITY);
      const fits = typeof value === "number" && value >= low && value <= (field.max ?? Number.POSITIVE_INFINITY);
      return fits && (type === "Float" || Number.isSafeInteger(value)) ? [] : [`${path} ${value}`];
    }
    default: {
      if (typeof value !== "string") return [`${path} is no text`];
      const length = [...value].length;
      const fits =
        length >= (field.minLen ?? 0) &&
        length <= (field.maxLen ?? Number.POSITIVE_INFINITY) &&
        (!field.enum || field.enum.includes(value)) &&
        (!field.pattern || compile(field.pattern)?.test(value) !== false) &&
        (field.format !== "base64" || Buffer.from(value, "base64").toString("base64") === value);
      return fits ? [] : [`${path} ${value}`];
    }
  }
}

function missing(request: Params, fields: readonly FieldMeta[], table: ServiceMeta, prefix = ""): string[] {
  const names = new Set(fields.map((field) => field.name));
  const unknown = Object.keys(request).filter((name) => !names.has(name));
  return [
    ...unknown.map((name) => `${prefix}${name} is unknown`),
    ...fields.flatMap((field) => {
      const value = request[field.name];
      if (value === undefined) return field.required ? [`${prefix}${field.name} is missing`] : [];
      return faults(value, field.type, field, table, `${prefix}${field.name}`);
    }),
  ];
}

describe("examples", () => {
  it("cover the whole contract", () => {
    expect(loaded).toHaveLength(16);
    expect(every).toHaveLength(414);
  });

  it.each(every)("$table.service.$action fills a form that makes a valid request", ({ table, action }) => {
    const fields = table.actions[action]?.input ?? [];
    const draft = exampleDraft(action, table);
    expect(check(fields, draft, table)).toEqual([]);
    const request = toRequest(fields, draft, table);
    expect(missing(request, fields, table)).toEqual([]);
    // Through a link and back it is the same request.
    const linked = toDraft(JSON.parse(JSON.stringify(request)));
    expect(toRequest(fields, linked as typeof draft, table)).toEqual(request);
  });

  it("use the documented sample where there is a valid one", () => {
    let documented = 0;
    for (const { table, action } of every) {
      const draft = exampleDraft(action, table);
      for (const field of table.actions[action]?.input ?? []) {
        if (UNSERVED.has(field.name)) continue;
        if (LEFT_OUT[`${table.service}.${action}`]?.includes(field.name)) continue;
        if (field.example === undefined || !isPrimitive(field.type) || field.internal || field.secret) continue;
        if (check([field], { [field.name]: field.example }, table).length > 0) continue;
        expect(String(draft[field.name]), `${table.service}.${action} ${field.name}`).toBe(field.example);
        documented += 1;
      }
    }
    expect(documented).toBeGreaterThan(100);
  });
});

it("fields that exclude each other are not both given", async () => {
  const table = await loadTable("cetcd");
  const given = (action: string) => Object.keys(exampleDraft(action, table));
  for (const action of ["RestoreEtcdInstance", "CloneEtcdInstance"])
    expect(given(action).filter((name) => ["SnapshotName", "Revision", "Time"].includes(name))).toEqual([
      "SnapshotName",
    ]);
  expect(given("DeleteEtcdKeys")).not.toContain("Prefix");
});
