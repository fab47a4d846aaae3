// The shape of a cron expression of five fields, as far as it can be told without a calendar; the server reads it for good.
import type { Key } from "@/i18n";

const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

export function scheduleProblem(text: string, longest: number): Key | undefined {
  if (text === "") return undefined;
  if (text.length > longest) return "etcd.scheduleLong";
  const fields = text.trim().split(/\s+/);
  const fits = fields.length === RANGES.length && fields.every((field, at) => isField(field, RANGES[at] ?? [0, 0]));
  return fits ? undefined : "etcd.scheduleWrong";
}

function isField(field: string, [low, high]: readonly [number, number]): boolean {
  return field.split(",").every((part) => {
    const found = /^(\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (!found) return false;
    const [, , from, to, step] = found;
    const inside = (value: string | undefined) =>
      value === undefined || (Number(value) >= low && Number(value) <= high);
    return inside(from) && inside(to) && step !== "0" && (to === undefined || Number(from) <= Number(to));
  });
}
