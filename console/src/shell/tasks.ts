// Long-running work that this browser started, followed until it ends. Kept across reloads, so that closing the tab in
// the middle loses nothing: the work is the server's, this is only the list of what to look at.
import { useQueries } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Service } from "@/api/client";
import { currentSession, whenLeft } from "@/api/session";
import { store, useStore } from "@/api/store";
import { loadTaskKind } from "@/products";
import type { TaskState } from "@/products/product";

export interface TrackedTask {
  service: Service;
  kind: string;
  id: string;
  title: string;
  /** Its page, below `/console`. */
  href: string;
  startedAt: number;
  /** How it ended. Remembered, because an ended task never changes again and need not be asked about. */
  ended?: TaskState;
}

const KEPT = 30;

function key(): string {
  return `terrace.tasks.${currentSession()?.Uin ?? ""}`;
}

export const tasks = store<readonly TrackedTask[]>([]);
export const drawerOpen = store(false);
whenLeft(() => {
  tasks.set([]);
  drawerOpen.set(false);
});

function read(): readonly TrackedTask[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key()) ?? "[]");
    return Array.isArray(kept) ? (kept as TrackedTask[]) : [];
  } catch {
    return [];
  }
}

/** Shows what is kept, and what other tabs make of it, until the returned function is called. */
export function followTasks(): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key === key()) tasks.set(read());
  };
  tasks.set(read());
  window.addEventListener("storage", onStorage);
  return () => window.removeEventListener("storage", onStorage);
}

/** Begins with what is kept, not with what this tab last saw: another tab may have added to it. */
function change(make: (kept: readonly TrackedTask[]) => readonly TrackedTask[]): void {
  // What is answered after the logout belongs to nobody.
  if (!currentSession()) return;
  const next = make(read());
  localStorage.setItem(key(), JSON.stringify(next));
  tasks.set(next);
}

/** Puts work into the drawer; the drawer shows itself in the top bar. */
export function track(task: Omit<TrackedTask, "startedAt">): void {
  change((kept) =>
    [{ ...task, startedAt: Date.now() }, ...kept.filter((other) => other.id !== task.id)].slice(0, KEPT),
  );
}

export function untrack(ids: readonly string[]): void {
  change((kept) => kept.filter((task) => !ids.includes(task.id)));
}

export interface FollowedTask {
  task: TrackedTask;
  state?: TaskState;
  error?: unknown;
}

export function useTasks(): FollowedTask[] {
  const list = useStore(tasks);
  const open = list.filter((task) => !task.ended);
  const results = useQueries({
    queries: open.map((task) => ({
      queryKey: [task.service, "task", task.kind, task.id],
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await (await loadTaskKind(task.kind))?.state(task.id, signal)) ?? null,
      meta: { live: true },
    })),
  });
  const states = new Map(open.map((task, index) => [task.id, results[index]]));
  const over = open.filter((task) => states.get(task.id)?.data?.finished);
  useEffect(() => {
    if (over.length === 0) return;
    change((kept) =>
      kept.map((task) => {
        const state = states.get(task.id)?.data;
        return state?.finished ? { ...task, ended: state } : task;
      }),
    );
  });
  return list.map((task) => {
    const result = states.get(task.id);
    const state = task.ended ?? result?.data;
    return { task, ...(state ? { state } : {}), ...(result?.error ? { error: result.error } : {}) };
  });
}
