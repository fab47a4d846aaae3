// Live pages: `GET /console/events` names the services in which something changed for this account, and their live
// queries are fetched again.
//
// A message is never data: losing one costs a moment. It speaks for one server only, so visible live queries are also
// fetched every SWEEP_EVERY, and more often while the stream is down. The stream is closed while the tab is hidden: a
// browser allows six connections per host, and a dozen forgotten tabs would starve the one that is looked at.
import type { QueryClient } from "@tanstack/react-query";
import { invalidateLive } from "./queries";
import { store } from "./store";
import { gather } from "./throttle";

export type Stream = "connecting" | "live" | "polling";

export const stream = store<Stream>("connecting");

const REFRESH_EVERY = 300;
const SWEEP_EVERY = 10_000;
const POLL_EVERY = 3_000;
const RETRY_FIRST = 1_000;
const RETRY_MOST = 15_000;
/** Stands for all services. */
const ANYTHING = "*";

/** Follows the stream until the returned function is called. */
export function follow(client: QueryClient): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let sweep: ReturnType<typeof setInterval> | undefined;
  let wait = RETRY_FIRST;
  let missed = false;
  const changed = gather<string>(REFRESH_EVERY, (services) =>
    invalidateLive(client, services.has(ANYTHING) ? undefined : services),
  );
  const everything = () => changed.add(ANYTHING);

  function every(interval: number) {
    clearInterval(sweep);
    sweep = setInterval(everything, interval);
  }

  function open() {
    clearTimeout(retry);
    source?.close();
    source = new EventSource("/console/events");
    source.onopen = () => {
      wait = RETRY_FIRST;
      every(SWEEP_EVERY);
      stream.set("live");
      if (missed) everything();
      missed = false;
    };
    source.onmessage = (event) => {
      for (const service of parseServices(event.data) ?? []) changed.add(service);
    };
    source.onerror = () => {
      if (stream.get() !== "polling") every(POLL_EVERY);
      missed = true;
      stream.set("polling");
      // The browser reconnects by itself unless the answer was not a stream at all.
      if (source?.readyState !== EventSource.CLOSED) return;
      retry = setTimeout(open, wait);
      wait = Math.min(wait * 2, RETRY_MOST);
    };
  }

  function close() {
    source?.close();
    source = undefined;
    clearTimeout(retry);
    clearInterval(sweep);
    stream.set("connecting");
  }

  function onVisibility() {
    if (document.visibilityState === "hidden") {
      close();
      missed = true;
    } else if (!source) {
      open();
      everything();
    }
  }

  if (document.visibilityState === "visible") open();
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    close();
    changed.stop();
  };
}

/** The services of a message; an empty list means that anything may have changed. */
export function parseServices(data: unknown): string[] | undefined {
  try {
    const { Services: services } = JSON.parse(String(data)) as { Services?: unknown };
    if (!Array.isArray(services)) return undefined;
    return services.length === 0 ? [ANYTHING] : services.map(String);
  } catch {
    return undefined;
  }
}
