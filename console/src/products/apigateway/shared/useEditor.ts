// The state of a form that is larger than the contract's own table says: a draft of the page's making, its problems, and what the server
// refuses at the field that it names. Kept until it is sent, as every long form.
import { useEffect, useState } from "react";
import type { ApiError } from "@/api/errors";
import { useKept } from "@/form/kept";
import type { Problem } from "@/form/rules";
import { inputId } from "./EditTable";
import { fieldOf } from "./refusal";

export interface Editor<D> {
  draft: D;
  set: (patch: Partial<D>) => void;
  replace: (draft: D) => void;
  /** What is to be shown at a path now. */
  problem: (path: string) => Problem | undefined;
  touch: (path: string) => void;
  /** Calls when nothing is wrong; goes to the first problem otherwise. */
  submit: (send: () => void) => void;
  /** Whether the refusal has found its field. */
  refuse: (error: ApiError) => boolean;
  refused: boolean;
  changed: boolean;
  /** Typed here before, and not sent. */
  restored: boolean;
  /** Throws away what was typed before. */
  discard: () => void;
  settled: () => void;
}

export function useEditor<D extends object>(name: string, begin: D, problemsOf: (draft: D) => Problem[]): Editor<D> {
  const kept = useKept<D>(name, begin);
  const [draft, setDraft] = useState<D>(kept.restored ?? begin);
  const [tried, setTried] = useState(false);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<{ draft: D; problem: Problem }>();
  const problems = problemsOf(draft);
  const { follow } = kept;
  useEffect(() => follow(draft), [follow, draft]);
  const current = said?.draft === draft ? said.problem : undefined;
  const focus = (path: string) => document.getElementById(inputId(path))?.focus();
  return {
    draft,
    set: (patch) => setDraft((before) => ({ ...before, ...patch })),
    replace: setDraft,
    problem: (path) =>
      (tried || touched.has(path) ? problems.find((one) => one.path === path) : undefined) ??
      (current?.path === path ? current : undefined),
    touch: (path) => setTouched((before) => new Set(before).add(path)),
    submit: (send) => {
      setTried(true);
      const first = problems[0];
      if (!first) return send();
      // Its input may be in a part that is shown only now.
      setTimeout(() => focus(first.path));
    },
    refuse: (error) => {
      const path = fieldOf(error.message, (one) => document.getElementById(inputId(one)) !== null);
      if (path === undefined) return false;
      setSaid({ draft, problem: { path, key: "apigw.said", values: { message: error.message } } });
      focus(path);
      return true;
    },
    refused: current !== undefined,
    changed: JSON.stringify(draft) !== JSON.stringify(begin),
    restored: kept.restored !== undefined,
    discard: () => {
      // What is there at `done` is what is settled: the beginning, not what was kept.
      follow(begin);
      kept.done();
      setDraft(begin);
      setTried(false);
      setTouched(new Set());
    },
    settled: kept.done,
  };
}
