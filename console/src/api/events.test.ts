// The event stream against a pretend browser: what is fetched again, and when nobody listens.
import type { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { follow, stream } from "./events";

class Source {
  static readonly CLOSED = 2;
  static all: Source[] = [];
  readyState = 0;
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onerror?: () => void;
  constructor(readonly path: string) {
    Source.all.push(this);
  }
  close() {
    this.readyState = Source.CLOSED;
  }
}

let visibility = "visible";
let shown: () => void = () => undefined;
const invalidated: string[] = [];
/** Which of three live queries each refresh meant. */
const client = {
  invalidateQueries: async ({ predicate }: { predicate: (query: unknown) => boolean }) => {
    const services = ["tat", "cam", "sts"];
    invalidated.push(services.filter((service) => predicate({ meta: { live: true }, queryKey: [service] })).join());
  },
} as unknown as QueryClient;
const last = () => Source.all.at(-1) as Source;
const wait = (millis: number) => vi.advanceTimersByTimeAsync(millis);

beforeEach(() => {
  vi.useFakeTimers();
  Source.all = [];
  invalidated.length = 0;
  visibility = "visible";
  vi.stubGlobal("EventSource", Source);
  vi.stubGlobal("document", {
    get visibilityState() {
      return visibility;
    },
    addEventListener: (_name: string, listener: () => void) => {
      shown = listener;
    },
    removeEventListener: () => undefined,
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("the event stream", () => {
  it("refreshes what it names, and everything where it names nothing", async () => {
    const stop = follow(client);
    expect(last().path).toBe("/console/events");
    last().onopen?.();
    expect(stream.get()).toBe("live");
    last().onmessage?.({ data: '{"Services":["tat"]}' });
    await wait(1);
    last().onmessage?.({ data: '{"Services":[]}' });
    await wait(400);
    expect(invalidated).toEqual(["tat", "tat,cam,sts"]);
    stop();
  });

  it("sweeps every ten seconds, because other servers say nothing", async () => {
    const stop = follow(client);
    last().onopen?.();
    await wait(9_000);
    expect(invalidated).toEqual([]);
    await wait(11_500);
    expect(invalidated).toEqual(["tat,cam,sts", "tat,cam,sts"]);
    stop();
    await wait(60_000);
    expect(invalidated).toHaveLength(2);
  });

  it("polls while it is down, dials again, and catches up", async () => {
    const stop = follow(client);
    last().onopen?.();
    last().readyState = Source.CLOSED;
    last().onerror?.();
    expect(stream.get()).toBe("polling");
    await wait(3_100);
    expect(invalidated).toHaveLength(1);
    expect(Source.all.length).toBeGreaterThan(1);
    last().onopen?.();
    await wait(400);
    expect(stream.get()).toBe("live");
    expect(invalidated).toHaveLength(2);
    stop();
  });

  it("is closed while the tab is hidden", async () => {
    const stop = follow(client);
    last().onopen?.();
    visibility = "hidden";
    shown();
    expect(last().readyState).toBe(Source.CLOSED);
    await wait(60_000);
    expect(invalidated).toEqual([]);
    visibility = "visible";
    shown();
    expect(Source.all).toHaveLength(2);
    await wait(1);
    expect(invalidated).toEqual(["tat,cam,sts"]);
    stop();
  });
});
