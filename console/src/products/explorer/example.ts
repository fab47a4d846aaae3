// A request to begin with: the contract's own samples where it has them and they are valid, and a made value for each
// field that is required. What is made passes the same rules as what is typed.
import { entryType, type FieldMeta, isPrimitive, type ServiceMeta } from "@/api/meta";
import { encodeBase64 } from "@/form/base64";
import { type Draft, type DraftRecord, isBlank } from "@/form/draft";
import { checkField, withFilterNames } from "@/form/rules";

const DOCUMENT = '{"version":"2.0","statement":[{"effect":"allow","action":["tat:Describe*"],"resource":["*"]}]}';
const SCRIPT = encodeBase64("echo hello");
/** Ids whose shape the server checks and the contract does not tell, by service and the field's name. */
const IDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  tat: {
    CommandId: "cmd-example0",
    InstanceId: "ins-example0",
    InvocationId: "inv-example0",
    InvocationTaskId: "invt-example0",
    RegisterCodeId: "regc-example0",
  },
};
/** Optional fields of which the server wants one: by action or struct, the one that is given. */
const ONE_OF: Readonly<Record<string, string>> = {
  "cam.UpdatePolicy": "PolicyId",
  "cam.ListGroupsForUser": "SubUin",
  "cam.GroupIdOfUidInfo": "Uin",
  "tat.PreviewReplacedCommandContent": "Content",
};
/** Optional fields that exclude others which are given. */
export const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  "cetcd.CloneEtcdInstance": ["Revision", "Time"],
  "cetcd.DeleteEtcdKeys": ["Prefix"],
  "cetcd.RestoreEtcdInstance": ["Revision", "Time"],
};
/** Parameters of the contract that no server of ours can serve: an example with them would be refused. */
export const UNSERVED: ReadonlySet<string> = new Set(["OutputCOSBucketUrl", "OutputCOSKeyPrefix"]);
/** Structs may hold their own kind. */
const DEEPEST = 8;

export function exampleDraft(action: string, table: ServiceMeta): DraftRecord {
  return draftOf(withOneOf(action, table.actions[action]?.input ?? [], table), table, 0);
}

function withOneOf(name: string, fields: readonly FieldMeta[], table: ServiceMeta): FieldMeta[] {
  const wanted = ONE_OF[`${table.service}.${name}`];
  const left = LEFT_OUT[`${table.service}.${name}`] ?? [];
  const kept = fields.filter((field) => !left.includes(field.name));
  return kept.map((field) => (field.name === wanted ? { ...field, required: true } : field));
}

/** A sample that the contract documents stays where its shape is right. */
function idOf({ name, example }: FieldMeta, { service }: ServiceMeta): string | undefined {
  const sample = IDS[service]?.[name.replace(/s$/, "")];
  return example && sample && new RegExp(`^${sample.split("-")[0]}-[0-9a-z]{8}$`).test(example) ? undefined : sample;
}

function draftOf(fields: readonly FieldMeta[], table: ServiceMeta, depth: number): DraftRecord {
  const out: DraftRecord = {};
  for (const field of fields) {
    if (!field.required && (field.example === undefined || UNSERVED.has(field.name) || field.internal || field.secret))
      continue;
    const value = valueFor(field, table, depth);
    if (value !== undefined && checkField(field, value, table, field.name).length === 0) out[field.name] = value;
  }
  return out;
}

function valueFor(field: FieldMeta, table: ServiceMeta, depth: number): Draft {
  const inner = entryType(field.type);
  if (inner === undefined) return oneOf(field, table, depth);
  const documented = parseList(field.example);
  if (
    idOf(field, table) === undefined &&
    documented &&
    isPrimitive(inner) &&
    checkField(field, documented, table, field.name).length === 0
  )
    return documented;
  const entry = valueFor({ ...field, type: inner, required: true }, table, depth);
  if (entry === undefined) return undefined;
  return Array.from({ length: Math.max(1, field.minItems ?? 1) }, (_, at) => (at === 0 ? entry : vary(entry, at)));
}

/** Lists of one value repeated look like a mistake, and some are refused as one. */
function vary(entry: Draft, at: number): Draft {
  return typeof entry === "string" && /^\d+$/.test(entry) ? String(Number(entry) + at) : entry;
}

function oneOf(field: FieldMeta, table: ServiceMeta, depth: number): Draft {
  if (!isPrimitive(field.type)) {
    if (depth >= DEEPEST) return undefined;
    const fields = withOneOf(field.type, withFilterNames(field, table.structs[field.type]?.fields ?? []), table);
    const made = draftOf(fields, table, depth + 1);
    if (!isBlank(made) || fields.length === 0) return made;
    // Nothing in it is required, yet it must not be empty: the first that can be made will do.
    for (const first of fields) {
      const value = valueFor({ ...first, required: true }, table, depth + 1);
      if (!isBlank(value)) return { [first.name]: value };
    }
    return made;
  }
  if (field.type === "Bool") return field.example === "true" || field.default === "true";
  const sole = { ...field, required: true };
  const id = field.required ? idOf(field, table) : undefined;
  return [...(id === undefined ? [] : [id]), ...candidates(field)].find(
    (candidate) => candidate !== "" && checkField(sole, candidate, table, field.name).length === 0,
  );
}

function candidates(field: FieldMeta): string[] {
  const documented = [field.example, field.default].filter((text) => text !== undefined);
  switch (field.type) {
    case "Int64":
    case "Uint64":
    case "Float":
      return [...documented, "1", String(field.min ?? 0), String(field.max ?? 0)];
    case "Datetime":
      return [...documented, "2026-01-31 08:00:00"];
    case "DatetimeIso":
      return [...documented, "2026-01-31T08:00:00+08:00"];
    default:
      return [...documented, ...(field.enum ?? []), ...texts(field)];
  }
}

function texts(field: FieldMeta): string[] {
  const suffixed = (field.filters ?? []).map((name) => name.replace(/\*$/, "key"));
  const named = (field.example ?? "").split(", ").map((name) => name.replace(/\*$/, "key"));
  const out = [...suffixed, ...named];
  if (field.format === "base64") out.push(SCRIPT);
  if (/^policy(document)?$/i.test(field.name)) out.push(DOCUMENT);
  if (/actionname$/i.test(field.name)) out.push("tat:DescribeCommands");
  if (/ip(address)?(range)?$/i.test(field.name)) out.push("10.0.0.1");
  if (/password/i.test(field.name)) out.push("Example-2026");
  out.push("example", "1");
  const least = field.minLen ?? 0;
  return [...out, "example".repeat(Math.ceil(least / 7)).slice(0, Math.max(least, 1)), "a".repeat(Math.max(least, 1))];
}

/** Samples of lists are JSON, or one bare entry. */
function parseList(example: string | undefined): Draft[] | undefined {
  if (example === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(example);
    if (Array.isArray(value)) return value.map(String);
  } catch {
    // One bare entry.
  }
  return [example];
}
