// Gathers names and hands them over together, at most once per interval: a burst of events is one refresh.

export interface Gather<T> {
  add(item: T): void;
  stop(): void;
}

export function gather<T>(interval: number, flush: (items: ReadonlySet<T>) => void): Gather<T> {
  let items = new Set<T>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;

  function hand() {
    timer = undefined;
    last = Date.now();
    const ready = items;
    items = new Set();
    flush(ready);
  }

  return {
    add(item) {
      items.add(item);
      timer ??= setTimeout(hand, Math.max(0, last + interval - Date.now()));
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      items.clear();
    },
  };
}
