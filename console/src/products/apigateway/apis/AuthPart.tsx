// Who may call an API.
import { useQuery } from "@tanstack/react-query";
import type { ApiError } from "@/api/errors";
import type { DesApisStatus } from "@/api/generated/apigateway";
import { useT } from "@/i18n";
import { Section } from "@/ui/page";
import { EditorArea, EditorChoice, EditorText } from "../shared/EditorFields";
import { all } from "../shared/source";
import { AUTHS } from "./apiDraft";
import { apiSource } from "./apis";
import type { PartProps } from "./FrontPart";

export function AuthPart({ editor, serviceId }: PartProps) {
  const t = useT();
  const { draft } = editor;
  // Identity services of the public cloud are shown where an older API names one.
  const kinds = [...new Set<string>([...AUTHS, draft.auth])];
  return (
    <Section title={t("apigw.auth")} className="form">
      <EditorChoice
        editor={editor}
        name="auth"
        path="AuthType"
        label={t("apigw.auth")}
        hint={t(`apigw.auth.${asKnown(draft.auth)}.hint`)}
        options={kinds.map((value) => ({
          value,
          label: value === asKnown(value) ? t(`apigw.auth.${asKnown(value)}`) : value,
        }))}
      />
      {draft.auth === "OAUTH" ? <Tokens editor={editor} serviceId={serviceId} /> : null}
    </Section>
  );
}

function asKnown(auth: string): (typeof AUTHS)[number] {
  return AUTHS.find((one) => one === auth) ?? "NONE";
}

function Tokens({ editor, serviceId }: PartProps) {
  const t = useT();
  const { draft } = editor;
  const source = apiSource(serviceId);
  const found = useQuery<DesApisStatus[], ApiError>({
    queryKey: [...source.key, "all"],
    queryFn: ({ signal }) => all(source, signal),
    meta: { live: true },
  });
  const givers = (found.data ?? []).filter((api) => api.ApiBusinessType === "OAUTH");
  const options = givers.map((api) => ({ value: api.ApiId, label: `${api.ApiName} (${api.ApiId})` }));
  const stray = draft.relation !== "" && !givers.some((api) => api.ApiId === draft.relation);
  return (
    <>
      <EditorChoice
        editor={editor}
        name="business"
        path="ApiBusinessType"
        label={t("apigw.business")}
        hint={t(draft.business === "OAUTH" ? "apigw.business.OAUTH.hint" : "apigw.business.NORMAL.hint")}
        options={[
          { value: "NORMAL", label: t("apigw.business.NORMAL") },
          { value: "OAUTH", label: t("apigw.business.OAUTH") },
        ]}
      />
      {draft.business === "OAUTH" ? (
        <>
          <EditorArea
            editor={editor}
            name="publicKey"
            path="OauthConfig.PublicKey"
            label={t("apigw.publicKey")}
            hint={t("apigw.publicKeyHint")}
            required
            rows={5}
          />
          <div className="form-columns">
            <EditorText
              editor={editor}
              name="tokenLocation"
              path="OauthConfig.TokenLocation"
              label={t("apigw.tokenLocation")}
              hint={t("apigw.tokenLocationHint")}
              mono
              required
            />
            <EditorText
              editor={editor}
              name="redirect"
              path="OauthConfig.LoginRedirectUrl"
              label={t("apigw.redirect")}
              hint={t("apigw.redirectHint")}
              mono
            />
          </div>
        </>
      ) : (
        <EditorChoice
          editor={editor}
          name="relation"
          path="AuthRelationApiId"
          label={t("apigw.relation")}
          hint={t(givers.length === 0 && found.data ? "apigw.noRelation" : "apigw.relationHint")}
          required
          options={[
            { value: "", label: t("apigw.choose") },
            ...options,
            ...(stray ? [{ value: draft.relation, label: draft.relation }] : []),
          ]}
        />
      )}
    </>
  );
}
