import { describe, expect, it } from "vitest";
import { BLANK, fromRow, rowProblem, shownRow, toRow } from "./permission";

describe("a permission", () => {
  it("comes back as it was", () => {
    for (const permission of [
      { Type: "read", Key: "/a/", Prefix: true },
      { Type: "write", Key: "/a" },
      { Type: "readwrite", Key: "/a", RangeEnd: "/b" },
    ] as const)
      expect(fromRow(toRow(permission))).toEqual(permission);
  });

  it("is shown in short", () => {
    expect(shownRow(toRow({ Type: "read", Key: "", Prefix: true }))).toBe("*");
    expect(shownRow(toRow({ Type: "read", Key: "/a", RangeEnd: "/b" }))).toBe("/a … /b");
  });

  it("needs a key, an end after it, and to be said once", () => {
    expect(rowProblem(BLANK, [])).toBeUndefined();
    expect(rowProblem({ ...BLANK, scope: "key" }, [])).toBe("etcd.keyNeeded");
    expect(rowProblem({ ...BLANK, scope: "range", key: "a" }, [])).toBe("etcd.endNeeded");
    expect(rowProblem({ ...BLANK, scope: "range", key: "b", end: "a" }, [])).toBe("etcd.endBefore");
    expect(rowProblem({ ...BLANK, scope: "range", key: "a", end: "ab" }, [])).toBeUndefined();
    expect(rowProblem(BLANK, [{ ...BLANK, kind: "write" }])).toBe("etcd.twice");
  });
});
