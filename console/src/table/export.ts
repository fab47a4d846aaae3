// Every row that matches, not just those on screen, as CSV or JSON.
import type { Filters } from "./search";
import type { Column, Source } from "./types";
import { PAGE } from "./useRows";

export async function fetchAll<Row>(
  source: Source<Row>,
  filters: Filters,
  signal: AbortSignal,
  progress: (rows: number) => void,
): Promise<Row[]> {
  const all: Row[] = [];
  if (source.kind === "offset") {
    for (;;) {
      const { rows, total } = await source.page({ offset: all.length, limit: PAGE, filters, signal });
      all.push(...rows);
      progress(all.length);
      if (rows.length === 0 || all.length >= total) return all;
    }
  }
  let cursor: number | undefined;
  for (;;) {
    const { rows, next } = await source.page({ cursor, filters, signal });
    all.push(...rows);
    progress(all.length);
    if (next === undefined || rows.length === 0) return all;
    cursor = next;
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
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
