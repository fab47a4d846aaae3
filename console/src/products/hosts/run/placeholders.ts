// Parameters of scripts: `{{name}}`, and `{{tat-hidden:name}}` whose value records do not show. The server's rules, so that
// the form shows exactly the fields that the server will ask for.

export interface Placeholder {
  name: string;
  hidden: boolean;
}

export const MAX_PARAMETERS = 20;

/** Each once, in the order of the script. Two braces that name nothing are text of the script. */
export function placeholders(script: string): Placeholder[] {
  const found = new Map<string, Placeholder>();
  let rest = script;
  for (;;) {
    const open = rest.indexOf("{{");
    if (open < 0) return [...found.values()];
    const after = rest.slice(open + 2);
    const close = after.indexOf("}}");
    const match = close < 0 ? null : /^\s*(tat-hidden:)?([A-Za-z0-9_-]{1,64})\s*$/.exec(after.slice(0, close));
    if (!match) {
      rest = after;
      continue;
    }
    const name = match[2] ?? "";
    const hidden = match[1] !== undefined;
    found.set(name, { name, hidden: hidden || found.get(name)?.hidden === true });
    rest = after.slice(close + 2);
  }
}

export type ParameterValues = Readonly<Record<string, string>>;

/** The values of these parameters as the contract carries them; blank ones are left to the defaults. */
export function toJson(wanted: readonly Placeholder[], values: ParameterValues): string {
  const given = wanted.filter(({ name }) => (values[name] ?? "") !== "").map(({ name }) => [name, values[name]]);
  return given.length === 0 ? "" : JSON.stringify(Object.fromEntries(given));
}

export function fromJson(text: string): ParameterValues {
  try {
    return Object.fromEntries(Object.entries(JSON.parse(text) as object).map(([name, value]) => [name, String(value)]));
  } catch {
    return {};
  }
}
