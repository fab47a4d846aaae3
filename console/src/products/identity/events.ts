// The audit log as rows. The server answers for at most 30 days at a time, so a range is always asked for.
import { call } from "@/api/client";
import { ApiError } from "@/api/errors";
import type { Event, LookupAttribute } from "@/api/generated/cloudaudit";
import { parseJson } from "@/api/json";
import type { Filters } from "@/table/search";
import type { CursorSource } from "@/table/types";

export const RANGES = { hour: 3_600, day: 86_400, week: 7 * 86_400, month: 30 * 86_400 } as const;
export const ATTRIBUTES = [
  "EventName",
  "PrincipalId",
  "ResourceName",
  "ResourceType",
  "AccessKeyId",
  "SourceIPAddress",
  "ApiErrorCode",
  "RequestId",
] as const;
/** What the server gives at once. */
const PAGE = 50;

export const eventSource: CursorSource<Event> = {
  kind: "cursor",
  key: ["cloudaudit", "DescribeEvents"],
  live: true,
  async page({ cursor, filters, signal }) {
    const { Events, ListOver, NextToken } = await call(
      "cloudaudit",
      "DescribeEvents",
      {
        ...rangeOf(filters, Math.floor(Date.now() / 1000)),
        MaxResults: PAGE,
        LookupAttributes: attributesOf(filters),
        ...(cursor === undefined ? {} : { NextToken: cursor }),
      },
      signal,
    );
    return { rows: Events, next: ListOver ? undefined : NextToken };
  },
};

/** A day by its local date, or the time until now. */
export function rangeOf(filters: Filters, now: number): { StartTime: number; EndTime: number } {
  const day = filters.day?.[0];
  if (day !== undefined) {
    const start = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00`) / 1000 : Number.NaN;
    if (Number.isNaN(start)) throw new ApiError("InvalidDay", `${day}: YYYY-MM-DD`, "");
    return { StartTime: start, EndTime: start + 86_399 };
  }
  const range = filters.range?.[0];
  const length = range && range in RANGES ? RANGES[range as keyof typeof RANGES] : RANGES.week;
  return { StartTime: now - length, EndTime: now };
}

export function attributesOf(filters: Filters): LookupAttribute[] {
  return ATTRIBUTES.flatMap((key) =>
    (filters[key] ?? []).map((value) => ({ AttributeKey: key, AttributeValue: value })),
  );
}

/** The record as the server keeps it. */
export interface Whole {
  code: string;
  endTime: string | null;
  requestParameters: unknown;
  userIdentity: { principalId: string; type: string; sessionName: string | null };
}

export function wholeOf(event: Event): Whole | undefined {
  try {
    return parseJson(event.CloudAuditEvent) as Whole;
  } catch {
    return undefined;
  }
}
