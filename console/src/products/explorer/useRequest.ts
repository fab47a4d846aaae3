// The request being written: a form, raw JSON, and the address, kept in step. In JSON mode what is written is sent as it
// is, so that what the contract forbids can be tried on purpose.
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { parseJson } from "@/api/json";
import type { ServiceMeta } from "@/api/meta";
import { type DraftRecord, isRecord, toDraft, toRequest } from "@/form/draft";
import { type Form, useForm } from "@/form/useForm";
import { useT } from "@/i18n";
import { isParams, MAX_LINK, type Params } from "./link";
import { withoutSecrets } from "./secretless";

/** The address follows when the typing pauses. */
const PAUSE = 300;

export interface RequestState {
  form: Form;
  raw: string | undefined;
  /** What would be sent. */
  params: Params;
  /** The same without secrets, for links. */
  shared: Params;
  /** Whether they fit into one. */
  linkable: boolean;
  /** Why nothing can be sent. */
  why: string | undefined;
  /** Parameters in the raw text that the contract does not have. */
  unknown: readonly string[];
  /** Replaces everything, in whichever way it is being written. */
  fill: (draft: DraftRecord) => void;
  toJson: () => void;
  toForm: () => void;
  setRaw: (text: string) => void;
}

export function draftOf(params: Params) {
  const draft = toDraft(params);
  return isRecord(draft) ? draft : {};
}

function parse(text: string): Params | undefined {
  try {
    const value = parseJson(text.trim() === "" ? "{}" : text);
    return isParams(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function useRequest(table: ServiceMeta, action: string, linked: Params | undefined): RequestState {
  const t = useT();
  const navigate = useNavigate();
  const form = useForm(table, action, draftOf(linked ?? {}));
  const [raw, setText] = useState<string>();
  const parsed = raw === undefined ? undefined : parse(raw);
  const params = parsed ?? form.request;
  const kept = withoutSecrets(params, form.fields, table);
  const shared = JSON.stringify(kept);
  const written = useRef(JSON.stringify(linked ?? {}));

  // Somebody followed a link to this same action: the address leads.
  const arrived = JSON.stringify(linked ?? {});
  const follow = useEffectEvent((text: string) => {
    if (text === written.current) return;
    written.current = text;
    form.replace(draftOf(parseJson(text) as Params));
    setText(undefined);
  });
  useEffect(() => follow(arrived), [arrived]);

  useEffect(() => {
    const timer = setTimeout(() => {
      const next = shared.length > MAX_LINK ? "{}" : shared;
      if (next === written.current) return;
      written.current = next;
      const search = next === "{}" ? undefined : (parseJson(next) as Params);
      void navigate({ to: ".", search: (before) => ({ ...before, params: search }), replace: true });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [shared, navigate]);

  const known = new Set(form.fields.map((field) => field.name));
  return {
    form,
    raw,
    params,
    shared: kept,
    linkable: shared.length <= MAX_LINK,
    why: raw !== undefined && !parsed ? t("explorer.notJson") : undefined,
    unknown: parsed ? Object.keys(parsed).filter((name) => !known.has(name)) : [],
    fill: (draft) => {
      form.replace(draft);
      if (raw !== undefined) setText(JSON.stringify(toRequest(form.fields, draft, table), null, 2));
    },
    toJson: () => setText(JSON.stringify(form.request, null, 2)),
    toForm: () => setText(undefined),
    setRaw: (text) => {
      setText(text);
      const value = parse(text);
      if (value) form.replace(draftOf(value));
    },
  };
}
