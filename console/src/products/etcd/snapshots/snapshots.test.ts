import { expect, it } from "vitest";
import { dateTime } from "@/i18n/time";
import { nameFor, read, type Typed } from "./point";

const windows = [
  { FromRevision: 100, ToRevision: 200, FromTime: "2026-01-02T00:00:00Z", ToTime: "2026-01-03T00:00:00Z" },
  { FromRevision: 10, ToRevision: 20, FromTime: "2026-01-01T00:00:00Z", ToTime: "2026-01-01T01:00:00Z" },
];
const typed = (change: Partial<Typed>): Typed => ({
  kind: "snapshot",
  snapshot: "",
  revision: "",
  time: "",
  ...change,
});

it("a snapshot is gone back to by its name", () => {
  expect(read(typed({ snapshot: "a" }), [])).toEqual({ SnapshotName: "a" });
  expect(read(typed({}), windows)).toBe("none");
});

it("a revision has to be within a window", () => {
  const at = (revision: string) => read(typed({ kind: "revision", revision }), windows);
  expect(at("150")).toEqual({ Revision: 150 });
  expect(at("10")).toEqual({ Revision: 10 });
  expect(at("50")).toBe("unreachable");
  for (const bad of ["", "0", "-1", "1.5", "x"]) expect(at(bad), bad).toBe("number");
});

it("a moment is typed in local time and sent in UTC", () => {
  const at = (time: string) => read(typed({ kind: "time", time }), windows);
  expect(at(dateTime("2026-01-02T12:00:00Z"))).toEqual({ Time: "2026-01-02T12:00:00Z" });
  expect(at(dateTime("2026-01-03T00:00:00Z"))).toEqual({ Time: "2026-01-03T00:00:00Z" });
  expect(at(dateTime("2026-01-04T00:00:00Z"))).toBe("unreachable");
  for (const bad of ["", "yesterday", "2026-13-40 10:00:00"]) expect(at(bad), bad).toBe("date");
});

it("a new snapshot is named after its moment", () => {
  expect(nameFor(new Date("2026-01-02T03:04:05.678Z"))).toBe("manual-20260102-030405");
});
