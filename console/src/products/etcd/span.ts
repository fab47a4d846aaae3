// Spans that are set in seconds, in the largest unit that says them exactly.
import { type Key, useT } from "@/i18n";

const UNITS = [
  [604_800, "etcd.weeks"],
  [86_400, "etcd.days"],
  [3_600, "etcd.hours"],
  [60, "etcd.minutes"],
] as const satisfies readonly (readonly [number, Key])[];

export function unitOf(seconds: number): { key: Key; n: number } {
  for (const [size, key] of UNITS) if (seconds >= size && seconds % size === 0) return { key, n: seconds / size };
  return { key: "etcd.secondsN", n: seconds };
}

export function useSpan(): (seconds: number) => string {
  const t = useT();
  return (seconds) => {
    const { key, n } = unitOf(seconds);
    return t(key, { n });
  };
}
