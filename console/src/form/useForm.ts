// The state of one contract-driven form. Problems show once a field was left or a submit was tried; a submit that has
// problems moves the focus to the first of them.
import { useCallback, useMemo, useState } from "react";
import type { FieldMeta, ServiceMeta } from "@/api/meta";
import { type Draft, type DraftRecord, getAt, setAt, toRequest } from "./draft";
import { check, type Problem } from "./rules";

export interface Form {
  table: ServiceMeta;
  fields: readonly FieldMeta[];
  draft: DraftRecord;
  get: (path: string) => Draft;
  set: (path: string, value: Draft) => void;
  replace: (draft: DraftRecord) => void;
  touch: (path: string) => void;
  /** The problem to show at a path now. */
  problem: (path: string) => Problem | undefined;
  problems: readonly Problem[];
  /** Hands the request over when there is no problem. */
  submit: (send: (request: Record<string, unknown>) => void) => void;
  request: Record<string, unknown>;
}

const NONE: readonly FieldMeta[] = [];

/** The DOM id of a path's input; `scope` tells forms on one page apart. */
export function fieldId(scope: string, path: string): string {
  return `field-${scope}-${path}`;
}

export function useForm(table: ServiceMeta, action: string, initial: DraftRecord = {}): Form {
  const fields = table.actions[action]?.input ?? NONE;
  const [draft, setDraft] = useState<DraftRecord>(initial);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const problems = useMemo(() => check(fields, draft, table), [fields, draft, table]);
  const request = useMemo(() => toRequest(fields, draft, table), [fields, draft, table]);

  const set = useCallback((path: string, value: Draft) => setDraft((before) => setAt(before, path, value)), []);
  const touch = useCallback((path: string) => setTouched((before) => new Set(before).add(path)), []);

  return {
    table,
    fields,
    draft,
    get: (path) => getAt(draft, path),
    set,
    replace: (next) => {
      setDraft(next);
      setTried(false);
      setTouched(new Set());
    },
    touch,
    problem: (path) => (tried || touched.has(path) ? problems.find((p) => p.path === path) : undefined),
    problems,
    request,
    submit: (send) => {
      setTried(true);
      const first = problems[0];
      if (first) document.getElementById(fieldId(action, first.path))?.focus();
      else send(request);
    },
  };
}
