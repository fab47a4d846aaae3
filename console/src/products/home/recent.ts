// The invocations of the last 24 hours, read page by page from the newest. The API has no filter by time, so reading
// stops at the first older one, or after MOST: then the numbers are lower bounds and the page says so.
import { call } from "@/api/client";
import type { Invocation } from "@/api/generated/tat";
import { asDate } from "@/i18n/time";
import { isOver } from "../hosts/state";

const PAGE = 100;
const MOST = 1_000;
export const DAY = 86_400_000;

export interface Recent {
  invocations: Invocation[];
  /** More exist within the day than were read. */
  cut: boolean;
}

/** Reads on from the newest until it meets what is held; what still ran when it was read is asked for again. */
export async function readRecent(now: number, signal: AbortSignal, held?: Recent): Promise<Recent> {
  const known = new Set(held?.invocations.map((entry) => entry.InvocationId));
  const fresh = new Map<string, Invocation>();
  let over = false;
  let met = false;
  for (let offset = 0; offset < MOST && !over && !met; offset += PAGE) {
    const { InvocationSet: page, TotalCount: total } = await call(
      "tat",
      "DescribeInvocations",
      { Offset: offset, Limit: PAGE },
      signal,
    );
    const young = page.filter((entry) => createdAt(entry) >= now - DAY);
    for (const entry of young) fresh.set(entry.InvocationId, entry);
    over = young.length < page.length || page.length === 0 || offset + PAGE >= total;
    met = young.some((entry) => known.has(entry.InvocationId));
  }
  if (over || !met || !held) return { invocations: [...fresh.values()], cut: !over };
  const older = held.invocations.filter((entry) => !fresh.has(entry.InvocationId) && createdAt(entry) >= now - DAY);
  const running = older.filter((entry) => !isOver(entry.InvocationStatus)).map((entry) => entry.InvocationId);
  // The oldest first: they end first, and make room for the others.
  const changed = await byIds(running.slice(-PAGE), signal);
  const rest = older.map((entry) => changed.get(entry.InvocationId) ?? entry);
  const all = [...fresh.values(), ...rest];
  return { invocations: all.slice(0, MOST), cut: all.length > MOST || (held.cut && rest.length > 0) };
}

async function byIds(ids: string[], signal: AbortSignal): Promise<Map<string, Invocation>> {
  if (ids.length === 0) return new Map();
  const { InvocationSet: found } = await call(
    "tat",
    "DescribeInvocations",
    { InvocationIds: ids, Limit: PAGE },
    signal,
  );
  return new Map(found.map((entry) => [entry.InvocationId, entry]));
}

export function createdAt(invocation: Invocation): number {
  return asDate(invocation.CreatedTime)?.getTime() ?? 0;
}

/** One number per hour of the day that ends now, oldest first. */
export function perHour(invocations: readonly Invocation[], now: number): number[] {
  const hours = new Array<number>(24).fill(0);
  for (const invocation of invocations) {
    const hour = 23 - Math.floor((now - createdAt(invocation)) / 3_600_000);
    if (hour >= 0 && hour < 24) hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return hours;
}
