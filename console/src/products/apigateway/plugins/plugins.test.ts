import { describe, expect, it } from "vitest";
import { isAddress, linesOf, listOfLines } from "./addresses";
import {
  definitionProblems,
  formatDefinition,
  parseDefinition,
  readAt,
  settled,
  shownText,
  typedValue,
  writeAt,
} from "./definition";
import { refusalOf } from "./plugins";
import { headersOf } from "./sample";
import { PLUGIN_KINDS, SPECS } from "./spec";

describe("a definition", () => {
  it("to begin with has no problem, of any kind", () => {
    for (const kind of PLUGIN_KINDS) expect(definitionProblems(kind, SPECS[kind].begin), kind).toEqual([]);
  });

  it("is an object or a list, or is said to be none", () => {
    expect(parseDefinition('{"a": 1}')).toEqual({ value: { a: 1 } });
    expect(parseDefinition("[]")).toEqual({ value: [] });
    for (const bad of ["", "1", "null", "{"]) expect(parseDefinition(bad), bad).toHaveProperty("fault");
  });

  it("keeps what the form does not know, and its order", () => {
    const before = { other: 1, type: "white_list", blocks: "1.1.1.1" };
    expect(formatDefinition(writeAt(before, "type", "black_list"))).toBe(
      formatDefinition({ other: 1, type: "black_list", blocks: "1.1.1.1" }),
    );
    expect(writeAt(before, "type", undefined)).toEqual({ other: 1, blocks: "1.1.1.1" });
  });

  it("is written within lists and objects that are not there yet", () => {
    expect(writeAt({}, "parameters.0.type", "query")).toEqual({ parameters: [{ type: "query" }] });
    expect(writeAt({ response: { status: 500 } }, "response.body", "x")).toEqual({
      response: { status: 500, body: "x" },
    });
    expect(writeAt([1], "", [2])).toEqual([2]);
    expect(readAt({ a: [{ b: 1 }] }, "a.0.b")).toBe(1);
    expect(readAt(undefined, "a")).toBeUndefined();
  });

  it("says which member is wrong, as the server names it", () => {
    const limits = { expire_type: "second", expire: 367, api_rate_limit: "x", spec_ip_rate_limits: [{ ip_key: "" }] };
    expect(definitionProblems("TrafficControl", limits).map((one) => one.path)).toEqual([
      "expire",
      "api_rate_limit",
      "spec_ip_rate_limits.0.ip_key",
      "spec_ip_rate_limits.0.rate_limit",
    ]);
    expect(definitionProblems("Routing", [{}]).map((one) => one.path)).toEqual([
      "0.strategy_name",
      "0.condition",
      "0.backend_type",
    ]);
    expect(definitionProblems("Cors", { allow_origin: [""], allow_methods: [], max_age: 1 })).toHaveLength(2);
  });

  it("asks for what the chosen back-end needs only", () => {
    const to = (backend_type: string) =>
      definitionProblems("Canary", { percentage: 5, backend_type }).map((one) => one.path);
    expect(to("HTTP")).toEqual(["backend_config.ServiceConfig.Url"]);
    expect(to("UPSTREAM")).toEqual(["backend_config.ServiceConfig.UpstreamId"]);
    expect(to("MOCK")).toEqual(["backend_config.ServiceMockReturnMessage"]);
  });

  it("is sent without the empty lines of the typing", () => {
    const typed = { allow_origin: ["https://a ", "", "*"], max_age: 1 };
    expect(settled("Cors", typed)).toEqual({ allow_origin: ["https://a", "*"], max_age: 1 });
    expect(settled("IPControl", { type: "white_list", blocks: "1.1.1.1; ;2.2.2.2" })).toEqual({
      type: "white_list",
      blocks: "1.1.1.1;2.2.2.2",
    });
    expect(settled("Rewrite", { rules: [{ statuses: ["5xx", ""] }] })).toEqual({ rules: [{ statuses: ["5xx"] }] });
  });
});

describe("what is typed", () => {
  const spec = (kind: "number" | "lines" | "joined" | "numbers" | "pairs" | "text", required = false) =>
    ({ at: "a", kind, label: "apigw.name", required }) as const;

  it("becomes what the definition holds, and is shown back", () => {
    for (const [kind, text, value] of [
      ["number", "12", 12],
      ["number", "x", "x"],
      ["number", "", undefined],
      ["lines", "a\nb", ["a", "b"]],
      ["lines", "", undefined],
      ["joined", "a\nb", "a;b"],
      ["numbers", "200, 301", [200, 301]],
      ["pairs", "X-A: 1\nX-B: a:b", { "X-A": "1", "X-B": "a:b" }],
      ["text", "", undefined],
    ] as const) {
      expect(typedValue(spec(kind), text), `${kind} ${text}`).toEqual(value);
      expect(shownText(spec(kind), value), `${kind} ${text}`).toBe(text);
    }
    expect(typedValue(spec("text", true), "")).toBe("");
  });

  it("as headers may have a name twice and colons in values", () => {
    expect(headersOf("A: 1\n\nA: b:c\nOdd")).toEqual([
      { Name: "A", Value: "1" },
      { Name: "A", Value: "b:c" },
      { Name: "Odd", Value: "" },
    ]);
  });
});

it("a refusal of a definition belongs to its member", () => {
  expect(refusalOf("the value `x` of the parameter `PluginData.blocks` is not allowed")?.path).toBe("blocks");
  expect(refusalOf("the value `x` of the parameter `PluginData` is not allowed")?.path).toBe("");
  expect(refusalOf("the parameter `PluginName` is missing")).toBeUndefined();
});

describe("addresses", () => {
  it("are of both kinds, with or without a range", () => {
    for (const good of ["203.0.113.7", "198.51.100.0/24", "2001:db8::1", "2001:db8::/32"])
      expect(isAddress(good), good).toBe(true);
    for (const bad of ["", "a", "1.2.3", "1.2.3.256", "1.2.3.4/33", "1.2.3.4/8/8", "2001:db8::/129"])
      expect(isAddress(bad), bad).toBe(false);
  });

  it("are written one a line and sent between semicolons", () => {
    expect(linesOf("a; b\nc")).toEqual(["a", "b", "c"]);
    expect(listOfLines(" a\n\nb ")).toBe("a;b");
  });
});
