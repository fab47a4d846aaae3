// The client against a pretend server: what is sent, what comes back, and what happens when the session ends.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { calls } from "./calls";
import { call } from "./client";
import { ApiError, UNREACHABLE } from "./errors";
import { parseServices } from "./events";
import { invalidateLive, invalidateServices, newQueryClient } from "./queries";
import { forget, loadSession, login, sessionState, whenLeft } from "./session";
import { curl, quote, terraceCall } from "./snippets";
import { gather } from "./throttle";

const memory = new Map<string, string>();
const sent: { path: string; method: string; headers: Record<string, string>; body: unknown }[] = [];
let answers: unknown[] = [];

beforeEach(() => {
  memory.clear();
  sent.length = 0;
  answers = [];
  calls.set([]);
  sessionState.set({ kind: "unknown" });
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => memory.set(key, value),
    removeItem: (key: string) => memory.delete(key),
  });
  vi.stubGlobal("sessionStorage", { removeItem: vi.fn() });
  vi.stubGlobal("location", { pathname: "/console/hosts", assign: vi.fn() });
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    sent.push({
      path,
      method: init.method ?? "GET",
      headers: init.headers as Record<string, string>,
      body: init.body === undefined ? undefined : JSON.parse(String(init.body)),
    });
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return new Response(typeof answer === "string" ? answer : JSON.stringify({ Response: answer }));
  });
});
afterEach(() => vi.unstubAllGlobals());

const over = { Error: { Code: "AuthFailure.TokenFailure", Message: "log in" }, RequestId: "r0" };
const me = {
  OwnerUin: "1",
  Uin: "1",
  Name: "root",
  MustChangePassword: false,
  ExpiresAt: "",
  Region: "ap-local",
  RequestId: "r",
};

async function loggedIn() {
  answers.push({ Csrf: "token", RequestId: "r" }, me);
  await login({ User: "root", Password: "p" });
  sent.length = 0;
}

describe("call", () => {
  it("sends parameters, token and language, and logs what came back", async () => {
    await loggedIn();
    answers.push({ InvocationId: "inv-1", CommandId: "cmd-1", RequestId: "r1" });
    const answer = await call("tat", "RunCommand", { Content: "bHM=", InstanceIds: ["ins-1"] });
    expect(answer.InvocationId).toBe("inv-1");
    expect(sent[0]).toMatchObject({
      path: "/console/api/tat/RunCommand",
      method: "POST",
      headers: { "X-Terrace-Csrf": "token", "X-TC-Language": expect.stringMatching(/^(zh-CN|en-US)$/) },
      body: { Content: "bHM=", InstanceIds: ["ins-1"] },
    });
    expect(calls.get()[0]).toMatchObject({ action: "RunCommand", requestId: "r1", page: "/console/hosts" });
  });

  it("throws the server's code, message and RequestId", async () => {
    await loggedIn();
    answers.push({ Error: { Code: "ResourceNotFound", Message: "no such host" }, RequestId: "r2" });
    const error = await call("tat", "DescribeRegions", {}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ code: "ResourceNotFound", message: "no such host", requestId: "r2" });
    expect(calls.get()[0]?.error?.code).toBe("ResourceNotFound");
  });

  it("says unreachable when there is no answer, or one that is not ours", async () => {
    await loggedIn();
    answers.push(new TypeError("fetch failed"), "<html>bad gateway</html>");
    await expect(call("tat", "DescribeRegions", {})).rejects.toMatchObject({ code: UNREACHABLE });
    await expect(call("tat", "DescribeRegions", {})).rejects.toMatchObject({ code: UNREACHABLE });
  });

  it("waits for a login when the session is over, then sends the same again", async () => {
    await loggedIn();
    answers.push(over);
    const pending = call("tat", "DescribeRegions", {});
    await vi.waitFor(() => expect(sessionState.get().kind).toBe("expired"));
    answers.push({ Csrf: "new", RequestId: "r" }, me, { RegionSet: [], TotalCount: 0, RequestId: "r3" });
    await login({ User: "root", Password: "p" });
    expect((await pending).RequestId).toBe("r3");
    expect(sent.at(-1)?.headers["X-Terrace-Csrf"]).toBe("new");
  });

  it("never sends a waiting call as somebody else", async () => {
    await loggedIn();
    answers.push(over);
    const pending = call("tat", "DescribeRegions", {});
    void pending.catch(() => undefined);
    await vi.waitFor(() => expect(sessionState.get().kind).toBe("expired"));
    answers.push({ ...me, Uin: "2" });
    await loadSession();
    expect(location.assign).toHaveBeenCalledWith("/console/");
    expect(sent.filter((request) => request.path.includes("/api/"))).toHaveLength(1);
  });
});

