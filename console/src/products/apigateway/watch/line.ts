// A line of the access log as its fields: `[…][name:value]…`, the first seven by place, the rest by name, as the contract documents it.

const PLACES = ["app_id", "env_name", "service_id", "http_host", "api_id", "uri", "scheme"] as const;
const NAMED = new Set([
  "rsp_st",
  "ups_st",
  "cip",
  "uip",
  "vip",
  "rsp_len",
  "req_len",
  "req_t",
  "ups_rsp_t",
  "ups_conn_t",
  "ups_head_t",
  "err_msg",
  "tcp_rtt",
  "req_id",
]);

export interface LogLine {
  text: string;
  fields: Record<string, string>;
}

export function readLine(text: string): LogLine {
  const fields: Record<string, string> = {};
  const bare: string[] = [];
  for (const part of partsOf(text)) {
    const at = part.indexOf(":");
    const name = part.slice(0, Math.max(0, at));
    if (at > 0 && NAMED.has(name)) fields[name] = part.slice(at + 1);
    else bare.push(part);
  }
  for (const [at, name] of PLACES.entries()) {
    const value = bare[at];
    if (value !== undefined) fields[name] = value;
  }
  const [pid, time] = bare.slice(PLACES.length);
  if (pid !== undefined) fields.pid = pid;
  if (time !== undefined) fields.time_local = time;
  return { text, fields };
}

/** Parts end where another begins or the line ends: a path may hold brackets. */
function partsOf(text: string): string[] {
  const inner = text.trim().replace(/^\[/, "").replace(/\]$/, "");
  return inner === "" ? [] : inner.split("][");
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `21/Nov/2026:20:00:00 +0000` as ISO 8601; what is written otherwise stays as it is. */
export function timeOf(text: string | undefined): string | undefined {
  const match = /^(\d{2})\/([A-Z][a-z]{2})\/(\d{4}):(\d{2}:\d{2}:\d{2}) ([+-]\d{2})(\d{2})$/.exec(text ?? "");
  const month = MONTHS.indexOf(match?.[2] ?? "") + 1;
  if (!match || month === 0) return text;
  const [, day, , year, clock, hours, minutes] = match;
  return `${year}-${String(month).padStart(2, "0")}-${day}T${clock}${hours}:${minutes}`;
}

export const FIELD_ORDER = [
  "time_local",
  "rsp_st",
  "ups_st",
  "scheme",
  "http_host",
  "uri",
  "env_name",
  "api_id",
  "service_id",
  "cip",
  "uip",
  "vip",
  "req_len",
  "rsp_len",
  "req_t",
  "ups_rsp_t",
  "ups_conn_t",
  "ups_head_t",
  "tcp_rtt",
  "err_msg",
  "req_id",
  "app_id",
  "pid",
] as const;

/** What can be asked of each field, as the contract says. */
export const OPERATORS = {
  rsp_st: ["=", "!=", ":", ">", "<"],
  req_t: [">=", "<="],
  api_id: ["="],
  cip: ["="],
  uip: [":"],
  err_msg: [":"],
  req_id: ["="],
} as const;
export type LogField = keyof typeof OPERATORS;
export const LOG_FIELDS = Object.keys(OPERATORS) as LogField[];

export interface Condition {
  Name: string;
  Operator: string;
  Value: string;
}

/** Conditions in an address: `rsp_st>499 cip=10.0.0.1`. */
export function readConditions(text: string | undefined): Condition[] {
  return (text ?? "")
    .split(" ")
    .map((part) => /^([a-z_]+)(!=|>=|<=|[=:><])(.+)$/.exec(part))
    .flatMap((match) => {
      const [, name = "", operator = "", value = ""] = match ?? [];
      const field = LOG_FIELDS.find((one) => one === name);
      const allowed: readonly string[] = field ? OPERATORS[field] : [];
      return allowed.includes(operator) ? [{ Name: name, Operator: operator, Value: decode(value) }] : [];
    });
}

export function writeConditions(conditions: readonly Condition[]): string | undefined {
  const parts = conditions
    .filter((one) => one.Value !== "")
    .map(
      (one) => `${one.Name}${one.Operator}${one.Value.replace(/[%\s]/g, (character) => encodeURIComponent(character))}`,
    );
  return parts.length > 0 ? parts.join(" ") : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
