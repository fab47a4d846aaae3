// A plugin's definition between its JSON and its form: reading and writing a value at a place, and what is wrong with it.
import { parseJson } from "@/api/json";
import type { Problem } from "@/form/rules";
import type { FieldSpec, PluginKind } from "./spec";
import { SPECS } from "./spec";

export type Parsed = { value: unknown } | { fault: string };

export function parseDefinition(text: string): Parsed {
  try {
    const value = parseJson(text);
    return typeof value === "object" && value !== null ? { value } : { fault: "" };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : "" };
  }
}

export function formatDefinition(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

function steps(at: string): string[] {
  return at === "" ? [] : at.split(".");
}

export function readAt(value: unknown, at: string): unknown {
  let found = value;
  for (const step of steps(at)) {
    if (typeof found !== "object" || found === null) return undefined;
    found = (found as Record<string, unknown>)[step];
  }
  return found;
}

/** Undefined takes the member away. Objects and lists on the way are copied, and made where they are missing. */
export function writeAt(value: unknown, at: string, next: unknown): unknown {
  const [step, ...rest] = steps(at);
  if (step === undefined) return next;
  const inner = readAt(value, step);
  const made = rest.length === 0 ? next : writeAt(inner, rest.join("."), next);
  if (Array.isArray(value) || (value === undefined && /^\d+$/.test(step))) {
    const list = Array.isArray(value) ? [...value] : [];
    list[Number(step)] = made;
    return list;
  }
  const { [step]: _old, ...others } = (typeof value === "object" && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  if (made === undefined) return others;
  // An object keeps the order of its members, so that a change moves nothing in the JSON.
  return step in ((value ?? {}) as object) ? { ...(value as object), [step]: made } : { ...others, [step]: made };
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What stands in the input of a field. */
export function shownText(spec: FieldSpec, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (spec.kind === "lines") return list(value).map(String).join("\n");
  if (spec.kind === "numbers") return list(value).map(String).join(", ");
  if (spec.kind === "joined") return String(value).split(";").join("\n");
  if (spec.kind === "pairs" && typeof value === "object")
    return Object.entries(value)
      .map(([name, one]) => `${name}: ${String(one)}`)
      .join("\n");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** What is typed, as the definition holds it; a number that is none stays text, and is shown as what it is. */
export function typedValue(spec: FieldSpec, text: string): unknown {
  const isEmpty = text.trim() === "";
  // A new line is the beginning of the next entry: it must not vanish while somebody types.
  const lines = text.split("\n");
  switch (spec.kind) {
    case "number":
      if (isEmpty) return undefined;
      return /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text;
    case "lines":
      return isEmpty ? (spec.required ? [] : undefined) : lines;
    case "numbers":
      return text
        .split(/[\s,]+/)
        .filter(Boolean)
        .map((one) => (/^\d+$/.test(one) ? Number(one) : one));
    case "joined":
      return lines.join(";");
    case "pairs":
      return isEmpty ? undefined : pairsOf(lines);
    default:
      return isEmpty && !spec.required ? undefined : text;
  }
}

function pairsOf(lines: readonly string[]): Record<string, string> {
  const pairs = lines
    .filter((line) => line.trim() !== "")
    .map((line): [string, string] => {
      const at = line.indexOf(":");
      return at < 0 ? [line.trim(), ""] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    });
  return Object.fromEntries(pairs);
}

/** Empty lines are of the typing, not of the definition. */
export function settled(kind: PluginKind, value: unknown): unknown {
  return settle(SPECS[kind].fields, value);
}

function settle(fields: readonly FieldSpec[], value: unknown): unknown {
  let next = value;
  for (const spec of fields) {
    const held = readAt(next, spec.at);
    if (spec.kind === "lines" && Array.isArray(held))
      next = writeAt(
        next,
        spec.at,
        held.map((one) => (typeof one === "string" ? one.trim() : one)).filter((one) => one !== ""),
      );
    else if (spec.kind === "joined" && typeof held === "string")
      next = writeAt(
        next,
        spec.at,
        held
          .split(";")
          .map((one) => one.trim())
          .filter(Boolean)
          .join(";"),
      );
    else if (spec.kind === "items" && Array.isArray(held))
      next = writeAt(
        next,
        spec.at,
        held.map((one) => settle(spec.fields ?? [], one)),
      );
  }
  return next;
}

export function isAsked(spec: FieldSpec, object: unknown): boolean {
  return spec.when === undefined || spec.when.is.includes(String(readAt(object, spec.when.at)));
}

/** Paths are those of the server's refusals, without what stands before them. */
export function definitionProblems(kind: PluginKind, value: unknown): Problem[] {
  return problemsOf(SPECS[kind].fields, value, "");
}

const join = (prefix: string, at: string) => [prefix, at].filter((part) => part !== "").join(".");

function problemsOf(fields: readonly FieldSpec[], object: unknown, prefix: string): Problem[] {
  return fields
    .filter((spec) => isAsked(spec, object))
    .flatMap((spec) => problemOf(spec, readAt(object, spec.at), join(prefix, spec.at)));
}

function problemOf(spec: FieldSpec, value: unknown, path: string): Problem[] {
  const isEmpty =
    value === undefined || value === null || value === "" || (Array.isArray(value) && value.every((one) => one === ""));
  if (isEmpty) return spec.required ? [{ path, key: "form.required", values: {} }] : [];
  if (spec.kind === "items") {
    const items = list(value);
    if (spec.max !== undefined && items.length > spec.max)
      return [{ path, key: "form.maxItems", values: { count: items.length, max: spec.max } }];
    return items.flatMap((item, at) => problemsOf(spec.fields ?? [], item, join(path, String(at))));
  }
  if (spec.kind === "numbers") {
    const odd = list(value).find((one) => typeof one !== "number");
    return odd === undefined ? [] : [{ path, key: "form.integer", values: { value: String(odd) } }];
  }
  if (spec.kind !== "number") return [];
  if (typeof value !== "number") return [{ path, key: "form.number", values: { value: String(value) } }];
  if (spec.min !== undefined && value < spec.min)
    return [{ path, key: "form.min", values: { value: String(value), min: spec.min } }];
  if (spec.max !== undefined && value > spec.max)
    return [{ path, key: "form.max", values: { value: String(value), max: spec.max } }];
  return [];
}
