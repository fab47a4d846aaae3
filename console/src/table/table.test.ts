import { describe, expect, it } from "vitest";
import { ApiError } from "@/api/errors";
import { fetchAll, toCsv } from "./export";
import { chipsOf } from "./FilterBar";
import { formatFilters, nextSort, parseFilters, tableSearch } from "./search";
import type { Column, OffsetSource } from "./types";
import { compareCells, newerRows, pagesFor, sorted } from "./useRows";

describe("a table's URL", () => {
  it("reads and writes filters, whatever is in them", () => {
    const filters = { "agent-status": ["Online"], "instance-name": ["web, front", "a:b", "100%", "主机"] };
    expect(parseFilters(formatFilters(filters))).toEqual(filters);
    expect(formatFilters({ a: ["x", "y"] })).toBe("a:x,y");
    expect(formatFilters({ a: [] })).toBeUndefined();
  });

  it("drops what it cannot read", () => {
    expect(parseFilters("nonsense :x a: b:%E0%A4%A")).toEqual({ b: ["%E0%A4%A"] });
    expect(tableSearch({ filter: {}, sort: "", other: "x" })).toEqual({});
  });

  it("turns a sort from up to down to none", () => {
    expect(nextSort(undefined, "Name")).toBe("Name");
    expect(nextSort("Name", "Name")).toBe("-Name");
    expect(nextSort("-Name", "Name")).toBeUndefined();
    expect(nextSort("-Name", "Id")).toBe("Id");
  });
});

describe("pages", () => {
  it("are those on screen and the first", () => {
    expect(pagesFor(0, 30, undefined)).toEqual([0]);
    expect(pagesFor(0, 30, 10_000)).toEqual([0]);
    expect(pagesFor(5_090, 5_120, 10_000)).toEqual([0, 50, 51]);
    expect(pagesFor(0, 2_000, 150)).toEqual([0, 1]);
    expect(pagesFor(0, 99, 0)).toEqual([0]);
  });
});

describe("chips", () => {
  it("are for every value that no choice shows", () => {
    const defs = [
      { name: "state", label: "State", options: [{ value: "on", label: "On" }] },
      { name: "name", label: "Name" },
    ];
    const shown = (value: Record<string, string[]>) =>
      chipsOf(defs, value).map(({ def, entry }) => `${def.label} ${entry}`);
    expect(shown({ state: ["on"], name: ["a", "b"] })).toEqual(["Name a", "Name b"]);
    expect(shown({ state: ["off"], foo: ["bar"] })).toEqual(["State off", "foo bar"]);
  });
});

describe("a log that grows", () => {
  it("takes what is new where it meets what is held", () => {
    expect(newerRows(["c", "b"], ["e", "d", "c"], String)).toEqual(["e", "d"]);
    expect(newerRows(["c", "b"], ["c", "b"], String)).toEqual([]);
    expect(newerRows(["c", "b"], ["f", "e"], String)).toBeUndefined();
  });
});

describe("sorting", () => {
  it("is natural", () => {
    expect(["web10", "web2", "Web1"].sort(compareCells)).toEqual(["Web1", "web2", "web10"]);
    expect([10, 9].sort(compareCells)).toEqual([9, 10]);
  });
});

describe("export", () => {
  interface Row {
    id: string;
  }
  const columns: Column<Row>[] = [{ key: "id", title: "ID", cell: (row) => row.id, text: (row) => row.id }];
  const source: OffsetSource<Row> = {
    kind: "offset",
    key: ["tat", "X"],
    live: true,
    page: async ({ offset, limit }) => ({
      rows: Array.from({ length: Math.min(limit, 250 - offset) }, (_, i) => ({ id: String(offset + i) })),
      total: 250,
    }),
  };

  it("fetches every page", async () => {
    const seen: number[] = [];
    const { rows, error } = await fetchAll(source, {}, new AbortController().signal, (n) => seen.push(n));
    expect(error).toBeUndefined();
    expect(rows).toHaveLength(250);
    expect(seen).toEqual([100, 200, 250]);
  });

  it("waits where the server has had enough, and keeps what it has", async () => {
    const waits: number[] = [];
    const sleep = async (millis: number) => void waits.push(millis);
    let refusals = 2;
    const busy: OffsetSource<Row> = {
      ...source,
      page: (window) => {
        if (window.offset === 100 && refusals-- > 0) throw new ApiError("RequestLimitExceeded", "", "");
        return source.page(window);
      },
    };
    const all = await fetchAll(busy, {}, new AbortController().signal, () => undefined, sleep);
    expect(all.rows).toHaveLength(250);
    expect(waits.filter((millis) => millis >= 1_000)).toEqual([1_000, 2_000]);
    expect(Math.min(...waits)).toBeGreaterThan(1_000 / 15);
    refusals = 99;
    const part = await fetchAll(busy, {}, new AbortController().signal, () => undefined, sleep);
    expect(part.rows).toHaveLength(100);
    expect(part.error).toBeInstanceOf(ApiError);
  });

  it("keeps the order of the table", () => {
    const rows = sorted([{ id: "1" }, { id: "10" }, { id: "2" }], columns, "-id");
    expect(rows.map((row) => row.id)).toEqual(["10", "2", "1"]);
  });

  it("quotes what a spreadsheet would misread", () => {
    const text = toCsv([{ id: 'a"b,c' }, { id: "=1+1" }, { id: "-x" }], columns);
    expect(text).toBe('\uFEFFID\r\n"a""b,c"\r\n\'=1+1\r\n\'-x\r\n');
  });
});
