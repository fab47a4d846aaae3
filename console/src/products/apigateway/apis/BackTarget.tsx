// Who answers, by the kind of the back-end.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ApiError } from "@/api/errors";
import type { UpstreamInfo } from "@/api/generated/apigateway";
import { Toggled } from "@/form/Toggled";
import { useT } from "@/i18n";
import { EditorArea, EditorChoice, EditorText } from "../shared/EditorFields";
import { EditTable } from "../shared/EditTable";
import { all } from "../shared/source";
import type { Editor } from "../shared/useEditor";
import { upstreamSource } from "../upstreams/upstreams";
import { type ApiDraft, BALANCES, type MicroDraft } from "./apiDraft";
import type { PartProps } from "./FrontPart";

export function BackTarget({ editor }: PartProps) {
  const t = useT();
  switch (editor.draft.back) {
    case "HTTP":
    case "WEBSOCKET":
      return (
        <EditorText
          editor={editor}
          name="url"
          path="ServiceConfig.Url"
          label={t("apigw.backAddress")}
          hint={t("apigw.backAddressHint")}
          required
          mono
          placeholder={editor.draft.back === "HTTP" ? "http://orders.example.com:8080" : "ws://chat.example.com:8080"}
        />
      );
    case "UPSTREAM":
    case "GRPC":
      return <UpstreamChoice editor={editor} />;
    case "MOCK":
      return (
        <EditorArea
          editor={editor}
          name="mock"
          path="ServiceMockReturnMessage"
          label={t("apigw.mock")}
          hint={t("apigw.mockHint")}
          rows={6}
        />
      );
    case "SCF":
      return <FunctionFields editor={editor} />;
    case "TSF":
      return <MicroFields editor={editor} />;
    default:
      return <p className="note-warn">{t("apigw.backOther", { kind: editor.draft.back })}</p>;
  }
}

interface EditorProps {
  editor: Editor<ApiDraft>;
}

function UpstreamChoice({ editor }: EditorProps) {
  const t = useT();
  const { draft } = editor;
  const found = useQuery<UpstreamInfo[], ApiError>({
    queryKey: [...upstreamSource.key, "all"],
    queryFn: ({ signal }) => all(upstreamSource, signal),
    meta: { live: true },
  });
  const grpc = draft.back === "GRPC";
  const fits = (found.data ?? []).filter((one) => one.Scheme.toLowerCase().startsWith("grpc") === grpc);
  const stray = draft.upstream !== "" && !fits.some((one) => one.UpstreamId === draft.upstream);
  return (
    <EditorChoice
      editor={editor}
      name="upstream"
      path="ServiceConfig.UpstreamId"
      label={t("apigw.upstream")}
      required
      hint={
        found.data && fits.length === 0 ? (
          <Link to="/gateway/upstreams" search={{ dialog: "new" }}>
            {t("apigw.noUpstreamFits")}
          </Link>
        ) : (
          t("apigw.upstreamHint")
        )
      }
      options={[
        { value: "", label: t("apigw.choose") },
        ...fits.map((one) => ({
          value: one.UpstreamId,
          label: `${one.UpstreamName || one.UpstreamId} (${one.Scheme}, ${one.Nodes.length})`,
        })),
        ...(stray ? [{ value: draft.upstream, label: draft.upstream }] : []),
      ]}
    />
  );
}

function FunctionFields({ editor }: EditorProps) {
  const t = useT();
  return (
    <div className="form-columns">
      <EditorText
        editor={editor}
        name="functionName"
        path="ServiceScfFunctionName"
        label={t("apigw.functionName")}
        required
        mono
      />
      <EditorText
        editor={editor}
        name="functionNamespace"
        path="ServiceScfFunctionNamespace"
        label={t("apigw.namespace")}
        mono
      />
      <EditorText
        editor={editor}
        name="functionQualifier"
        path="ServiceScfFunctionQualifier"
        label={t("apigw.qualifier")}
        mono
      />
    </div>
  );
}

function MicroFields({ editor }: EditorProps) {
  const t = useT();
  const { draft } = editor;
  return (
    <>
      <div className="field">
        <h3>{t("apigw.microServices")}</h3>
        <p className="quiet">{t("apigw.microServicesHint")}</p>
        <EditTable<MicroDraft>
          path="MicroServices"
          label={t("apigw.microServices")}
          rows={draft.micro}
          onChange={(micro) => editor.set({ micro })}
          blank={{ ClusterId: "", NamespaceId: "", MicroServiceName: "" }}
          add={t("apigw.addMicroService")}
          problem={editor.problem}
          touch={editor.touch}
          columns={[
            { name: "ClusterId", title: t("apigw.cluster"), mono: true },
            { name: "NamespaceId", title: t("apigw.namespace"), mono: true },
            { name: "MicroServiceName", title: t("apigw.microServiceName"), mono: true },
          ]}
        />
      </div>
      <EditorChoice
        editor={editor}
        name="balance"
        path="ServiceTsfLoadBalanceConf.Method"
        label={t("apigw.algorithm")}
        options={BALANCES.map((value) => ({ value, label: t(`apigw.balance.${value}`) }))}
      />
      <Toggled
        label={t("apigw.sticky")}
        hint={t("apigw.stickyHint")}
        on={draft.sticky}
        onChange={(sticky) => editor.set({ sticky })}
      />
      {draft.sticky ? (
        <EditorText
          editor={editor}
          name="stickySeconds"
          path="ServiceTsfLoadBalanceConf.SessionStickTimeout"
          label={t("apigw.stickySeconds")}
        />
      ) : null}
    </>
  );
}
