// What of an address a page takes. The router lays what `validateSearch` returns over what the address says, so a key that
// is merely left out comes through as it was written, of whatever type: every other key is overwritten here.

type Search = Record<string, unknown>;

/** Nothing of the address but `taken`. */
export function only<T extends object>(search: Search, taken: T): T {
  return { ...Object.fromEntries(Object.keys(search).map((key) => [key, undefined])), ...taken };
}

/** The router reads `5` and `true` as a number and a boolean; both were written as text. */
export function asText(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Some keys as text; those without a value are left out, so that addresses stay short. */
export function texts<K extends string>(search: Search, ...names: K[]): { [name in K]?: string } {
  const out: { [name in K]?: string } = {};
  for (const name of names) {
    const value = asText(search[name]);
    if (value !== undefined) out[name] = value;
  }
  return only(search, out);
}
