// The console session: who is logged in, and what happens when it ends under a page.
//
// The cookie is HttpOnly; the second token lives in localStorage so that tabs and reloads share it. An expired session
// does not leave the page: calls wait in `renewed()` until somebody logs in again in the overlay.
import { language } from "@/i18n/language";
import { ApiError } from "./errors";
import { chooseNext, rememberSignIn } from "./signIns";
import { store } from "./store";
import { send } from "./wire";

export interface Session {
  OwnerUin: string;
  Uin: string;
  Name: string;
  MustChangePassword: boolean;
  ExpiresAt: string;
  Region: string;
}

export type SessionState =
  | { kind: "unknown" }
  | { kind: "unreachable"; error: ApiError }
  | { kind: "none" }
  | { kind: "open"; session: Session }
  | { kind: "expired"; session: Session };

const CSRF_KEY = "terrace.csrf";
/** How the keys of forms that were not sent begin (form/kept.ts). */
export const DRAFTS = "terrace.draft.";

export const sessionState = store<SessionState>({ kind: "unknown" });

/** Whose page this is until it is loaded anew. Outlives the session: a logout must not make the next user look like the first. */
let lastUin: string | undefined;
const leavers: (() => void)[] = [];

/** What holds something of the user in memory registers here how to drop it, for when the session is left. */
export function whenLeft(drop: () => void): void {
  leavers.push(drop);
}

/** No session any more, and nothing of it left in memory. The state comes first: pages that are gone fetch nothing again. */
function leave(): void {
  sessionState.set({ kind: "none" });
  for (const drop of leavers) drop();
}

function dropDrafts(except?: string): void {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(DRAFTS) && !(except && key.startsWith(`${DRAFTS}${except}.`))) sessionStorage.removeItem(key);
}

export function csrf(): string | undefined {
  return localStorage.getItem(CSRF_KEY) ?? undefined;
}

export function currentSession(): Session | undefined {
  const state = sessionState.get();
  return state.kind === "open" || state.kind === "expired" ? state.session : undefined;
}

/** Asks the server who we are: at start, and after a login. */
export async function loadSession(): Promise<void> {
  if (!csrf()) {
    leave();
    dropDrafts();
    return;
  }
  try {
    const session = await send<Session>("session", { method: "GET", language: language.get() });
    if (lastUin !== undefined && lastUin !== session.Uin) {
      // Somebody else: nothing this page holds, least of all a waiting call, may become theirs.
      leave();
      dropDrafts();
      location.assign("/console/");
      return;
    }
    lastUin = session.Uin;
    dropDrafts(session.Uin);
    rememberSignIn(session);
    sessionState.set({ kind: "open", session });
  } catch (error) {
    if (error instanceof ApiError && error.isSessionOver) {
      // Not a logout: whoever comes back finds what they typed.
      leave();
    } else if (error instanceof ApiError) sessionState.set({ kind: "unreachable", error });
    else throw error;
  }
}

export interface Credentials {
  Account?: string;
  User: string;
  Password: string;
}

let generated = "";

/** The password just typed, for as long as it has to be replaced: it need not be typed again. In memory only, told once. */
export function takeGenerated(): string {
  const taken = generated;
  generated = "";
  return taken;
}

export async function login(credentials: Credentials): Promise<void> {
  const opened = await send<{ Csrf: string }>("session", { body: credentials, language: language.get() });
  localStorage.setItem(CSRF_KEY, opened.Csrf);
  generated = credentials.Password;
  await loadSession();
  if (!currentSession()?.MustChangePassword) generated = "";
}

export async function logout(): Promise<void> {
  try {
    await send("session", { method: "DELETE", csrf: csrf(), language: language.get() });
  } catch (error) {
    // A session that is already over is what was wanted.
    if (!(error instanceof ApiError && error.isSessionOver)) throw error;
  }
  forget();
}

/** Logs out, and lets the login page, at the same address, ask for somebody else. */
export async function switchTo(next: Parameters<typeof chooseNext>[0]): Promise<void> {
  await logout();
  chooseNext(next);
  location.reload();
}

/** Forgets the session on this side only, and what was typed and seen under it. */
export function forget(): void {
  localStorage.removeItem(CSRF_KEY);
  leave();
  dropDrafts();
}

export async function changePassword(oldPassword: string, newPassword: string): Promise<void> {
  await send("password", {
    body: { OldPassword: oldPassword, NewPassword: newPassword },
    csrf: csrf(),
    language: language.get(),
  });
}

/** Whether somebody can log in again on the spot: not so where no session ever was. */
export function markExpired(): boolean {
  const state = sessionState.get();
  if (state.kind === "open") sessionState.set({ kind: "expired", session: state.session });
  return sessionState.get().kind === "expired";
}

/** Resolves when a session is open again; rejects when the user gives up and goes to the login page. */
export function renewed(): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = sessionState.subscribe(() => {
      const state = sessionState.get();
      if (state.kind === "expired") return;
      stop();
      if (state.kind === "open") resolve();
      else reject(new ApiError("AuthFailure.TokenFailure", "logged out", ""));
    });
  });
}

/** Another tab logged in or out. */
export function followOtherTabs(): void {
  window.addEventListener("storage", (event) => {
    if (event.key === CSRF_KEY) void loadSession();
  });
}
