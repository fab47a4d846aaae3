// What callers are told of an API's answers: examples for its documents, and errors under other statuses.
import { useT } from "@/i18n";
import { Section } from "@/ui/page";
import { EditorArea, EditorChoice } from "../shared/EditorFields";
import { EditTable } from "../shared/EditTable";
import { type ErrorDraft, RESULT_TYPES } from "./apiDraft";
import type { PartProps } from "./FrontPart";

export function ResultPart({ editor }: PartProps) {
  const t = useT();
  const { draft } = editor;
  const types = [...new Set<string>([...RESULT_TYPES, draft.resultType])];
  return (
    <Section title={t("apigw.result")} className="form">
      <EditorChoice
        editor={editor}
        name="resultType"
        path="ResponseType"
        label={t("apigw.resultType")}
        hint={t("apigw.resultTypeHint")}
        options={types.map((value) => ({ value, label: value }))}
      />
      <div className="form-columns">
        <EditorArea editor={editor} name="resultGood" path="ResponseSuccessExample" label={t("apigw.resultGood")} />
        <EditorArea editor={editor} name="resultBad" path="ResponseFailExample" label={t("apigw.resultBad")} />
      </div>
      <div className="field">
        <h3>{t("apigw.errorCodes")}</h3>
        <p className="quiet">{t("apigw.errorCodesHint")}</p>
        <EditTable<ErrorDraft>
          path="ResponseErrorCodes"
          label={t("apigw.errorCodes")}
          rows={draft.errors}
          onChange={(errors) => editor.set({ errors })}
          blank={{ Code: "", Msg: "", Desc: "", NeedConvert: false, ConvertedCode: "" }}
          add={t("apigw.addErrorCode")}
          empty={t("apigw.noErrorCodes")}
          problem={editor.problem}
          touch={editor.touch}
          columns={[
            { name: "Code", title: t("apigw.code"), width: "90px", mono: true },
            { name: "Msg", title: t("apigw.message") },
            { name: "Desc", title: t("apigw.description") },
            { name: "NeedConvert", title: t("apigw.convert"), width: "84px", check: true },
            {
              name: "ConvertedCode",
              title: t("apigw.convertedCode"),
              width: "110px",
              mono: true,
              absent: (row) => !row.NeedConvert,
            },
          ]}
        />
      </div>
    </Section>
  );
}
