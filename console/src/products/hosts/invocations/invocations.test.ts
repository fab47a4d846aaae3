import { describe, expect, it, vi } from "vitest";
import { ApiError } from "@/api/errors";
import { encodeBase64 } from "@/form/base64";
import { fromJson, placeholders, toJson } from "../run/placeholders";
import { followOutput, KEPT, type Output } from "./output";
import { plain, visible } from "./text";

const answer = (offset: number, text: string, total: number, finished: boolean) => ({
  Output: encodeBase64(text),
  Offset: offset,
  NextOffset: offset + new TextEncoder().encode(text).length,
  TotalBytes: total,
  DroppedBytes: 0,
  TaskStatus: finished ? ("SUCCESS" as const) : ("RUNNING" as const),
  Finished: finished,
  RequestId: "r",
});

function follow(read: (offset: number) => Promise<ReturnType<typeof answer>>) {
  const seen: Output[] = [];
  const pause = vi.fn(async () => undefined);
  const done = followOutput({ read, show: (o) => seen.push(o), pause, signal: new AbortController().signal });
  return done.then(() => ({ seen, last: seen.at(-1), pause }));
}

describe("following output", () => {
  it("reads on from the last offset until the end", async () => {
    const offsets: number[] = [];
    const steps = [answer(0, "one\n", 4, false), answer(4, "", 4, false), answer(4, "two\n", 8, true)];
    const { last, pause } = await follow(async (offset) => {
      offsets.push(offset);
      return steps.shift() ?? answer(0, "", 0, true);
    });
    expect(offsets).toEqual([0, 4, 4]);
    expect(last).toMatchObject({ text: "one\ntwo\n", finished: true, status: "SUCCESS", skipped: 0 });
    expect(pause.mock.calls).toEqual([
      ["more", 0],
      ["idle", 1],
    ]);
  });

  it("joins characters cut in two", async () => {
    const bytes = new TextEncoder().encode("世");
    const part = (from: number, to: number) => btoa(String.fromCharCode(...bytes.slice(from, to)));
    const { last } = await follow(async (offset) =>
      offset === 0
        ? { ...answer(0, "", 3, false), Output: part(0, 2), NextOffset: 2 }
        : { ...answer(2, "", 3, true), Output: part(2, 3), NextOffset: 3 },
    );
    expect(last?.text).toBe("世");
  });

  it("outlives a server that is away and says so meanwhile", async () => {
    let calls = 0;
    const { seen, last } = await follow(async (offset) => {
      calls += 1;
      if (calls === 2) throw new ApiError("Unreachable", "down", "");
      return calls === 1 ? answer(0, "a", 1, false) : answer(offset, "b", 2, true);
    });
    expect(seen.some((o) => o.error && !o.over && o.text === "a")).toBe(true);
    expect(last).toMatchObject({ text: "ab", error: undefined });
  });

  it("gives up on what will not change", async () => {
    const { last } = await follow(async () => {
      throw new ApiError("ResourceNotFound", "gone", "r");
    });
    expect(last).toMatchObject({ over: true });
  });

  it("begins near the end of something large", async () => {
    const total = 10 * KEPT;
    const offsets: number[] = [];
    const { last } = await follow(async (offset) => {
      offsets.push(offset);
      return answer(offset, "x".repeat(KEPT), total, true);
    });
    expect(offsets).toEqual([0, total - KEPT]);
    expect(last).toMatchObject({ skipped: total - KEPT, finished: true });
  });

  it("holds the end only of something that grows", async () => {
    let at = 0;
    const chunk = `${"y".repeat(99)}\n`.repeat(1024);
    const { last } = await follow(async (offset) => {
      at += 1;
      return answer(offset, chunk, offset + chunk.length, at === 8);
    });
    expect(last?.text.length).toBeLessThanOrEqual(KEPT * 1.5);
    expect(last?.skipped).toBe(8 * chunk.length - (last?.text.length ?? 0));
    expect(last?.text.startsWith("y")).toBe(true);
  });
});

describe("terminal text", () => {
  it("loses its escapes", () => {
    expect(plain("\x1b[1;31mred\x1b[0m \x1b]0;title\x07done\x1b(B")).toBe("red done");
    expect(plain("a\r\nb")).toBe("a\nb");
  });

  it("shows overwritten lines as they ended", () => {
    expect(plain("10%\r50%\r100%\nok")).toBe("100%\nok");
    expect(plain("abc\rX")).toBe("Xbc");
    expect(plain("ab\b\bxy")).toBe("xy");
  });

  it("can be seen raw", () => {
    expect(visible("\x1b[0m\tx\n")).toBe("␛[0m\tx\n");
  });
});

describe("placeholders", () => {
  it("are found as the server finds them", () => {
    expect(placeholders("echo {{ name }} {{name}} {{tat-hidden:key}} {{.Go}} {{ {{x}}")).toEqual([
      { name: "name", hidden: false },
      { name: "key", hidden: true },
      { name: "x", hidden: false },
    ]);
    expect(placeholders("$VAR {{")).toEqual([]);
  });

  it("become JSON without the blank ones", () => {
    const wanted = placeholders("{{a}} {{b}}");
    expect(toJson(wanted, { a: '1"', b: "", c: "old" })).toBe('{"a":"1\\""}');
    expect(toJson(wanted, {})).toBe("");
    expect(fromJson('{"a":"1"}')).toEqual({ a: "1" });
    expect(fromJson("nonsense")).toEqual({});
  });
});
