import { describe, expect, it } from "vitest";
import { diffLines, shorten } from "./diff";
import {
  baseOf,
  contentOf,
  fromAddress,
  levelsOf,
  linesOf,
  putRequest,
  refOf,
  shownKey,
  toAddress,
  toBase64,
} from "./entry";
import { hexDump, prettyJson } from "./views";
import { newer } from "./watched";

const item = (Key: string, Encoding = "utf8", Value = "") => ({
  Key,
  Value,
  Encoding,
  ValueSize: 0,
  Truncated: false,
  Deleted: false,
  CreateRevision: 1,
  ModRevision: 1,
  Version: 1,
  LeaseId: "",
});
const bytes = (...list: number[]) => toBase64(Uint8Array.from(list));

describe("a key", () => {
  it("comes back from an address as it was", () => {
    for (const ref of [
      { Key: "/a b/c", Encoding: "utf8" },
      { Key: bytes(0xff, 0x41), Encoding: "base64" },
    ] as const)
      expect(fromAddress(toAddress(ref))).toEqual(ref);
    expect(shownKey(fromAddress(toAddress({ Key: "base64:odd", Encoding: "utf8" })))).toBe("base64:odd");
  });

  it("that is no text is shown escaped", () => {
    expect(shownKey({ Key: bytes(0xff, 0x41), Encoding: "base64" })).toBe("\\xffA");
  });

  it("is text even beside a value that is none", () => {
    expect(refOf({ Key: bytes(0x2f, 0x61), Encoding: "base64" })).toEqual({ Key: "/a", Encoding: "utf8" });
    expect(contentOf({ Value: bytes(0xff), Encoding: "base64" }).text).toBeUndefined();
    expect(contentOf({ Value: bytes(0x68, 0x69), Encoding: "base64" }).text).toBe("hi");
  });

  it("is written as base64 as soon as it or its value is no text", () => {
    const text = { Key: "/a", Encoding: "utf8" } as const;
    expect(putRequest(text, "hi", false)).toEqual({ Key: "/a", Value: "hi", Encoding: "utf8" });
    expect(putRequest(text, "/w==", true)).toEqual({ Key: bytes(0x2f, 0x61), Value: "/w==", Encoding: "base64" });
    expect(putRequest({ Key: bytes(0xff), Encoding: "base64" }, "hi", false)).toEqual({
      Key: bytes(0xff),
      Value: bytes(0x68, 0x69),
      Encoding: "base64",
    });
  });
});

describe("a level", () => {
  it("has prefixes and keys in one order, without what they share", () => {
    const lines = linesOf("/a/", [item("/a/x"), item("/a/c")], ["/a/b/", "/a/z/"]);
    expect(lines.map((line) => line.label)).toEqual(["b/", "c", "x", "z/"]);
    expect(linesOf("/a", [item("/a")], []).map((line) => line.label)).toEqual(["/a"]);
    // A prefix may end within a name, which is shown whole.
    expect(linesOf(baseOf("/app/w", "/"), [], ["/app/web/"]).map((line) => line.label)).toEqual(["web/"]);
    expect([baseOf("/app/", "/"), baseOf("app", "/"), baseOf("/app/", "")]).toEqual(["/app/", "", ""]);
  });

  it("leads to a key from the outside in", () => {
    expect(levelsOf("/a/b/c", "", "/")).toEqual(["/", "/a/", "/a/b/"]);
    expect(levelsOf("/a/b/c", "/a/", "/")).toEqual(["/a/b/"]);
    expect(levelsOf("/a/b/", "", "/")).toEqual(["/", "/a/"]);
    expect(levelsOf("x", "", "")).toEqual([]);
    expect(levelsOf("other", "/a/", "/")).toEqual([]);
  });
});

describe("a value", () => {
  it("is indented where it is JSON, to the last digit", () => {
    expect(prettyJson('{"a":[1,2]}')).toBe('{\n  "a": [\n    1,\n    2\n  ]\n}');
    for (const text of ["hello", "12", "{broken"]) expect(prettyJson(text)).toBeUndefined();
  });

  it("is dumped sixteen bytes a line", () => {
    const dump = hexDump(new TextEncoder().encode("hello, world and more"));
    expect(dump.split("\n")).toHaveLength(2);
    expect(dump).toContain("00000000  68 65 6c 6c 6f");
    expect(dump).toContain("|hello, world and|");
  });
});

describe("a difference", () => {
  const kinds = (before: string, after: string) =>
    diffLines(before, after)?.map((line) => `${line.kind[0]}${line.text}`);

  it("is told line by line", () => {
    expect(kinds("a\nb\nc", "a\nx\nc")).toEqual(["sa", "rb", "ax", "sc"]);
    expect(kinds("a", "a")).toEqual(["sa"]);
    expect(kinds("", "a")).toEqual(["r", "aa"]);
    expect(kinds("a\nb", "b\na")).toEqual(["ra", "sb", "aa"]);
  });

  it("puts both texts together again", () => {
    const [before, after] = ["one\ntwo\nthree\nfour", "zero\none\nthree\n4"];
    const lines = diffLines(before, after) ?? [];
    const pick = (...kinds: string[]) => lines.filter((l) => kinds.includes(l.kind)).map((l) => l.text);
    expect(pick("same", "removed").join("\n")).toBe(before);
    expect(pick("same", "added").join("\n")).toBe(after);
  });

  it("of too much is not made", () => {
    const many = (word: string) => Array.from({ length: 3000 }, (_, at) => `${word}${at}`).join("\n");
    expect(diffLines(many("a"), many("b"))).toBeUndefined();
  });

  it("leaves out what did not change far away", () => {
    const before = Array.from({ length: 20 }, (_, at) => `l${at}`).join("\n");
    const lines = shorten(diffLines(before, before.replace("l10", "new")) ?? []);
    expect(lines.filter((line) => line.kind === "skipped").map((line) => line.text)).toEqual(["7", "6"]);
    expect(lines.some((line) => line.kind === "added")).toBe(true);
  });
});

describe("watched changes", () => {
  it("are kept newest first and no more than fit", () => {
    const change = (Revision: number) => ({ Type: "PUT", Key: { ...item("/a"), ModRevision: Revision } });
    const first = newer([], [change(1), change(2)], 3, 0);
    expect(first.map((one) => one.revision)).toEqual([2, 1]);
    expect(newer(first, [change(3), change(4)], 3, 0).map((one) => one.revision)).toEqual([4, 3, 2]);
  });
});
