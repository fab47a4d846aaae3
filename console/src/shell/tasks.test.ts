// Two tabs share one list: neither may write over what the other added.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sessionState } from "@/api/session";
import { followPast, past, remember } from "@/products/explorer/history";
import { followTasks, tasks, track, untrack } from "./tasks";

const memory = new Map<string, string>();
let told: ((event: { key: string }) => void)[] = [];
const session = { OwnerUin: "1", Uin: "1", Name: "root", MustChangePassword: false, ExpiresAt: "", Region: "" };
const task = (id: string) => ({ service: "tat" as const, kind: "invocation", id, title: id, href: "/" });
const entry = (action: string) => ({
  at: 0,
  service: "tat",
  action,
  code: "OK",
  millis: 1,
  requestId: "",
  secretId: "",
});

beforeEach(() => {
  memory.clear();
  told = [];
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => memory.set(key, value),
  });
  vi.stubGlobal("window", {
    addEventListener: (_: string, listener: (typeof told)[number]) => told.push(listener),
    removeEventListener: (_: string, listener: (typeof told)[number]) => {
      told = told.filter((other) => other !== listener);
    },
  });
  sessionState.set({ kind: "open", session });
});
afterEach(() => vi.unstubAllGlobals());

/** As another tab, which knows nothing of this one's memory. */
function elsewhere(key: string, added: unknown) {
  memory.set(key, JSON.stringify([added, ...(JSON.parse(memory.get(key) ?? "[]") as unknown[])]));
}

it("keeps the tasks that another tab has added", () => {
  const stop = followTasks();
  track(task("inv-a"));
  elsewhere("terrace.tasks.1", task("inv-b"));
  track(task("inv-c"));
  expect(tasks.get().map((one) => one.id)).toEqual(["inv-c", "inv-b", "inv-a"]);
  elsewhere("terrace.tasks.1", task("inv-d"));
  untrack(["inv-a"]);
  expect(tasks.get().map((one) => one.id)).toEqual(["inv-d", "inv-c", "inv-b"]);
  elsewhere("terrace.tasks.1", task("inv-e"));
  for (const listener of told) listener({ key: "terrace.tasks.1" });
  expect(tasks.get()[0]?.id).toBe("inv-e");
  stop();
  expect(told).toEqual([]);
});

it("keeps the history that another tab has written", () => {
  const stop = followPast();
  remember(entry("A"));
  elsewhere("terrace.explorer.1", entry("B"));
  remember(entry("C"));
  expect(past.get().map((one) => one.action)).toEqual(["C", "B", "A"]);
  elsewhere("terrace.explorer.1", entry("D"));
  for (const listener of told) listener({ key: "terrace.explorer.1" });
  expect(past.get()[0]?.action).toBe("D");
  stop();
});
