import { describe, expect, it } from "vitest";
import { placementOf, stepOf } from "../create/createDraft";
import { progressOf } from "../tasks/TaskProgress";
import { hostIdsOf, hostsMissing, membersByHost, placementProblem, spares } from "./placement";

const ids = (n: number) => Array.from({ length: n }, (_, at) => `ins-${at}`);

describe("the choice of hosts", () => {
  it("needs a host for each member, and says how many more", () => {
    expect(placementProblem(3, undefined)).toBeUndefined();
    expect(placementProblem(3, ids(3))).toBeUndefined();
    expect(placementProblem(3, ids(5))).toBeUndefined();
    // None chosen yet is no wish for the server's own machine.
    expect(placementProblem(3, [])).toEqual({ key: "etcd.hostsTooFew", values: { n: 0, size: 3, missing: 3 } });
    expect(placementProblem(5, ids(4))?.values).toMatchObject({ missing: 1 });
    expect(placementProblem(3, ids(51))?.key).toBe("etcd.hostsTooMany");
  });

  it("has those beyond the members as spares", () => {
    expect([1, 3, 5].map((n) => spares(3, ids(n)))).toEqual([0, 0, 2]);
  });

  it("is part of the draft", () => {
    expect(placementOf(undefined)).toBeUndefined();
    expect(placementOf([])).toEqual([]);
    expect(stepOf("HostIds")).toBe("basics");
  });
});

describe("a larger cluster", () => {
  it("needs more hosts when spares are too few or offline", () => {
    const host = (status: string | undefined, member?: string) => ({ status, member });
    // A member whose host is offline still has its place there.
    const hosts = [
      host("Online", "m-0"),
      host("Offline", "m-1"),
      host("Online", "m-2"),
      host("Online"),
      host("Offline"),
    ];
    expect(hostsMissing(4, hosts)).toBe(0);
    expect(hostsMissing(5, hosts)).toBe(1);
    expect(hostsMissing(5, [...hosts, host(undefined)])).toBe(1);
    expect(hostsMissing(7, hosts)).toBe(3);
  });
});

describe("hosts of a cluster", () => {
  it("are none on the server's own machine", () => {
    expect(hostIdsOf({ HostIds: [] })).toEqual([]);
    expect(hostIdsOf({} as { HostIds: string[] })).toEqual([]);
    expect([
      ...membersByHost([
        { Name: "m-0", HostId: "ins-1" },
        { Name: "m-1", HostId: "" },
      ]),
    ]).toEqual([["ins-1", "m-0"]]);
  });
});

describe("a task's progress", () => {
  it("is a share of a hundred while that means something", () => {
    expect(progressOf({ LifeState: "process", Progress: 40 })).toBe(40);
    expect(progressOf({ LifeState: "process", Progress: 140 })).toBe(100);
    expect(progressOf({ LifeState: "done", Progress: 0 })).toBe(100);
    expect(progressOf({ LifeState: "failed", Progress: 60 })).toBeUndefined();
  });
});