describe("the next user", () => {
  it("finds nothing of the last one, and a page loaded anew", async () => {
    await loggedIn();
    answers.push({ RegionSet: [], TotalCount: 0, RequestId: "r" });
    await call("tat", "DescribeRegions", {});
    const drop = vi.fn();
    whenLeft(drop);
    Object.assign(sessionStorage, { "terrace.draft.1.run": "{}" });
    forget();
    expect(drop).toHaveBeenCalled();
    expect(calls.get()).toEqual([]);
    expect(sessionStorage.removeItem).toHaveBeenCalledWith("terrace.draft.1.run");
    answers.push({ Csrf: "other", RequestId: "r" }, { ...me, Uin: "2" });
    await login({ User: "other", Password: "p" });
    expect(location.assign).toHaveBeenCalledWith("/console/");
    expect(sessionState.get().kind).toBe("none");
  });

  it("is not the same user coming back", async () => {
    await loggedIn();
    forget();
    await loggedIn();
    expect(sessionState.get().kind).toBe("open");
    expect(location.assign).not.toHaveBeenCalled();
  });

  it("is noticed when another tab logs out", async () => {
    await loggedIn();
    calls.set([{ id: 1, service: "tat", action: "A", params: {}, page: "", startedAt: 0 }]);
    localStorage.removeItem("terrace.csrf");
    await loadSession();
    expect(sessionState.get().kind).toBe("none");
    expect(calls.get()).toEqual([]);
  });
});

describe("events", () => {
  it("reads services and refuses anything else", () => {
    expect(parseServices('{"Services":["tat","cloudaudit"]}')).toEqual(["tat", "cloudaudit"]);
    expect(parseServices('{"Services":[]}')).toEqual(["*"]);
    expect(parseServices("ping")).toBeUndefined();
    expect(parseServices('{"Id":"x"}')).toBeUndefined();
  });

  it("refetch live queries of the services named, and everything of a changed service", async () => {
    const client = newQueryClient();
    const keys = [
      ["tat", "Live"],
      ["tat", "Still"],
      ["cam", "Live"],
    ];
    for (const queryKey of keys)
      await client.prefetchQuery({ queryKey, queryFn: () => 1, meta: { live: queryKey[1] === "Live" } });
    const stale = () => keys.filter((queryKey) => client.getQueryState(queryKey)?.isInvalidated);
    await invalidateLive(client, new Set(["tat"]));
    expect(stale()).toEqual([["tat", "Live"]]);
    await invalidateServices(client, new Set(["tat"]));
    expect(stale()).toEqual([
      ["tat", "Live"],
      ["tat", "Still"],
    ]);
    await invalidateLive(client);
    expect(stale()).toEqual(keys);
    client.clear();
  });

  it("waits for the last refresh before the next", async () => {
    vi.useFakeTimers();
    let finish: () => void = () => undefined;
    const flush = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    const gathered = gather<string>(100, flush);
    gathered.add("a");
    await vi.advanceTimersByTimeAsync(1);
    gathered.add("b");
    gathered.add("c");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(flush).toHaveBeenCalledTimes(1);
    finish();
    await vi.advanceTimersByTimeAsync(1);
    expect(flush).toHaveBeenCalledTimes(2);
    expect(flush).toHaveBeenLastCalledWith(new Set(["b", "c"]));
    vi.useRealTimers();
  });

  it("hands bursts over at most once per interval", async () => {
    vi.useFakeTimers();
    const seen: string[][] = [];
    const gathered = gather<string>(250, async (services) => seen.push([...services]));
    for (let i = 0; i < 100; i += 1) {
      gathered.add(i % 2 ? "tat" : "cam");
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen.length).toBeGreaterThanOrEqual(4);
    expect(seen.length).toBeLessThanOrEqual(6);
    expect(seen.at(-1)).toEqual(expect.arrayContaining(["tat", "cam"]));
    vi.useRealTimers();
  });
});

describe("snippets", () => {
  it("survive quotes and carry no key", () => {
    expect(quote("it's")).toBe("'it'\\''s'");
    expect(terraceCall("tat", "RunCommand", { a: "it's" })).toBe(
      `printf %s '{"a":"it'\\''s"}' | terrace call tat RunCommand --json -`,
    );
    const text = curl({
      service: "tat",
      version: "2020-10-28",
      action: "DescribeRegions",
      region: "ap-local",
      params: {},
      endpoint: "http://127.0.0.1:8500",
    });
    expect(text).toContain("$TENCENTCLOUD_SECRET_KEY");
    expect(text).toContain("host:127.0.0.1:8500");
  });
});
