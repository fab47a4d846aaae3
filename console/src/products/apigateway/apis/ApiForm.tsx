// An API as a form: what callers send, who they have to be, who answers, what the answers are. What is saved is served with the next
// release only, and the form says so.

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type ActionOf, call, type RequestOf } from "@/api/client";
import type { ApiError } from "@/api/errors";
import { invalidateServices } from "@/api/queries";
import { KeptNote } from "@/form/KeptNote";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { useEditor } from "../shared/useEditor";
import { AuthPart } from "./AuthPart";
import { type ApiDraft, requestOf } from "./apiDraft";
import { apiProblems } from "./apiProblems";
import { BackPart } from "./BackPart";
import { FrontPart } from "./FrontPart";
import { ResultPart } from "./ResultPart";

export interface ApiFormProps {
  serviceId: string;
  /** Undefined: a new one. */
  apiId: string | undefined;
  begin: ApiDraft;
  /** Names what is kept of the form. */
  name: string;
  why: string | undefined;
  onDone: (apiId: string) => void;
  /** Beside the form; told what is typed now. */
  aside: (draft: ApiDraft, changed: boolean) => ReactNode;
}

export function ApiForm({ serviceId, apiId, begin, name, why, onDone, aside }: ApiFormProps) {
  const t = useT();
  const client = useQueryClient();
  const editor = useEditor<ApiDraft>(name, begin, apiProblems);
  const save = useMutation<string, ApiError, ApiDraft>({
    mutationFn: (draft) => send(serviceId, apiId, draft),
    onSuccess: (id) => {
      editor.settled();
      void invalidateServices(client, new Set(["apigateway"]));
      onDone(id);
    },
    onError: (error) => void editor.refuse(error),
  });
  const submit = () => editor.submit(() => save.mutate(editor.draft));
  const parts = { editor, serviceId };
  return (
    <form
      className="gw-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (why === undefined) submit();
      }}
    >
      <div className="stack">
        {editor.restored ? <KeptNote onDiscard={editor.discard} /> : null}
        <FrontPart {...parts} />
        <AuthPart {...parts} />
        <BackPart {...parts} />
        <ResultPart {...parts} />
        {save.error && !editor.refused ? <ErrorPanel error={save.error} /> : null}
        <div className="gw-form-foot">
          <span className="quiet grow">{t("apigw.savedNotLive")}</span>
          <Button
            kind="primary"
            type="submit"
            busy={save.isPending}
            why={why ?? (apiId !== undefined && !editor.changed ? t("apigw.nothingChanged") : undefined)}
          >
            {t(apiId === undefined ? "apigw.createApi" : "apigw.save")}
          </Button>
        </div>
      </div>
      <aside className="gw-aside">{aside(editor.draft, editor.changed)}</aside>
    </form>
  );
}

async function send(serviceId: string, apiId: string | undefined, draft: ApiDraft): Promise<string> {
  const request = { ServiceId: serviceId, ...(apiId === undefined ? {} : { ApiId: apiId }), ...requestOf(draft) };
  const action: ActionOf<"apigateway"> = apiId === undefined ? "CreateApi" : "ModifyApi";
  if (apiId !== undefined) {
    await call("apigateway", action, request as unknown as RequestOf<"apigateway", "ModifyApi">);
    return apiId;
  }
  const made = await call("apigateway", "CreateApi", request as unknown as RequestOf<"apigateway", "CreateApi">);
  return made.Result?.ApiId ?? "";
}
