// A form of one action: the contract's constraints and the page's own are checked while somebody types, and what the server refuses is
// shown at the field that it names, until that is changed.
import { useState } from "react";
import type { ActionOf, RequestOf, ResponseOf } from "@/api/client";
import type { ApiError } from "@/api/errors";
import type { ServiceMeta } from "@/api/meta";
import { useAct } from "@/api/queries";
import type { DraftRecord } from "@/form/draft";
import type { Problem } from "@/form/rules";
import { type Form, fieldId, useForm } from "@/form/useForm";
import { fieldOf } from "./refusal";

export interface ActionForm extends Form {
  scope: string;
  send: () => void;
  busy: boolean;
  /** A refusal that belongs to no field. */
  error: ApiError | undefined;
}

export interface ActionFormOptions<A extends ActionOf<"apigateway">> {
  /** What the server would refuse and the contract does not say. */
  own?: ((draft: DraftRecord) => readonly Problem[]) | undefined;
  /** The request as it is sent: the draft's by default, without what is empty. */
  request?: ((draft: DraftRecord, request: Record<string, unknown>) => Record<string, unknown>) | undefined;
  onDone: (answer: ResponseOf<"apigateway", A>) => void;
}

export function useActionForm<A extends ActionOf<"apigateway">>(
  table: ServiceMeta,
  action: A,
  initial: DraftRecord,
  { own, request, onDone }: ActionFormOptions<A>,
): ActionForm {
  const form = useForm(table, action, initial);
  const act = useAct("apigateway", action, { onDone });
  const [tried, setTried] = useState(false);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<{ draft: DraftRecord; problem: Problem }>();
  const extra = own?.(form.draft) ?? [];
  const said = refused?.draft === form.draft ? refused.problem : undefined;

  const refuse = (error: ApiError) => {
    const known = (path: string) => form.fields.some((field) => field.name === path.split(".")[0]);
    const path = fieldOf(error.message, (one) => known(one) && document.getElementById(fieldId(action, one)) !== null);
    if (path === undefined) return;
    setRefused({ draft: form.draft, problem: { path, key: "apigw.said", values: { message: error.message } } });
    document.getElementById(fieldId(action, path))?.focus();
  };

  return {
    ...form,
    scope: action,
    busy: act.isPending,
    error: act.error && !said ? act.error : undefined,
    touch: (path) => {
      form.touch(path);
      setTouched((before) => new Set(before).add(path));
    },
    problem: (path) =>
      form.problem(path) ??
      (tried || touched.has(path) ? extra.find((one) => one.path === path) : undefined) ??
      (said?.path === path ? said : undefined),
    send: () => {
      setTried(true);
      const first = form.problems.length === 0 ? extra[0] : undefined;
      if (first) return document.getElementById(fieldId(action, first.path))?.focus();
      form.submit((made) => {
        const whole = request ? request(form.draft, made) : made;
        act.mutate(whole as unknown as RequestOf<"apigateway", A>, { onError: refuse });
      });
    },
  };
}
