// Every row that matches, not just those on screen, as CSV or JSON.
import { asApiError } from "@/api/errors";
import type { Filters } from "./search";
import type { Column, Source } from "./types";
import { PAGE } from "./useRows";

/** Below the default limit of 20 calls a second per action, with room for the page's own. */
const GAP = 85;
/** What to wait for after each refusal; the server counts calls by the second. */
const WAITS = [1_000, 2_000, 4_000, 8_000];

export interface Fetched<Row> {
  rows: Row[];
  /** Why there are not more. */
  error?: unknown;
}

export async function fetchAll<Row>(
  source: Source<Row>,
  filters: Filters,
  signal: AbortSignal,
  progress: (rows: number) => void,
  sleep: (millis: number) => Promise<void> = (millis) => new Promise((done) => setTimeout(done, millis)),
): Promise<Fetched<Row>> {
  const rows: Row[] = [];
  let cursor: number | undefined;
  try {
    for (;;) {
      const page = await patiently(() => read(source, filters, signal, rows.length, cursor), signal, sleep);
      rows.push(...page.rows);
      progress(rows.length);
      if (page.over || page.rows.length === 0) return { rows };
      cursor = page.next;
      await sleep(GAP);
    }
  } catch (error) {
    // Minutes of reading are not thrown away for the last page.
    return { rows, error };
  }
}

async function read<Row>(source: Source<Row>, filters: Filters, signal: AbortSignal, offset: number, cursor?: number) {
  signal.throwIfAborted();
  if (source.kind === "cursor") {
    const { rows, next } = await source.page({ cursor, filters, signal });
    return { rows, next, over: next === undefined };
  }
  const { rows, total } = await source.page({ offset, limit: PAGE, filters, signal });
  return { rows, next: undefined, over: offset + rows.length >= total };
}

async function patiently<T>(
  act: () => Promise<T>,
  signal: AbortSignal,
  sleep: (millis: number) => Promise<void>,
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      const wait = WAITS[tries];
      if (signal.aborted || wait === undefined || asApiError(error).isFinal) throw error;
      await sleep(wait);
    }
  }
}

/** A leading =, +, - or @ would be run as a formula by a spreadsheet. */
function csvCell(value: string | number): string {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function toCsv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = [columns.map((column) => csvCell(column.title)).join(",")];
  for (const row of rows) lines.push(columns.map((column) => csvCell(column.text(row))).join(","));
  // The mark lets spreadsheets read Chinese as UTF-8.
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

export function download(name: string, type: string, ...parts: BlobPart[]): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  downloadFrom(url, name);
  URL.revokeObjectURL(url);
}

/** Without a name the server's answer has one. */
export function downloadFrom(url: string, name = ""): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
}
