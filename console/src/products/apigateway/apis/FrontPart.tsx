// The front of an API: what callers send.
import { Field, noteId } from "@/form/Field";
import { Toggled } from "@/form/Toggled";
import { useT } from "@/i18n";
import { Choice, TextInput } from "@/ui/inputs";
import { Section } from "@/ui/page";
import { EditorArea, EditorChoice, EditorText } from "../shared/EditorFields";
import { EditTable, inputId } from "../shared/EditTable";
import type { Editor } from "../shared/useEditor";
import {
  type ApiDraft,
  METHODS,
  MICRO_PARAMETERS,
  NEW_PARAMETER,
  type ParameterDraft,
  POSITIONS,
  TYPES,
  withProtocol,
  withVariables,
} from "./apiDraft";
import { PATH_KINDS, typedPath } from "./path";

const EXAMPLES = { prefix: "/orders", exact: "/orders", preferred: "/static", pattern: "/orders/{id}" } as const;

export interface PartProps {
  editor: Editor<ApiDraft>;
  serviceId: string;
}

export function FrontPart({ editor }: PartProps) {
  const t = useT();
  const { draft } = editor;
  const socket = draft.protocol === "WEBSOCKET";
  return (
    <Section title={t("apigw.front")} className="form">
      <div className="form-columns">
        <EditorText
          editor={editor}
          name="name"
          path="ApiName"
          label={t("apigw.name")}
          hint={t("apigw.apiNameHint")}
          required
        />
        <EditorChoice
          editor={editor}
          name="protocol"
          path="Protocol"
          label={t("apigw.kind")}
          hint={t("apigw.apiKindHint")}
          options={[
            { value: "HTTP", label: "HTTP" },
            { value: "WEBSOCKET", label: "WebSocket" },
          ]}
          onChange={(next) => editor.replace(withProtocol(draft, next))}
        />
      </div>
      <div className="gw-path">
        <EditorChoice
          editor={editor}
          name="method"
          path="RequestConfig.Method"
          label={t("apigw.method")}
          options={METHODS.map((value) => ({ value, label: value === "ANY" ? t("apigw.anyMethod") : value }))}
          disabled={socket}
        />
        <PathInput editor={editor} />
      </div>
      <EditorArea editor={editor} name="description" path="ApiDesc" label={t("apigw.description")} rows={2} />
      <Toggled
        label={t("apigw.cors")}
        hint={t("apigw.corsHint")}
        on={draft.cors}
        onChange={(cors) => editor.set({ cors })}
      />
      <div className="field">
        <h3>{t("apigw.parameters")}</h3>
        <p className="quiet">{t("apigw.parametersHint")}</p>
        <Parameters editor={editor} />
      </div>
    </Section>
  );
}

function PathInput({ editor }: { editor: Editor<ApiDraft> }) {
  const t = useT();
  const { draft } = editor;
  const path = "RequestConfig.Path";
  const id = inputId(path);
  const problem = editor.problem(path);
  return (
    <Field id={id} label={t("apigw.path")} required problem={problem} hint={t(`apigw.pathKind.${draft.pathKind}.hint`)}>
      <div className="row gw-path-kind">
        <Choice
          label={t("apigw.pathKind")}
          value={draft.pathKind}
          options={PATH_KINDS.map((value) => ({ value, label: t(`apigw.pathKind.${value}`) }))}
          onChange={(next) => editor.replace(withVariables({ ...draft, pathKind: next as ApiDraft["pathKind"] }))}
        />
        <TextInput
          id={id}
          mono
          value={draft.path}
          placeholder={EXAMPLES[draft.pathKind]}
          onChange={(typed) => {
            const { kind, path: next } = typedPath(draft.pathKind, typed.trim());
            editor.replace(withVariables({ ...draft, pathKind: kind, path: next }));
          }}
          onBlur={() => editor.touch(path)}
          describedBy={noteId(id)}
          invalid={problem !== undefined}
        />
      </div>
    </Field>
  );
}

function Parameters({ editor }: { editor: Editor<ApiDraft> }) {
  const t = useT();
  const { draft } = editor;
  // Variables are named by the path: their rows come and go with it.
  const fixed = (row: ParameterDraft) =>
    row.Position === "path" && draft.pathKind === "pattern" && !draft.path.startsWith("~");
  const asked = (row: ParameterDraft) =>
    draft.back === "TSF" && MICRO_PARAMETERS.some((name) => name.toLowerCase() === row.Name.toLowerCase());
  return (
    <EditTable<ParameterDraft>
      path="RequestParameters"
      label={t("apigw.parameters")}
      rows={draft.parameters}
      onChange={(parameters) => editor.set({ parameters })}
      blank={NEW_PARAMETER}
      add={t("apigw.addParameter")}
      empty={t("apigw.noParameters")}
      most={100}
      problem={editor.problem}
      touch={editor.touch}
      keeps={(row) => (fixed(row) ? t("apigw.isVariable") : asked(row) ? t("apigw.isMicro") : undefined)}
      columns={[
        { name: "Name", title: t("apigw.name"), mono: true, locked: fixed },
        {
          name: "Position",
          title: t("apigw.position"),
          width: "96px",
          locked: fixed,
          options: () => POSITIONS.map((value) => ({ value, label: t(`apigw.position.${value}`) })),
        },
        {
          name: "Type",
          title: t("apigw.type"),
          width: "96px",
          options: (row) => [...new Set<string>([...TYPES, row.Type])].map((value) => ({ value, label: value })),
        },
        { name: "Required", title: t("apigw.required"), width: "64px", check: true, locked: fixed },
        { name: "DefaultValue", title: t("apigw.defaultValue"), mono: true },
        { name: "Desc", title: t("apigw.description") },
      ]}
    />
  );
}
