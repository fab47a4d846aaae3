import { describe, expect, it } from "vitest";
import { addressesOf } from "../services/services";
import { limitProblem } from "./LimitField";
import { fieldOf } from "./refusal";

describe("a refusal", () => {
  const known = (path: string) => ["SubDomain", "PathMappingSet.0.Path", "PluginData"].includes(path);

  it("is shown at the field that it names, in whichever language", () => {
    expect(fieldOf("the value `x` of the parameter `SubDomain` is not allowed; allowed: a", known)).toBe("SubDomain");
    expect(fieldOf("the parameter `PathMappingSet.0.Path` is missing", known)).toBe("PathMappingSet.0.Path");
  });

  it("inside a field that is one whole is shown at it", () => {
    expect(fieldOf("the value `1` of the parameter `PluginData.blocks.0` is not allowed", known)).toBe("PluginData");
  });

  it("that names none belongs to the form", () => {
    expect(fieldOf("the service `a` is released", known)).toBeUndefined();
    expect(fieldOf("no", known)).toBeUndefined();
  });
});

describe("a limit", () => {
  it("is none, or a number that lets something through", () => {
    for (const good of ["-1", "1", "2000"]) expect(limitProblem("L", good, 2000), good).toEqual([]);
    for (const bad of ["", "0", "2001", "x", "1.5", undefined])
      expect(limitProblem("L", bad, 2000), String(bad)).toHaveLength(1);
  });
});

describe("a service", () => {
  it("answers at each name with each protocol, a name once", () => {
    expect(addressesOf({ Protocol: "http&https", OuterSubDomain: "a", InnerSubDomain: "a" })).toEqual([
      "http://a",
      "https://a",
    ]);
    expect(addressesOf({ Protocol: "https", OuterSubDomain: "a", InnerSubDomain: null })).toEqual(["https://a"]);
    expect(addressesOf({ Protocol: "http", OuterSubDomain: "", InnerSubDomain: "b" })).toEqual(["http://b"]);
  });
});
