// Fills a template: `{name}` is replaced, `{n|host|hosts}` chooses by number. Pure, so that tests can hold it.

export type Values = Record<string, string | number>;

export function fill(template: string, values: Values = {}): string {
  return template.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (one === undefined || many === undefined)
      return typeof value === "number" ? value.toLocaleString("en-US") : value;
    return value === 1 ? one : many;
  });
}
