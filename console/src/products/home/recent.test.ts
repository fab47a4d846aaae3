import { afterEach, expect, it, vi } from "vitest";
import type { Invocation } from "@/api/generated/tat";
import { pauseFor } from "../hosts/invocations/output";
import { readRecent } from "./recent";

const asked: Record<string, unknown>[] = [];
let all: Invocation[] = [];
vi.mock("@/api/client", () => ({
  call: async (_service: string, _action: string, params: { Offset?: number; InvocationIds?: string[] }) => {
    asked.push(params);
    const ids = params.InvocationIds;
    const found = ids ? all.filter((entry) => ids.includes(entry.InvocationId)) : all;
    const at = params.Offset ?? 0;
    return { InvocationSet: found.slice(at, at + 100), TotalCount: found.length };
  },
}));
afterEach(() => {
  asked.length = 0;
});

const now = Date.parse("2026-01-02T00:00:00Z");
const one = (n: number, status = "SUCCESS") =>
  ({ InvocationId: `inv-${n}`, InvocationStatus: status, CreatedTime: "2026-01-01T12:00:00Z" }) as Invocation;

it("reads a day once, then what is new and what still ran", async () => {
  const signal = new AbortController().signal;
  all = Array.from({ length: 500 }, (_, i) => one(500 - i, i === 400 ? "RUNNING" : "SUCCESS"));
  const first = await readRecent(now, signal);
  expect([first.invocations.length, first.cut, asked.length]).toEqual([500, false, 5]);
  asked.length = 0;
  all = [one(501), ...all.map((entry) => ({ ...entry, InvocationStatus: "SUCCESS" }) as Invocation)];
  const second = await readRecent(now, signal, first);
  expect(asked).toEqual([
    { Offset: 0, Limit: 100 },
    { InvocationIds: ["inv-100"], Limit: 100 },
  ]);
  expect(second.invocations.map((entry) => entry.InvocationId)).toEqual(all.map((entry) => entry.InvocationId));
  expect(second.invocations.every((entry) => entry.InvocationStatus === "SUCCESS")).toBe(true);
});

it("asks a silent command less often", () => {
  expect([1, 2, 9].map((quiet) => pauseFor("idle", quiet))).toEqual([500, 750, 2_000]);
  expect(pauseFor("more", 0)).toBe(200);
});
