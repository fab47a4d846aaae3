// Where a cluster can be put back to: a snapshot, a revision or a moment, and which of them the backups reach.
import type { EtcdRecoveryWindow } from "@/api/generated/cetcd";
import { asDate } from "@/i18n/time";

export type PointKind = "snapshot" | "revision" | "time";

export interface Typed {
  kind: PointKind;
  snapshot: string;
  revision: string;
  /** Local time, as it is shown elsewhere: `2026-01-31 08:00:00`. */
  time: string;
}

export type Point = { SnapshotName: string } | { Revision: number } | { Time: string };
export type PointProblem = "none" | "number" | "date" | "unreachable";

type Window = Pick<EtcdRecoveryWindow, "FromRevision" | "ToRevision" | "FromTime" | "ToTime">;

/** Seconds at the ends of a window are cut to whole ones where they are shown. */
const SECOND = 1_000;

export function read(typed: Typed, windows: readonly Window[]): Point | PointProblem {
  if (typed.kind === "snapshot") return typed.snapshot === "" ? "none" : { SnapshotName: typed.snapshot };
  if (typed.kind === "revision") {
    if (!/^[1-9]\d*$/.test(typed.revision.trim())) return "number";
    const revision = Number(typed.revision);
    const reached = windows.some((window) => window.FromRevision <= revision && revision <= window.ToRevision);
    return reached ? { Revision: revision } : "unreachable";
  }
  const date = localTime(typed.time);
  if (!date) return "date";
  const at = date.getTime();
  const reached = windows.some((window) => {
    const [from, to] = [asDate(window.FromTime)?.getTime(), asDate(window.ToTime)?.getTime()];
    return from !== undefined && to !== undefined && from - SECOND < at && at < to + SECOND;
  });
  return reached ? { Time: `${date.toISOString().slice(0, 19)}Z` } : "unreachable";
}

export function localTime(text: string): Date | undefined {
  const found = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)$/.exec(text.trim());
  if (!found) return undefined;
  const date = new Date(`${found[1]}T${found[2]}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** A name that nobody has used, which also says when it was made. */
export function nameFor(now: Date): string {
  return `manual-${now.toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "-")}`;
}
