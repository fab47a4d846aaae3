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

export function loadPast(): void {
  try {
    const kept: unknown = parseJson(localStorage.getItem(key()) ?? "[]");
    past.set(Array.isArray(kept) ? (kept as Past[]) : []);
  } catch {
    past.set([]);
  }
}

export function remember(entry: Past): void {
  const { params, ...rest } = entry;
  const kept = params && JSON.stringify(params).length <= LONGEST ? { ...rest, params } : rest;
  save([kept, ...past.get()].slice(0, KEPT));
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
  } catch {
    // The browser's store is full: the list lasts as long as the tab.
  }
}
