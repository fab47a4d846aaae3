import { describe, expect, it } from "vitest";
import { standingOf } from "./nodes";
import { countsOf, DRAFTS, liveOf, NOTHING, previousOf, sides } from "./versions";

describe("a comparison", () => {
  it("has the drafts after and nothing before", () => {
    expect(sides("v1", "v2")).toEqual({ from: "v1", to: "v2", turned: false });
    expect(sides("v1", DRAFTS)).toEqual({ from: "v1", to: DRAFTS, turned: false });
    expect(sides(DRAFTS, "v1")).toEqual({ from: "v1", to: DRAFTS, turned: true });
    expect(sides("v1", NOTHING)).toEqual({ from: NOTHING, to: "v1", turned: true });
  });

  it("is counted by what became of each API", () => {
    const one = (Change: "added" | "removed" | "changed") => ({ ApiId: "a", ApiName: "a", Change, Fields: [] });
    expect(countsOf([one("added"), one("changed"), one("added")])).toEqual({ added: 2, changed: 1, removed: 0 });
  });
});

describe("going back", () => {
  const history = (...names: string[]) =>
    names.map((VersionName) => ({ VersionName, VersionDesc: "", ReleaseTime: "" }));

  it("leads to what was live before", () => {
    expect(previousOf(history("c", "b", "a"), "c")).toBe("b");
    expect(previousOf(history("b", "b", "a"), "b")).toBe("a");
    expect(previousOf(history("a"), "a")).toBeUndefined();
    expect(previousOf([], "a")).toBeUndefined();
  });
});

it("what is live is told by the state, not by the name", () => {
  const list = [
    { EnvironmentName: "test", Url: "", Status: 1, VersionName: "v1" },
    { EnvironmentName: "release", Url: "", Status: 0, VersionName: "" },
  ];
  expect(liveOf(list)).toEqual([
    { environment: "test", version: "v1" },
    { environment: "release", version: "" },
  ]);
  expect(liveOf(null)).toEqual([]);
});

it("a release is live everywhere when every gateway has it, and nowhere without one", () => {
  expect(standingOf({ TotalCount: 2, AppliedCount: 2 }).tone).toBe("ok");
  expect(standingOf({ TotalCount: 2, AppliedCount: 1 }).tone).toBe("busy");
  expect(standingOf({ TotalCount: 0, AppliedCount: 0 }).tone).toBe("warn");
});
