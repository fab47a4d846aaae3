import { describe, expect, it } from "vitest";
import { toDraft, toRequest } from "@/form/draft";
import { check } from "@/form/rules";
import { integer, parseJson, SENDS_BIG } from "./json";
import type { FieldMeta, ServiceMeta } from "./meta";

const table = { structs: {} } as unknown as ServiceMeta;
const fields: FieldMeta[] = [
  { name: "U", type: "Uint64" },
  { name: "I", type: "Int64[]" },
];

describe("integers beyond 2^53", () => {
  it("survive an answer and a request digit by digit", () => {
    const text = '{"U":18446744073709551615,"I":[-9223372036854775808,3,9007199254740993]}';
    expect(SENDS_BIG).toBe(true);
    expect(JSON.stringify(parseJson(text))).toBe(text);
    const draft = toDraft(parseJson(text)) as Record<string, never>;
    expect(draft.U).toBe("18446744073709551615");
    expect(check(fields, draft, table)).toEqual([]);
    expect(JSON.stringify(toRequest(fields, draft, table))).toBe(text);
  });

  it("leave everything else a number", () => {
    expect(parseJson('{"a":1,"b":1.5e300,"c":"18446744073709551615","d":9007199254740991}')).toEqual({
      a: 1,
      b: 1.5e300,
      c: "18446744073709551615",
      d: 9007199254740991,
    });
    expect(integer("42")).toBe(42);
    expect(integer("none")).toBeNaN();
  });

  it("are refused beyond 64 bits", () => {
    const problems = check(fields, { U: "18446744073709551616", I: ["-9223372036854775809"] }, table);
    expect(problems.map((problem) => [problem.path, problem.key])).toEqual([
      ["U", "form.max"],
      ["I.0", "form.min"],
    ]);
  });
});
