// The request as a form or as raw JSON.
import type { ReactNode } from "react";
import { ContractForm } from "@/form/ContractForm";
import { Field, noteId } from "@/form/Field";
import { useT } from "@/i18n";
import { TextArea } from "@/ui/inputs";
import { Tabs } from "@/ui/Tabs";
import type { Params } from "./link";
import type { RequestState } from "./useRequest";

export interface RequestEditorProps {
  request: RequestState;
  action: string;
  onSubmit: (params: Params) => void;
  children: ReactNode;
}

export function RequestEditor({ request, action, onSubmit, children }: RequestEditorProps) {
  const t = useT();
  return (
    <Tabs
      label={t("explorer.writeAs")}
      value={request.raw === undefined ? "form" : "json"}
      onChange={(mode) => (mode === "json" ? request.toJson() : request.toForm())}
      tabs={[
        {
          key: "form",
          label: t("explorer.form"),
          content: () => (
            <ContractForm form={request.form} action={action} onSubmit={onSubmit}>
              {children}
            </ContractForm>
          ),
        },
        {
          key: "json",
          label: "JSON",
          content: () => (
            <form
              className="form"
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                if (request.why === undefined) onSubmit(request.params);
              }}
            >
              <RawJson request={request} />
              {children}
            </form>
          ),
        },
      ]}
    />
  );
}

function RawJson({ request }: { request: RequestState }) {
  const t = useT();
  const { form, unknown } = request;
  const id = "explorer-json";
  const notes = [
    ...unknown.map((name) => ({ key: name, text: t("explorer.unknownParameter", { name }) })),
    ...form.problems.map((problem) => ({
      key: problem.path,
      text: `${problem.path}: ${t(problem.key, problem.values)}`,
    })),
  ];
  return (
    <Field id={id} label={t("explorer.parameters")} problem={request.why}>
      <TextArea
        id={id}
        rows={14}
        describedBy={noteId(id)}
        invalid={request.why !== undefined}
        value={request.raw ?? ""}
        onChange={request.setRaw}
      />
      {request.why === undefined && notes.length > 0 ? (
        <div className="explorer-notes">
          <p className="quiet">{t("explorer.rawProblems")}</p>
          <ul>
            {notes.map((note) => (
              <li key={note.key} className="field-problem">
                {note.text}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Field>
  );
}
