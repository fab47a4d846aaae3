import { describe, expect, it } from "vitest";
import { align, asks, asRange, ends, isLine, shortMember, shownValue } from "./metrics";
import { inOrder, isUsual } from "./names";

const series = (Member: string, points: [number, number][]) => ({
  MetricName: "db_size",
  Member,
  Period: 10,
  Timestamps: points.map(([at]) => at),
  Values: points.map(([, value]) => value),
});

describe("series of several members", () => {
  it("share one axis to the period", () => {
    const { at, lines } = align(
      [
        series("m-10", [[12, 5]]),
        series("m-2", [
          [11, 1],
          [21, 2],
        ]),
      ],
      10,
    );
    expect(at).toEqual([10, 20]);
    expect(lines).toEqual([
      { member: "m-2", values: [1, 2] },
      { member: "m-10", values: [5, null] },
    ]);
  });

  it("break where nothing was recorded", () => {
    const { at, lines } = align(
      [
        series("m", [
          [10, 1],
          [20, 2],
          [90, 3],
        ]),
      ],
      10,
    );
    expect(at).toEqual([10, 20, 30, 90]);
    expect(lines[0]?.values).toEqual([1, 2, null, 3]);
    expect(align([], 10)).toEqual({ at: [], lines: [] });
  });
});

it("values are written in their unit", () => {
  expect(shownValue("bytes", 20480)).toBe("20.0 KB");
  expect(shownValue("bytes per second", 2048)).toBe("2.0 KB/s");
  expect(shownValue("seconds", 0.00035)).toBe("350 µs");
  expect(shownValue("seconds", 0.0123)).toBe("12 ms");
  expect(shownValue("per second", 0.5)).toBe("0.5/s");
  expect(shownValue("count", 12345)).toBe("12,345");
});

it("a range that is none is the shortest", () => {
  expect(asRange("6h")).toBe("6h");
  expect(asRange("forever")).toBe("1h");
});

it("a member is named without its cluster", () => {
  expect(shortMember("etcd-6app8i2u-etcd-0", "etcd-6app8i2u")).toBe("etcd-0");
  expect(shortMember("other", "etcd-6app8i2u")).toBe("other");
});

it("metrics that tell most come first, unknown ones last", () => {
  const ordered = inOrder(["new_one", "open_files", "puts", "has_leader"].map((Name) => ({ Name })));
  expect(ordered.map((metric) => metric.Name)).toEqual(["has_leader", "puts", "open_files", "new_one"]);
  expect(isUsual({ Name: "puts" })).toBe(true);
  expect(isUsual({ Name: "open_files" })).toBe(false);
});

it("a range is asked for in points that fit, and in finer ones for a young cluster", () => {
  expect(asks("1h", 100_000)).toEqual([{ start: 96_400, period: 10 }]);
  expect(asks("6h", 100_000)).toEqual([
    { start: 78_400, period: 60 },
    { start: 85_600, period: 10 },
  ]);
  expect(asks("7d", 1_000_000).map((ask) => ask.period)).toEqual([600, 60, 10]);
  expect(isLine([{ Timestamps: [1, 2] }])).toBe(false);
  expect(isLine([{ Timestamps: [1, 2] }, { Timestamps: [1, 2, 3] }])).toBe(true);
});

it("the axis begins with a young cluster's first point", () => {
  expect(ends("1h", [{ Timestamps: [9_000, 9_010] }], 10_000)).toEqual({ from: 9_000, now: 10_000 });
  expect(ends("1h", [{ Timestamps: [9_990] }], 10_000).from).toBe(9_700);
  expect(ends("1h", [{ Timestamps: [5_000] }], 10_000).from).toBe(6_400);
  expect(ends("1h", [], 10_000).from).toBe(9_700);
});
