// Both languages have the same keys and placeholders, and every key is used somewhere: no dead strings.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue as en } from "./en-US";
import { fill } from "./format";
import { catalogue as zh } from "./zh-CN";

const root = new URL("..", import.meta.url).pathname;

function sources(): string {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.ts$|^i18n\//.test(name) && !name.includes("generated"))
    .map((name) => readFileSync(join(root, name), "utf8"))
    .join("\n");
}

const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort();

describe("catalogues", () => {
  it("have the same keys", () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  });

  it("have the same placeholders", () => {
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      expect(placeholders(zh[key]), key).toEqual(placeholders(en[key]));
    }
  });

  it("have no key that nobody uses", () => {
    const text = sources();
    // `t(`theme.${name}`)` uses every key that begins so.
    const families = [...text.matchAll(/`([\w.]+\.)\$\{/g)].map((match) => match[1] ?? "");
    const unused = Object.keys(en).filter(
      (key) => !text.includes(`"${key}"`) && !families.some((family) => key.startsWith(family)),
    );
    expect(unused).toEqual([]);
  });

  it("are not left in English", () => {
    const same = (Object.keys(en) as (keyof typeof en)[]).filter((key) => en[key] === zh[key]);
    expect(same.filter((key) => !/^[\s{}/·…]*$/.test(en[key].replace(/\{[^}]*\}/g, "")))).toEqual([]);
  });

  it("hold all Chinese there is", () => {
    const lines = sources().split("\n");
    expect(lines.filter((line) => /[\u4e00-\u9fff]/.test(line))).toEqual([]);
  });
});

describe("fill", () => {
  it("replaces names and chooses by number", () => {
    expect(fill("{n} {n|host|hosts}", { n: 1 })).toBe("1 host");
    expect(fill("{n} {n|host|hosts}", { n: 12345 })).toBe("12,345 hosts");
    expect(fill("as {user}", { user: "a{b}" })).toBe("as a{b}");
  });

  it("leaves an unknown name visible", () => {
    expect(fill("{missing}")).toBe("{missing}");
  });
});
