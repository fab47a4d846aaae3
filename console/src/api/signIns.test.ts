import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { chooseNext, chosenNext, forgetSignIn, rememberSignIn, signIns } from "./signIns";

function memory() {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
    removeItem: (key: string) => held.delete(key),
  };
}

beforeEach(() => {
  vi.stubGlobal("localStorage", memory());
  vi.stubGlobal("sessionStorage", memory());
});
afterEach(() => vi.unstubAllGlobals());

const root = { OwnerUin: "1", Uin: "1", Name: "root" };
const dev = { OwnerUin: "1", Uin: "2", Name: "dev" };

describe("sign-ins", () => {
  it("are remembered once each, the latest first, and without anything else", () => {
    rememberSignIn(root);
    rememberSignIn({ ...dev, Csrf: "token" } as typeof dev);
    rememberSignIn({ ...root, Name: "renamed" });
    expect(signIns.get()).toEqual([{ ...root, Name: "renamed" }, dev]);
    forgetSignIn("1");
    expect(signIns.get()).toEqual([dev]);
  });

  it("tell the login page whom to ask, as long as they are known", () => {
    rememberSignIn(dev);
    chooseNext(dev);
    expect(chosenNext()).toEqual(dev);
    forgetSignIn("2");
    expect(chosenNext()).toBeUndefined();
  });

  it("survive a store that somebody wrote nonsense into", () => {
    localStorage.setItem("terrace.signIns", '[{"Uin":3},null]');
    rememberSignIn(dev);
    expect(signIns.get()).toEqual([dev]);
  });
});
