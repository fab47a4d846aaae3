// Gathers names and hands them over together, at most once per interval: a burst of events is one refresh. The next is not
// handed over before the last has been dealt with, so that on a slow server refreshes do not cut each other off.

export interface Gather<T> {
  add(item: T): void;
  stop(): void;
}

export function gather<T>(interval: number, flush: (items: ReadonlySet<T>) => Promise<unknown>): Gather<T> {
  let items = new Set<T>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let last = Number.NEGATIVE_INFINITY;

  function arm() {
    if (busy || items.size === 0) return;
    timer ??= setTimeout(() => void hand(), Math.max(0, last + interval - Date.now()));
  }

  async function hand() {
    timer = undefined;
    last = Date.now();
    const ready = items;
    items = new Set();
    busy = true;
    // How it went is shown by whatever was refreshed.
    await flush(ready).catch(() => undefined);
    busy = false;
    arm();
  }

  return {
    add(item) {
      items.add(item);
      arm();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      items.clear();
    },
  };
}
