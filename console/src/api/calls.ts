// What the API inspector shows: every call of this tab, newest first, in memory only.
import { whenLeft } from "./session";
import { store } from "./store";

export interface Call {
  id: number;
  service: string;
  action: string;
  params: unknown;
  /** Path of the page that was open when the call was made. */
  page: string;
  startedAt: number;
  millis?: number;
  requestId?: string;
  answer?: unknown;
  error?: { code: string; message: string };
}

/** Old calls are dropped: a live page makes thousands a day. */
const KEPT = 300;

export const calls = store<readonly Call[]>([]);
whenLeft(() => calls.set([]));
let next = 1;

export function callStarted(service: string, action: string, params: unknown): number {
  const id = next++;
  const call: Call = { id, service, action, params, page: location.pathname, startedAt: Date.now() };
  calls.set([call, ...calls.get()].slice(0, KEPT));
  return id;
}

export function callEnded(id: number, outcome: Pick<Call, "requestId" | "answer" | "error">): void {
  calls.set(
    calls.get().map((call) => (call.id === id ? { ...call, ...outcome, millis: Date.now() - call.startedAt } : call)),
  );
}
