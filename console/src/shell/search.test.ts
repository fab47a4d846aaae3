import { describe, expect, it } from "vitest";
import { hrefOfId } from "@/products";
import { currentPage } from "./Nav";
import { passwordProblem } from "./password";
import { find, type Hit } from "./search";

const hit = (title: string, detail = ""): Hit => ({ key: title, title, detail, href: `/${title}` });

describe("find", () => {
  const hits = [
    hit("tat.RunCommand", "Run a command"),
    hit("tat.InvokeCommand", "Run a stored one"),
    hit("Hosts", "tat"),
  ];

  it("wants every word", () => {
    expect(find(hits, "run command", 9).map((h) => h.title)).toEqual(["tat.RunCommand", "tat.InvokeCommand"]);
    expect(find(hits, "zebra", 9)).toEqual([]);
  });

  it("prefers titles and beginnings", () => {
    expect(find(hits, "hosts", 9)[0]?.title).toBe("Hosts");
    expect(find(hits, "run", 1)[0]?.title).toBe("tat.RunCommand");
  });

  it("shows everything for nothing", () => {
    expect(find(hits, " ", 2)).toHaveLength(2);
  });
});

describe("resource ids", () => {
  it("lead to their page", () => {
    expect(hrefOfId("ins-0a1b2c3d")).toContain("/hosts");
    expect(hrefOfId("regc-0a1b2c3d")).toBe("/hosts/codes?filter=id:regc-0a1b2c3d");
    expect(hrefOfId("nonsense")).toBeUndefined();
  });
});

describe("the current page", () => {
  it("is the longest address that fits", () => {
    const hrefs = ["/", "/hosts", "/hosts/codes"];
    expect(currentPage("/", hrefs)).toBe("/");
    expect(currentPage("/hosts/ins-1", hrefs)).toBe("/hosts");
    expect(currentPage("/hosts/codes", hrefs)).toBe("/hosts/codes");
    expect(currentPage("/elsewhere", hrefs)).toBeUndefined();
  });
});

describe("passwords", () => {
  it("need length and three kinds", () => {
    expect(passwordProblem("short")).toBe("password.length");
    expect(passwordProblem("alllowercase1")).toBe("password.kinds");
    expect(passwordProblem("Terrace-1")).toBeUndefined();
  });
});
