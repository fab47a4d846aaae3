// The back of an API: who answers, and what of the request it is given.
import { useT } from "@/i18n";
import { Section } from "@/ui/page";
import { EditorChoice, EditorText } from "../shared/EditorFields";
import { BACKS, hasPath, METHODS, withBack } from "./apiDraft";
import { BackTarget } from "./BackTarget";
import type { PartProps } from "./FrontPart";
import { Constants, Mappings } from "./Mappings";

export function BackPart(props: PartProps) {
  const t = useT();
  const { editor } = props;
  const { draft } = editor;
  const socket = draft.protocol === "WEBSOCKET";
  const kinds = socket ? ["WEBSOCKET"] : [...new Set<string>([...BACKS, draft.back])];
  const known = BACKS.find((one) => one === draft.back);
  return (
    <Section title={t("apigw.back")} className="form">
      <div className="form-columns">
        <EditorChoice
          editor={editor}
          name="back"
          path="ServiceType"
          label={t("apigw.backKind")}
          hint={known ? t(`apigw.back.${known}.hint`) : ""}
          options={kinds.map((value) => ({ value, label: nameOf(value, t) }))}
          onChange={(next) => editor.replace(withBack(draft, next))}
          disabled={socket}
        />
        <EditorText
          editor={editor}
          name="timeout"
          path="ServiceTimeout"
          label={t("apigw.timeout")}
          hint={t("apigw.timeoutHint", { max: draft.back === "TSF" ? 30 : 1800 })}
          required
        />
      </div>
      <BackTarget {...props} />
      {hasPath(draft.back) ? (
        <div className="form-columns">
          <EditorText
            editor={editor}
            name="backPath"
            path="ServiceConfig.Path"
            label={t("apigw.backPath")}
            hint={t("apigw.backPathHint")}
            mono
            placeholder="/users/{id}"
          />
          <EditorChoice
            editor={editor}
            name="backMethod"
            path="ServiceConfig.Method"
            label={t("apigw.backMethod")}
            hint={t("apigw.backMethodHint")}
            options={[
              { value: "", label: t("apigw.sameMethod") },
              ...METHODS.filter((method) => method !== "ANY").map((value) => ({ value, label: value })),
              ...(draft.backMethod === "ANY" ? [{ value: "ANY", label: "ANY" }] : []),
            ]}
          />
        </div>
      ) : null}
      {draft.back === "MOCK" ? null : (
        <>
          <Mappings editor={editor} />
          <Constants editor={editor} />
        </>
      )}
    </Section>
  );
}

function nameOf(kind: string, t: ReturnType<typeof useT>): string {
  const known = BACKS.find((one) => one === kind);
  return known ? t(`apigw.back.${known}`) : kind === "WEBSOCKET" ? "WebSocket" : kind;
}
