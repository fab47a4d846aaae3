// Metrics as charts: which time they show, how series of several members share one axis, and how values are written.
import type { EtcdMetricSeries } from "@/api/generated/cetcd";
import { bytes } from "@/i18n/time";

export const RANGES = ["1h", "6h", "24h", "7d"] as const;
export type Range = (typeof RANGES)[number];

/** Seconds that each range shows. */
export const SECONDS: Record<Range, number> = { "1h": 3_600, "6h": 21_600, "24h": 86_400, "7d": 604_800 };

export interface Ask {
  start: number;
  period: number;
}

/** What is kept: seconds between two points. A call gives no more than so many points. */
const PERIODS = [600, 60, 10];
const POINTS = 1_440;
/** A chart is some hundred pixels wide. */
const WANTED = 400;

/** How to ask for a range, the best way first; a young cluster has only the finer points yet, of its last hours. */
export function asks(range: Range, now: number): Ask[] {
  const seconds = SECONDS[range];
  const best = PERIODS.findLast((period) => seconds / period <= WANTED) ?? 600;
  return PERIODS.filter((period) => period <= best).map((period) => ({
    start: now - Math.min(seconds, period * POINTS),
    period,
  }));
}

/** A cluster that is younger than the range fills the axis all the same, from its first point on. */
const SHORTEST = 300;

export function ends(range: Range, series: readonly Pick<EtcdMetricSeries, "Timestamps">[], now: number) {
  const first = series.reduce((least, one) => Math.min(least, one.Timestamps[0] ?? now), now);
  return { from: Math.max(now - SECONDS[range], Math.min(first, now - SHORTEST)), now };
}

/** Fewer are no line. */
export function isLine(series: readonly Pick<EtcdMetricSeries, "Timestamps">[]): boolean {
  return series.some((one) => one.Timestamps.length > 2);
}

export function asRange(text: string | undefined): Range {
  return RANGES.find((range) => range === text) ?? "1h";
}

export interface Aligned {
  at: number[];
  lines: { member: string; values: (number | null)[] }[];
}

/** One time for all members, to the period; where a member was not asked, its line has a gap. */
export function align(series: readonly EtcdMetricSeries[], period: number): Aligned {
  const slot = (seconds: number) => Math.floor(seconds / period);
  const taken = new Set(series.flatMap((one) => one.Timestamps.map(slot)));
  const slots = [...taken].sort((a, b) => a - b);
  // A stretch without any point is a gap of one point: enough to break the line.
  const at: number[] = [];
  for (const one of slots) {
    const last = at.at(-1);
    if (last !== undefined && one - last > 2) at.push(last + 1);
    at.push(one);
  }
  const index = new Map(at.map((one, place) => [one, place]));
  const lines = [...series]
    .sort((a, b) => a.Member.localeCompare(b.Member, "en", { numeric: true }))
    .map((one) => {
      const values = new Array<number | null>(at.length).fill(null);
      for (const [place, seconds] of one.Timestamps.entries()) {
        const where = index.get(slot(seconds));
        const value = one.Values[place];
        if (where !== undefined && value !== undefined && Number.isFinite(value)) values[where] = value;
      }
      return { member: one.Member, values };
    });
  return { at: at.map((one) => one * period), lines };
}

const round = (value: number) =>
  value !== 0 && Math.abs(value) < 10 ? Number(value.toPrecision(3)) : Math.round(value);

/** Durations are fractions of a second far more often than whole ones. */
function seconds(value: number): string {
  if (value === 0) return "0";
  if (value < 0.001) return `${round(value * 1e6)} µs`;
  return value < 1 ? `${round(value * 1e3)} ms` : `${round(value)} s`;
}

export function shownValue(unit: string, value: number): string {
  const per = /\bper second$/.test(unit);
  const shown = unit.startsWith("bytes")
    ? bytes(Math.round(value))
    : unit === "seconds"
      ? seconds(value)
      : round(value).toLocaleString("en-US");
  return per ? `${shown}/s` : shown;
}

/** Tell members apart by more than one colour of each hue; nine members at most. */
export const COLORS = [
  "--series-1",
  "--series-2",
  "--series-3",
  "--series-4",
  "--series-5",
  "--series-6",
  "--series-7",
  "--series-8",
  "--series-9",
] as const;

/** `etcd-6app8i2u-etcd-0` is member 0 to whoever looks at that cluster. */
export function shortMember(name: string, clusterId: string): string {
  return name.startsWith(`${clusterId}-`) ? name.slice(clusterId.length + 1) : name;
}

/** Hours of the day, or the day as well where several are shown. */
export function clockOf(range: Range): (seconds: number) => string {
  const two = (n: number) => String(n).padStart(2, "0");
  return (at) => {
    const d = new Date(at * 1000);
    const time = `${two(d.getHours())}:${two(d.getMinutes())}`;
    return range === "7d" || range === "24h" ? `${two(d.getMonth() + 1)}-${two(d.getDate())} ${time}` : time;
  };
}
