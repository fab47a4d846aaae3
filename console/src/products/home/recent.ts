// The invocations of the last 24 hours, read page by page from the newest. The API has no filter by time, so reading
// stops at the first older one, or after MOST: then the numbers are lower bounds and the page says so.
import { call } from "@/api/client";
import type { Invocation } from "@/api/generated/tat";
import { asDate } from "@/i18n/time";

const PAGE = 100;
const MOST = 1_000;
export const DAY = 86_400_000;

export interface Recent {
  invocations: Invocation[];
  /** More exist within the day than were read. */
  cut: boolean;
}

export async function readRecent(now: number, signal: AbortSignal): Promise<Recent> {
  const invocations: Invocation[] = [];
  for (let offset = 0; offset < MOST; offset += PAGE) {
    const { InvocationSet: page, TotalCount: total } = await call(
      "tat",
      "DescribeInvocations",
      { Offset: offset, Limit: PAGE },
      signal,
    );
    const fresh = page.filter((entry) => createdAt(entry) >= now - DAY);
    invocations.push(...fresh);
    if (fresh.length < page.length || page.length === 0 || offset + PAGE >= total) return { invocations, cut: false };
  }
  return { invocations, cut: true };
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
