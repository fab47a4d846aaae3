// What somebody has typed and not sent, kept for this tab: leaving a long form and coming back loses nothing. Ends with the
// submit, the logout or the tab; closing the tab is what the browser is asked to warn of.
//
// Callers leave out what is secret. Each user has drafts of their own: the next one at this tab sees none of them.
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { currentSession, DRAFTS } from "@/api/session";
import { useT } from "@/i18n";
import { say } from "@/ui/toasts";

function keyOf(name: string): string {
  return `${DRAFTS}${currentSession()?.Uin ?? ""}.${name}`;
}

export function readKept<T>(name: string): T | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(keyOf(name)) ?? "null") as T | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether whoever is logged in has typed something that a logout would lose. */
export function hasKept(): boolean {
  return Object.keys(sessionStorage).some((key) => key.startsWith(keyOf("")));
}

function write(name: string, text: string | undefined): void {
  try {
    if (text === undefined) sessionStorage.removeItem(keyOf(name));
    else sessionStorage.setItem(keyOf(name), text);
  } catch {
    // The browser's store is full: the warning on leaving is what is left.
  }
}

export interface Kept<T> {
  /** What was typed here before, to begin with. */
  restored: T | undefined;
  /** Told on each render what is typed now. */
  follow: (now: T) => void;
  /** After a submit: what is there now is what is settled, and a form that stays can be changed again. */
  done: () => void;
}

/** `blank` is what the form holds before anybody types; as long as it does, there is nothing to keep. */
export function useKept<T>(name: string, blank: T): Kept<T> {
  const t = useT();
  const [restored, setRestored] = useState(() => readKept<T>(name));
  const settled = useRef(JSON.stringify(blank));
  const latest = useRef(settled.current);

  const follow = useCallback(
    (now: T) => {
      latest.current = JSON.stringify(now);
      write(name, latest.current === settled.current ? undefined : latest.current);
    },
    [name],
  );
  const done = useCallback(() => {
    settled.current = latest.current;
    write(name, undefined);
    setRestored(undefined);
  }, [name]);

  const left = useEffectEvent(() => {
    if (latest.current !== settled.current && currentSession()) say(t("kept.left"));
  });
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      // Whoever has just logged out has left already.
      if (latest.current !== settled.current && currentSession()) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
      left();
    };
  }, []);
  return { restored, follow, done };
}
