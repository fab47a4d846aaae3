// Long-running work that this browser started, followed until it ends. Kept across reloads, so that closing the tab in
// the middle loses nothing: the work is the server's, this is only the list of what to look at.
import { useQueries } from "@tanstack/react-query";
import { currentSession } from "@/api/session";
import { store, useStore } from "@/api/store";
import { loadTaskKind } from "@/products";
import type { TaskKind, TaskState } from "@/products/product";

export interface TrackedTask {
  kind: string;
  id: string;
  title: string;
  startedAt: number;
}

const KEPT = 30;

function key(): string {
  return `terrace.tasks.${currentSession()?.Uin ?? ""}`;
}

export const tasks = store<readonly TrackedTask[]>([]);
export const drawerOpen = store(false);

export function loadTasks(): void {
  try {
    tasks.set(JSON.parse(localStorage.getItem(key()) ?? "[]") as TrackedTask[]);
  } catch {
    tasks.set([]);
  }
}

function save(next: readonly TrackedTask[]) {
  localStorage.setItem(key(), JSON.stringify(next));
  tasks.set(next);
}

/** Puts work into the drawer; the drawer shows itself in the top bar. */
export function track(task: Omit<TrackedTask, "startedAt">): void {
  const rest = tasks.get().filter((other) => other.id !== task.id);
  save([{ ...task, startedAt: Date.now() }, ...rest].slice(0, KEPT));
}

export function untrack(ids: readonly string[]): void {
  save(tasks.get().filter((task) => !ids.includes(task.id)));
}

export interface FollowedTask {
  task: TrackedTask;
  kind?: TaskKind;
  state?: TaskState;
  error?: unknown;
}

export function useTasks(): FollowedTask[] {
  const list = useStore(tasks);
  const results = useQueries({
    queries: list.map((task) => ({
      queryKey: ["task", task.kind, task.id],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const kind = await loadTaskKind(task.kind);
        return kind ? { kind, state: await kind.state(task.id, signal) } : null;
      },
      // Hints come while it runs; an ended task never changes again.
      meta: { live: ["invocation", "task"] as const },
      staleTime: 1_000,
    })),
  });
  return list.map((task, index) => {
    const result = results[index];
    return {
      task,
      ...(result?.data ? { kind: result.data.kind, state: result.data.state } : {}),
      ...(result?.error ? { error: result.error } : {}),
    };
  });
}
