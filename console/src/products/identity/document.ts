// Policy documents as the server reads them: parsed into statements for the visual editor, written back, and matched for
// the simulator's list of statements. What the server would refuse is refused here with the same reasons.
import { isAddress } from "./address";
import { keyTwice } from "./twice";

export const MAX_BYTES = 6144;

export type Effect = "allow" | "deny";

export interface Condition {
  operator: string;
  key: string;
  values: string[];
}

export interface Statement {
  effect: Effect;
  action: string[];
  resource: string[];
  condition: Condition[];
}

export type Fault =
  | "json"
  | "twice"
  | "object"
  | "key"
  | "version"
  | "statement"
  | "effect"
  | "action"
  | "resource"
  | "condition"
  | "length";

export type Parsed = { statements: Statement[] } | { fault: Fault; at: string };

export const CONDITIONS: Readonly<Record<string, readonly string[]>> = {
  "qcs:ip": ["ip_equal", "ip_not_equal"],
  "qcs:current_time": [
    "date_less_than",
    "date_less_than_equal",
    "date_equal",
    "date_not_equal",
    "date_greater_than",
    "date_greater_than_equal",
  ],
};

class Refused extends Error {
  readonly fault: Fault;
  readonly at: string;
  constructor(fault: Fault, at: string) {
    super(fault);
    this.fault = fault;
    this.at = at;
  }
}

export function parseDocument(text: string): Parsed {
  try {
    if (new TextEncoder().encode(text).length > MAX_BYTES) throw new Refused("length", String(MAX_BYTES));
    return { statements: read(text) };
  } catch (error) {
    if (error instanceof Refused) return { fault: error.fault, at: error.at };
    throw error;
  }
}

function read(text: string): Statement[] {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    throw new Refused("json", error instanceof Error ? error.message : "");
  }
  const twice = keyTwice(text);
  if (twice !== undefined) throw new Refused("twice", twice);
  if (!isObject(root)) throw new Refused("object", "");
  onlyKeys(root, ["version", "statement"], "");
  if (root.version !== "2.0") throw new Refused("version", "");
  const list = Array.isArray(root.statement) ? root.statement : [root.statement];
  if (list.length === 0 || list.length > 100) throw new Refused("statement", "");
  return list.map((entry, index) => readStatement(entry, `statement[${index}]`));
}

function readStatement(value: unknown, at: string): Statement {
  if (!isObject(value)) throw new Refused("statement", at);
  onlyKeys(value, ["effect", "action", "resource", "condition"], at);
  const effect = String(value.effect ?? "").toLowerCase();
  if (effect !== "allow" && effect !== "deny") throw new Refused("effect", at);
  const action = texts(value.action);
  if (!action?.every(isActionPattern)) throw new Refused("action", at);
  const resource = texts(value.resource);
  if (!resource?.every(isResourcePattern)) throw new Refused("resource", at);
  return { effect, action, resource, condition: readConditions(value.condition, at) };
}

function readConditions(value: unknown, at: string): Condition[] {
  if (value === undefined) return [];
  if (!isObject(value)) throw new Refused("condition", at);
  return Object.entries(value).flatMap(([operator, keys]) => {
    if (!isObject(keys)) throw new Refused("condition", `${at}.${operator}`);
    return Object.entries(keys).map(([key, given]) => {
      const condition = { operator, key, values: texts(given) ?? [] };
      if (!isCondition(condition)) throw new Refused("condition", `${at}.${operator}.${key}`);
      return condition;
    });
  });
}

export function isCondition({ operator, key, values }: Condition): boolean {
  if (!CONDITIONS[key]?.includes(operator) || values.length === 0) return false;
  if (key === "qcs:ip") return values.every(isAddress);
  return values.length === 1 && isTime(values[0] ?? "");
}

/** With its zone, as the server wants it. */
function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));
}

export function isActionPattern(text: string): boolean {
  return text.replace(/^name\//, "") === "*" || /^(name\/)?[\w*?-]+:[\w*?-]+$/.test(text);
}

export function isResourcePattern(text: string): boolean {
  if (text === "*") return true;
  const parts = segments(text);
  return parts.length === 6 && parts[0] === "qcs" && parts[2] !== "" && parts[5] !== "";
}

export function formatDocument(statements: readonly Statement[]): string {
  return JSON.stringify({ version: "2.0", statement: statements.map(written) }, null, 2);
}

export function formatStatement(statement: Statement): string {
  return JSON.stringify(written(statement), null, 2);
}

function written({ effect, action, resource, condition }: Statement) {
  const operators: Record<string, Record<string, string | string[]>> = {};
  for (const { operator, key, values } of condition)
    operators[operator] = { ...operators[operator], [key]: key === "qcs:ip" ? values : (values[0] ?? "") };
  return { effect, action, resource, ...(condition.length > 0 ? { condition: operators } : {}) };
}

/** Whether a statement speaks about an action on a resource; its conditions are another question. */
export function speaksOf(statement: Statement, action: string, resource: string): boolean {
  const wanted = action.toLowerCase();
  return (
    statement.action.some((pattern) => wildcard(pattern.replace(/^name\//, "").toLowerCase(), wanted)) &&
    statement.resource.some((pattern) => matchesResource(pattern, resource))
  );
}

function matchesResource(pattern: string, resource: string): boolean {
  if (pattern === "*") return true;
  const parts = segments(resource);
  if (parts.length !== 6) return false;
  return segments(pattern).every(
    (part, at) => (part === "" && [1, 3, 4].includes(at)) || wildcard(part, parts[at] ?? ""),
  );
}

function wildcard(pattern: string, text: string): boolean {
  const literally = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${literally.replaceAll("*", "[^]*").replaceAll("?", "[^]")}$`).test(text);
}

/** At most six: the last may hold colons of its own. */
function segments(text: string): string[] {
  const parts = text.split(":");
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(":")];
}

function texts(value: unknown): string[] | undefined {
  if (typeof value === "string") return [value];
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.every((entry) => typeof entry === "string") ? value : undefined;
}

function onlyKeys(value: Record<string, unknown>, known: readonly string[], at: string): void {
  const stray = Object.keys(value).find((key) => !known.includes(key));
  if (stray !== undefined) throw new Refused("key", at ? `${at}.${stray}` : stray);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
