// Live pages: `GET /console/events` hints at what changed, and the queries that said so are fetched again.
//
// A hint is never data: losing one costs a moment, so after a gap everything visible is fetched once, and while the
// stream is down visible live queries are polled.
import type { QueryClient } from "@tanstack/react-query";
import { invalidateKinds, invalidateLive } from "./queries";
import { store } from "./store";
import { gather } from "./throttle";

export type Stream = "connecting" | "live" | "polling";

export const stream = store<Stream>("connecting");

export interface Hint {
  Kind: string;
  Id: string;
}

const listeners = new Set<(hint: Hint) => void>();

/** For what is not a query, such as the task drawer. */
export function onHint(listener: (hint: Hint) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const PER_SECOND = 4;
const POLL_EVERY = 3_000;
const RETRY_FIRST = 2_000;
const RETRY_MOST = 30_000;

/** Follows the stream until the returned function is called. */
export function follow(client: QueryClient): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let poll: ReturnType<typeof setInterval> | undefined;
  let wait = RETRY_FIRST;
  let missed = false;
  const changed = gather<string>(1000 / PER_SECOND, (kinds) => void invalidateKinds(client, kinds));

  function open() {
    source = new EventSource("/console/events");
    source.onopen = () => {
      wait = RETRY_FIRST;
      clearInterval(poll);
      poll = undefined;
      stream.set("live");
      if (missed) void invalidateLive(client);
      missed = false;
    };
    source.onmessage = (event) => {
      const hint = parseHint(event.data);
      if (!hint) return;
      changed.add(hint.Kind);
      for (const listener of [...listeners]) listener(hint);
    };
    source.onerror = () => {
      missed = true;
      stream.set("polling");
      poll ??= setInterval(() => {
        if (document.visibilityState === "visible") void invalidateLive(client);
      }, POLL_EVERY);
      // The browser reconnects by itself unless the answer was not a stream at all.
      if (source?.readyState === EventSource.CLOSED) {
        retry = setTimeout(open, wait);
        wait = Math.min(wait * 2, RETRY_MOST);
      }
    };
  }

  open();
  return () => {
    source?.close();
    clearTimeout(retry);
    clearInterval(poll);
    changed.stop();
    stream.set("connecting");
  };
}

export function parseHint(data: unknown): Hint | undefined {
  try {
    const hint = JSON.parse(String(data)) as Partial<Hint>;
    return typeof hint.Kind === "string" ? { Kind: hint.Kind, Id: String(hint.Id ?? "") } : undefined;
  } catch {
    return undefined;
  }
}
