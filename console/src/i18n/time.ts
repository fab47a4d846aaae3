// Times and amounts the way operators read them: local time, fixed width, no "about".
import { language } from "./language";

/** The server writes ISO 8601, or Unix seconds in the audit log; empty means "not yet". */
export function asDate(value: string | number | null | undefined): Date | undefined {
  if (value === null || value === undefined || value === "" || value === 0) return undefined;
  const date = typeof value === "number" || /^\d+$/.test(value) ? new Date(Number(value) * 1000) : new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

const two = (n: number) => String(n).padStart(2, "0");

export function dateTime(value: string | number | null | undefined): string {
  const d = asDate(value);
  if (!d) return "";
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())} ${two(d.getHours())}:${two(d.getMinutes())}:${two(d.getSeconds())}`;
}

export function ago(value: string | number | null | undefined, now = Date.now()): string {
  const d = asDate(value);
  if (!d) return "";
  const seconds = Math.round((d.getTime() - now) / 1000);
  const format = new Intl.RelativeTimeFormat(language.get(), { numeric: "auto", style: "short" });
  const size = Math.abs(seconds);
  if (size < 60) return format.format(seconds, "second");
  if (size < 3600) return format.format(Math.trunc(seconds / 60), "minute");
  if (size < 86_400) return format.format(Math.trunc(seconds / 3600), "hour");
  return format.format(Math.trunc(seconds / 86_400), "day");
}

export function duration(millis: number): string {
  if (millis < 1000) return `${Math.round(millis)} ms`;
  if (millis < 60_000) return `${Number((millis / 1000).toFixed(1))} s`;
  const minutes = Math.floor(millis / 60_000);
  if (minutes < 60) return `${minutes} min ${two(Math.floor((millis % 60_000) / 1000))} s`;
  return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
}

/** From one time of the server to another. They tell seconds, so less than one is not told apart. */
export function lasted(start: string | null | undefined, end: string | null | undefined): string {
  const [from, to] = [asDate(start), asDate(end)];
  if (!from || !to) return "–";
  const millis = to.getTime() - from.getTime();
  return millis < 1000 ? "< 1 s" : duration(millis);
}

export function bytes(count: number): string {
  const units = ["B", "KB", "MB", "GB"];
  let value = count;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
