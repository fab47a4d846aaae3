// The contract's constraints, checked where somebody types. The server checks the same table again; this is for speed and
// for messages beside the field. Each problem names the value and what is allowed.
import { SENDS_BIG } from "@/api/json";
import { entryType, type FieldMeta, isPrimitive, type ServiceMeta } from "@/api/meta";
import type { Key } from "@/i18n";
import type { Values } from "@/i18n/format";
import { type Draft, type DraftRecord, isBlank, isRecord } from "./draft";

export interface Problem {
  path: string;
  key: Key;
  values: Values;
}

const SHOWN = 40;

function shown(value: string): string {
  const characters = [...value];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join("")}…` : value;
}

export function check(fields: readonly FieldMeta[], draft: DraftRecord, table: ServiceMeta, prefix = ""): Problem[] {
  return fields.flatMap((field) => checkField(field, draft[field.name], table, `${prefix}${field.name}`));
}

export function checkField(field: FieldMeta, value: Draft, table: ServiceMeta, path: string): Problem[] {
  if (isBlank(value)) return field.required ? [{ path, key: "form.required", values: {} }] : [];
  const inner = entryType(field.type);
  if (inner === undefined) return checkOne(field, field.type, value, table, path);
  const list = Array.isArray(value) ? value : [];
  const problems: Problem[] = [];
  if (field.maxItems !== undefined && list.length > field.maxItems)
    problems.push({ path, key: "form.maxItems", values: { count: list.length, max: field.maxItems } });
  if (field.minItems !== undefined && list.length < field.minItems)
    problems.push({ path, key: "form.minItems", values: { count: list.length, min: field.minItems } });
  for (const [index, entry] of list.entries()) {
    const at = `${path}.${index}`;
    if (isBlank(entry)) problems.push({ path: at, key: "form.blankEntry", values: {} });
    else if (entryType(inner) !== undefined) problems.push(...checkField({ ...field, type: inner }, entry, table, at));
    else problems.push(...checkOne(field, inner, entry, table, at));
  }
  return problems;
}

function checkOne(field: FieldMeta, type: string, value: Draft, table: ServiceMeta, path: string): Problem[] {
  if (!isPrimitive(type)) {
    const fields = withFilterNames(field, table.structs[type]?.fields ?? []);
    return isRecord(value) ? check(fields, value, table, `${path}.`) : [];
  }
  const text = String(value);
  const problem = (key: Key, values: Values = {}): Problem[] => [
    { path, key, values: { value: field.secret ? "***" : shown(text), ...values } },
  ];
  switch (type) {
    case "Int64":
    case "Uint64":
      if (!/^-?\d+$/.test(text)) return problem("form.integer");
      if (type === "Uint64" && text.startsWith("-") && field.min === undefined) return problem("form.min", { min: 0 });
      return wholeProblems(field, type, text, problem);
    case "Float":
      return text.trim() === "" || Number.isNaN(Number(text))
        ? problem("form.number")
        : bounds(field, Number(text), problem);
    case "Datetime":
    case "DatetimeIso":
      return Number.isNaN(Date.parse(text)) ? problem("form.datetime") : [];
    case "Bool":
      return [];
    default:
      return textProblems(field, text, problem);
  }
}

type Make = (key: Key, values?: Values) => Problem[];

const WIDEST = { Int64: [-(2n ** 63n), 2n ** 63n - 1n], Uint64: [0n, 2n ** 64n - 1n] } as const;

function wholeProblems(field: FieldMeta, type: "Int64" | "Uint64", text: string, problem: Make): Problem[] {
  const value = BigInt(text);
  const [low, high] = WIDEST[type];
  if (value < low) return problem("form.min", { min: String(field.min ?? low) });
  if (value > high) return problem("form.max", { max: String(field.max ?? high) });
  const found = bounds(field, value, problem);
  if (found.length > 0 || SENDS_BIG || Number.isSafeInteger(Number(text))) return found;
  return problem("form.inexact");
}

function bounds(field: FieldMeta, value: number | bigint, problem: Make): Problem[] {
  if (field.min !== undefined && value < field.min) return problem("form.min", { min: field.min });
  if (field.max !== undefined && value > field.max) return problem("form.max", { max: field.max });
  return [];
}

function textProblems(field: FieldMeta, text: string, problem: Make): Problem[] {
  if (field.enum && !field.enum.includes(text)) return problem("form.enum", { allowed: field.enum.join(", ") });
  const length = [...text].length;
  if (field.minLen !== undefined && length < field.minLen) return problem("form.minLen", { min: field.minLen, length });
  if (field.maxLen !== undefined && length > field.maxLen) return problem("form.maxLen", { max: field.maxLen, length });
  if (field.pattern && compile(field.pattern)?.test(text) === false)
    return problem("form.pattern", { pattern: field.pattern });
  if (field.format === "base64" && !/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text))
    return problem("form.base64");
  return [];
}

const compiled = new Map<string, RegExp | undefined>();

/** The contract's patterns are in Rust's syntax; what a browser cannot read is left to the server. */
export function compile(pattern: string): RegExp | undefined {
  if (!compiled.has(pattern)) {
    let made: RegExp | undefined;
    try {
      made = new RegExp(pattern, "u");
    } catch {
      made = undefined;
    }
    compiled.set(pattern, made);
  }
  return compiled.get(pattern);
}

/** A list of filters names what may be filtered by; that becomes the choices of the entries' `Name`. A `*` stands for any suffix. */
export function withFilterNames(field: FieldMeta, fields: readonly FieldMeta[]): FieldMeta[] {
  const names = field.filters;
  if (!names) return [...fields];
  return fields.map((inner) => {
    if (inner.name !== "Name" && inner.name !== "Key") return inner;
    if (!names.some((name) => name.endsWith("*"))) return { ...inner, enum: names, required: true };
    const literally = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\\\*$/, ".+");
    return { ...inner, required: true, pattern: `^(${names.map(literally).join("|")})$`, example: names.join(", ") };
  });
}
