import { describe, expect, it } from "vitest";
import { explorerSearch } from "@/products/explorer/link";
import { auditSearch, newPolicySearch } from "@/products/identity/searches";
import { tableSearch } from "@/table/search";
import { asText, only, texts } from "./address";

/** As the router does it. */
const laidOver = <T extends object>(
  search: Record<string, unknown>,
  validate: (search: Record<string, unknown>) => T,
) => ({
  ...search,
  ...validate(search),
});

describe("what a page takes of its address", () => {
  it("is what was asked for, whatever else is there", () => {
    expect(only({ a: 1, b: 2 }, { b: 3 })).toStrictEqual({ a: undefined, b: 3 });
    expect(laidOver({ hosts: 5, command: [1], from: {}, x: 1 }, (s) => texts(s, "hosts", "command", "from"))).toEqual({
      hosts: "5",
    });
  });

  it("is text where text was written", () => {
    expect([5, 5n, true, "x", "", null, [1], {}].map(asText)).toEqual([
      "5",
      "5",
      "true",
      "x",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("has no value of a wrong type on any page", () => {
    expect(laidOver({ filter: 1, sort: [1] }, tableSearch)).toEqual({ filter: "1" });
    expect(laidOver({ filter: [1], sort: 2 }, tableSearch)).toEqual({ sort: "2" });
    expect(laidOver({ q: 5, view: 1, params: [1] }, explorerSearch)).toEqual({ q: "5" });
    expect(laidOver({ filter: 5, request: {} }, auditSearch)).toEqual({ filter: "5" });
    expect(laidOver({ from: "abc" }, newPolicySearch)).toEqual({});
    expect(laidOver({ from: 12 }, newPolicySearch)).toEqual({ from: 12 });
  });
});
