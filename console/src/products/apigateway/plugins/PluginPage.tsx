// One plugin, or a new one: its definition, a trial, and the APIs that it is attached to.
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { Plugin } from "@/api/generated/apigateway";
import { useAct, useCall } from "@/api/queries";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Code } from "@/ui/Code";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Choice } from "@/ui/inputs";
import { Empty, Loading, Page, Section } from "@/ui/page";
import { TypedConfirm } from "@/ui/TypedConfirm";
import { say } from "@/ui/toasts";
import "../apigateway.css";
import { useAddress } from "../shared/address";
import { useWhyNot } from "../shared/may";
import { Asked } from "../shared/parts";
import { Attachments } from "./Attachments";
import { formatDefinition, parseDefinition } from "./definition";
import { PluginForm } from "./PluginForm";
import { asPluginKind, PLUGIN_KINDS, SPECS } from "./spec";
import { useKindName } from "./useKindName";

const newRoute = getRouteApi("/gateway/plugins/new");
const oneRoute = getRouteApi("/gateway/plugins/$pluginId");

export function NewPluginPage() {
  const t = useT();
  const named = useKindName();
  const kind = asPluginKind(newRoute.useSearch().kind) ?? "IPControl";
  const { put } = useAddress();
  const navigate = useNavigate();
  const why = useWhyNot("CreatePlugin", "plugin");
  return (
    <Page
      title={t("apigw.newPlugin")}
      lead={
        <Link to="/gateway/plugins" search={{}}>
          {t("apigw.allPlugins")}
        </Link>
      }
    >
      <Section>
        <Field id="gw-plugin-kind" label={t("apigw.kind")}>
          <Choice
            id="gw-plugin-kind"
            value={kind}
            options={PLUGIN_KINDS.map((value) => ({ value, label: named(value) }))}
            onChange={(next) => put({ kind: next }, true)}
          />
        </Field>
      </Section>
      <PluginForm
        key={kind}
        pluginId={undefined}
        kind={kind}
        begin={{ name: "", description: "", data: formatDefinition(SPECS[kind].begin) }}
        why={why}
        attached={0}
        onDone={(pluginId) => {
          say(t("apigw.pluginMade"));
          void navigate({ to: "/gateway/plugins/$pluginId", params: { pluginId }, search: {} });
        }}
      />
    </Page>
  );
}

export function PluginPage() {
  const t = useT();
  const { pluginId } = oneRoute.useParams();
  const found = useCall("apigateway", "DescribePlugin", { PluginId: pluginId }, { live: true });
  const plugin = found.data?.Result;
  if (plugin) return <Shown key={pluginId} plugin={plugin} />;
  const gone = found.error?.code.startsWith("ResourceNotFound") === true;
  return (
    <Page title={t("apigw.pluginOne")}>
      {found.error && !gone ? <ErrorPanel error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <Loading label={t("loading")} /> : null}
      {gone ? (
        <Empty
          title={t("apigw.pluginGone")}
          action={
            <Link to="/gateway/plugins" search={{}}>
              {t("apigw.allPlugins")}
            </Link>
          }
        >
          <code>{pluginId}</code>
        </Empty>
      ) : null}
    </Page>
  );
}

function Shown({ plugin }: { plugin: Plugin }) {
  const t = useT();
  const named = useKindName();
  const navigate = useNavigate();
  const { search, open, close } = useAddress();
  const { PluginId: id, PluginName: name } = plugin;
  const kind = asPluginKind(plugin.PluginType);
  const attached = plugin.AttachedApiTotalCount ?? 0;
  const mayNotModify = useWhyNot("ModifyPlugin", "plugin", id);
  const mayNotDelete = useWhyNot("DeletePlugin", "plugin", id);
  const remove = useAct("apigateway", "DeletePlugin", {
    onDone: () => {
      say(t("apigw.deleted"));
      void navigate({ to: "/gateway/plugins", search: {} });
    },
  });
  const inUse = attached > 0 ? t("apigw.pluginInUse", { n: attached }) : undefined;
  return (
    <Page
      title={name}
      lead={
        <span className="row wrap">
          <code>{id}</code>
          <span>{named(plugin.PluginType)}</span>
        </span>
      }
      actions={
        <Button why={mayNotDelete} hasPopup="dialog" onClick={() => open("delete")}>
          {t("apigw.delete")}
        </Button>
      }
    >
      <Attachments plugin={plugin} />
      {kind ? (
        <PluginForm
          key={plugin.ModifiedTime}
          pluginId={id}
          kind={kind}
          begin={{ name, description: plugin.Description ?? "", data: pretty(plugin.PluginData) }}
          why={mayNotModify}
          attached={attached}
          onDone={() => say(t("apigw.saved"))}
        />
      ) : (
        <Section title={t("apigw.definition")}>
          <Code label={t("apigw.definition")}>{pretty(plugin.PluginData)}</Code>
        </Section>
      )}
      {search.dialog === "delete" ? (
        <TypedConfirm
          title={t("apigw.deletePlugin", { name })}
          name={name}
          action={t("apigw.delete")}
          busy={remove.isPending}
          why={mayNotDelete ?? inUse}
          onConfirm={() => remove.mutate({ PluginId: id })}
          onClose={close}
        >
          <Asked error={remove.error}>
            <p>{t("apigw.deletePluginHint")}</p>
            {inUse ? <p className="note-warn">{inUse}</p> : null}
          </Asked>
        </TypedConfirm>
      ) : null}
    </Page>
  );
}

function pretty(text: string): string {
  const parsed = parseDefinition(text);
  return "value" in parsed ? formatDefinition(parsed.value) : text;
}
