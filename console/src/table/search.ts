// A table's state in the URL: `?filter=register-status:Online+instance-name:web,db&sort=-UpdatedTime`.
// Pure text to values and back, so that links can be written by hand and survive being pasted.
import { texts } from "@/shell/address";

export interface TableSearch {
  filter?: string;
  sort?: string;
}

export type Filters = Readonly<Record<string, readonly string[]>>;

/** For a route's `validateSearch`. */
export function tableSearch(search: Record<string, unknown>): TableSearch {
  return texts(search, "filter", "sort");
}

export function parseFilters(text: string | undefined): Filters {
  const out: Record<string, string[]> = {};
  for (const part of (text ?? "").split(" ")) {
    const at = part.indexOf(":");
    if (at <= 0) continue;
    const values = part
      .slice(at + 1)
      .split(",")
      .map(decode)
      .filter(Boolean);
    if (values.length > 0) out[decode(part.slice(0, at))] = values;
  }
  return out;
}

export function formatFilters(filters: Filters): string | undefined {
  const parts = Object.entries(filters)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${encode(name)}:${values.map(encode).join(",")}`);
  return parts.length > 0 ? parts.join(" ") : undefined;
}

/** Only what separates parts is escaped; everything else stays readable. */
function encode(text: string): string {
  return text.replace(/[%\s,:]/g, (character) => encodeURIComponent(character));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export interface Sort {
  key: string;
  descending: boolean;
}

export function parseSort(text: string | undefined): Sort | undefined {
  if (!text) return undefined;
  return text.startsWith("-") ? { key: text.slice(1), descending: true } : { key: text, descending: false };
}

/** A click goes from up to down to unsorted. */
export function nextSort(current: string | undefined, key: string): string | undefined {
  if (current === key) return `-${key}`;
  return current === `-${key}` ? undefined : key;
}

/** Filters as most actions take them. */
export function asFilterList(filters: Filters): { Name: string; Values: string[] }[] {
  return Object.entries(filters).map(([Name, values]) => ({ Name, Values: [...values] }));
}
