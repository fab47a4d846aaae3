// Who has logged in with this browser, to switch between them: account, user name and id, never a password or a token.
import type { Session } from "./session";
import { store } from "./store";

export type SignIn = Pick<Session, "OwnerUin" | "Uin" | "Name">;

const KEY = "terrace.signIns";
const NEXT = "terrace.nextSignIn";
const KEPT = 12;

function isSignIn(value: unknown): value is SignIn {
  const one = value as Partial<SignIn> | null;
  return typeof one?.OwnerUin === "string" && typeof one.Uin === "string" && typeof one.Name === "string";
}

function read(): SignIn[] {
  try {
    const kept: unknown = JSON.parse(globalThis.localStorage?.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isSignIn) : [];
  } catch {
    return [];
  }
}

export const signIns = store<readonly SignIn[]>(read());

function save(next: readonly SignIn[]): void {
  localStorage.setItem(KEY, JSON.stringify(next));
  signIns.set(next);
}

/** The latest first. */
export function rememberSignIn({ OwnerUin, Uin, Name }: SignIn): void {
  const rest = read().filter((other) => other.Uin !== Uin);
  save([{ OwnerUin, Uin, Name }, ...rest].slice(0, KEPT));
}

export function forgetSignIn(uin: string): void {
  save(read().filter((other) => other.Uin !== uin));
}

/** Whom the login page, which comes after a reload, is to ask for a password. */
export function chooseNext(next: SignIn | undefined): void {
  if (next) sessionStorage.setItem(NEXT, next.Uin);
  else sessionStorage.removeItem(NEXT);
}

export function chosenNext(): SignIn | undefined {
  const uin = sessionStorage.getItem(NEXT);
  return read().find((one) => one.Uin === uin);
}
