// What was sent lately from this browser, per user. Parameters are kept without secrets, and answers are not kept at all.
import { parseJson } from "@/api/json";
import { currentSession, whenLeft } from "@/api/session";
import { store } from "@/api/store";
import type { Params } from "./link";

export interface Past {
  at: number;
  service: string;
  action: string;
  /** Absent where they were too long to keep. */
  params?: Params;
  /** `OK` or the error's code. */
  code: string;
  millis: number;
  requestId: string;
  /** Empty for the session. */
  secretId: string;
}

const KEPT = 50;
const LONGEST = 8_000;

function key(): string {
  return `terrace.explorer.${currentSession()?.Uin ?? ""}`;
}

export const past = store<readonly Past[]>([]);
whenLeft(() => past.set([]));

/** Since the browser's store is full: the list then lasts as long as the tab. */
let full = false;

/** What is kept, not what this tab last saw: another tab may have added to it. */
function read(): readonly Past[] {
  if (full) return past.get();
  try {
    const kept: unknown = parseJson(localStorage.getItem(key()) ?? "[]");
    return Array.isArray(kept) ? (kept as Past[]) : [];
  } catch {
    return [];
  }
}

/** Shows what is kept, and what other tabs make of it, until the returned function is called. */
export function followPast(): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key === key()) past.set(read());
  };
  past.set(read());
  window.addEventListener("storage", onStorage);
  return () => window.removeEventListener("storage", onStorage);
}

export function remember(entry: Past): void {
  const { params, ...rest } = entry;
  const kept = params && JSON.stringify(params).length <= LONGEST ? { ...rest, params } : rest;
  save([kept, ...read()].slice(0, KEPT));
}

export function forgetPast(): void {
  save([]);
}

function save(next: readonly Past[]): void {
  // An answer that came after the logout belongs to nobody.
  if (!currentSession()) return;
  past.set(next);
  try {
    localStorage.setItem(key(), JSON.stringify(next));
    full = false;
  } catch {
    full = true;
  }
}
