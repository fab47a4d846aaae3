// Templates of bodies: JSON in whose texts names in double braces are replaced. The server fills them when it sends; the same rules
// here show a template on a sample and say what is wrong while somebody types.
import { parseJson } from "@/api/json";
import type { Key } from "@/i18n";
import type { Values } from "@/i18n/format";

export const PLACEHOLDERS = [
  "message",
  "subject",
  "severity",
  "resource",
  "service",
  "kind",
  "state",
  "time",
  "id",
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export interface Sample extends Record<Placeholder, string> {
  /** The message without its subject, as the documented body has it. */
  said: string;
}

/** Values that one template may ask for. */
const MOST = 32;

export interface TemplateProblem {
  key: Key;
  values: Values;
}

function isPlaceholder(name: string): name is Placeholder {
  return (PLACEHOLDERS as readonly string[]).includes(name);
}

/** Each name in double braces, as the server finds it: up to the first that closes. */
const NAMED = /\{\{(.*?)\}\}/gs;

/** `change` of each text in a value. Names of fields stay as they are. */
function walk(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((entry) => walk(entry, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, change)]));
}

export function templateProblem(template: string): TemplateProblem | undefined {
  if (template === "") return undefined;
  let value: unknown;
  try {
    value = parseJson(template);
  } catch (error) {
    return { key: "notify.template.notJson", values: { reason: error instanceof Error ? error.message : "" } };
  }
  const names: string[] = [];
  walk(value, (text) => {
    for (const [, name = ""] of text.matchAll(NAMED)) names.push(name.trim());
    return text;
  });
  const unknown = names.find((name) => !isPlaceholder(name));
  if (unknown !== undefined)
    return { key: "notify.template.unknown", values: { name: `{{${unknown}}}`, allowed: PLACEHOLDERS.join(", ") } };
  return names.length > MOST ? { key: "notify.template.tooMany", values: { n: names.length, max: MOST } } : undefined;
}

/** The body that a sample becomes, to read; undefined where the template is wrong. An empty one gives the documented body. */
export function preview(template: string, sample: Sample): string | undefined {
  if (templateProblem(template)) return undefined;
  const body =
    template === ""
      ? documented(sample)
      : walk(parseJson(template), (text) =>
          text.replace(NAMED, (whole, name: string) => {
            const key = name.trim();
            return isPlaceholder(key) ? sample[key] : whole;
          }),
        );
  return JSON.stringify(body, null, 2);
}

/** What a channel without a template sends. */
function documented(sample: Sample) {
  return {
    DeliveryId: sample.id,
    ChannelId: "nch-abcd1234",
    OwnerUin: "100000000001",
    Event: sample.state,
    Service: sample.service,
    Kind: sample.kind,
    Severity: sample.severity,
    ResourceId: sample.resource,
    Subject: sample.subject,
    Message: sample.said,
    StartedAt: sample.time,
    EndedAt: null,
  };
}
