import { describe, expect, test } from "vitest";
import { encodingOf, fileName } from "./encoding";

describe("descriptions", () => {
  test("a text that begins with a brace is JSON", () => {
    expect(encodingOf('\n {"openapi": "3.1.0"}')).toBe("JSON");
    expect(encodingOf("openapi: 3.1.0\nx: {}")).toBe("YAML");
    expect(encodingOf("")).toBe("YAML");
  });

  test("a file's name holds nothing that a file system refuses", () => {
    expect(fileName("shop", "release")).toBe("shop-release");
    expect(fileName("../a b:c/", "test")).toBe("a-b-c-test");
    expect(fileName("订单", "draft")).toBe("订单-draft");
    expect(fileName("//")).toBe("service");
  });
});
