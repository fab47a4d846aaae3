// One API, or a new one, perhaps begun as a copy of another. Beside the form: which requests would come to it.
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ApiInfo } from "@/api/generated/apigateway";
import { useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { LinkButton } from "@/ui/LinkButton";
import { Empty, Facts, Loading, Page, Section, Time } from "@/ui/page";
import { say } from "@/ui/toasts";
import "../apigateway.css";
import { useAddress } from "../shared/address";
import { EnvironmentChips } from "../shared/environments";
import { useWhyNot } from "../shared/may";
import { ApiForm } from "./ApiForm";
import { ApiLimits } from "./ApiLimits";
import { type ApiDraft, draftOf, NEW_API } from "./apiDraft";
import { DeleteApi } from "./DeleteApi";
import { type Asked, DRAFTS, MATCH_METHODS, Matcher } from "./Matcher";
import { PluginsOf } from "./PluginsOf";

const newRoute = getRouteApi("/gateway/services/$serviceId/apis/new");
const oneRoute = getRouteApi("/gateway/services/$serviceId/apis/$apiId");

export function NewApiPage() {
  const t = useT();
  const { serviceId } = newRoute.useParams();
  const { copy } = newRoute.useSearch();
  const navigate = useNavigate();
  const why = useWhyNot("CreateApi", "service", serviceId);
  const source = useCall(
    "apigateway",
    "DescribeApi",
    { ServiceId: serviceId, ApiId: copy ?? "" },
    { enabled: copy !== undefined },
  );
  const original = source.data?.Result;
  return (
    <Page title={t("apigw.createApi")} lead={<ServiceLink serviceId={serviceId} />}>
      {source.error ? <ErrorPanel error={source.error} /> : null}
      {copy !== undefined && source.isPending ? <Loading label={t("loading")} /> : null}
      {copy === undefined || original ? (
        <ApiForm
          key={copy ?? "new"}
          serviceId={serviceId}
          apiId={undefined}
          begin={original ? copyOf(original) : NEW_API}
          name={`apigw.api.new.${serviceId}.${copy ?? ""}`}
          why={why}
          onDone={(apiId) => {
            say(t("apigw.apiMade"));
            void navigate({
              to: "/gateway/services/$serviceId/apis/$apiId",
              params: { serviceId, apiId },
              search: {},
            });
          }}
          aside={(draft) => <MatcherAside serviceId={serviceId} draft={draft} apiId={undefined} />}
        />
      ) : null}
    </Page>
  );
}

/** Two APIs of a service have neither the name nor path and method in common. */
function copyOf(api: ApiInfo): ApiDraft {
  const draft = draftOf(api);
  return { ...draft, name: draft.name ? `${draft.name}-copy` : "" };
}

export function ApiPage() {
  const t = useT();
  const { serviceId, apiId } = oneRoute.useParams();
  const found = useCall("apigateway", "DescribeApi", { ServiceId: serviceId, ApiId: apiId }, { live: true });
  const api = found.data?.Result;
  if (api) return <Shown serviceId={serviceId} apiId={apiId} api={api} />;
  const gone = found.error?.code.startsWith("ResourceNotFound") === true;
  return (
    <Page title={t("apigw.api")} lead={<ServiceLink serviceId={serviceId} />}>
      {found.error && !gone ? <ErrorPanel error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <Loading label={t("loading")} /> : null}
      {gone ? (
        <Empty title={t("apigw.apiGone")}>
          <code>{apiId}</code>
        </Empty>
      ) : null}
    </Page>
  );
}

function ServiceLink({ serviceId }: { serviceId: string }) {
  const t = useT();
  return (
    <Link to="/gateway/services/$serviceId" params={{ serviceId }} search={{ tab: "apis" }}>
      {t("apigw.toService", { id: serviceId })}
    </Link>
  );
}

function Shown({ serviceId, apiId, api }: { serviceId: string; apiId: string; api: ApiInfo }) {
  const t = useT();
  const navigate = useNavigate();
  const { search, open, close } = useAddress();
  const mayNotModify = useWhyNot("ModifyApi", "api", apiId);
  const mayNotDelete = useWhyNot("DeleteApi", "api", apiId);
  return (
    <Page
      title={api.ApiName || apiId}
      lead={
        <span className="row wrap">
          <Link to="/gateway/services/$serviceId" params={{ serviceId }} search={{ tab: "apis" }}>
            {api.ServiceName}
          </Link>
          <code>{apiId}</code>
          {(api.Environments ?? []).length > 0 ? (
            <EnvironmentChips names={api.Environments} />
          ) : (
            <span>{t("apigw.nowhereLive")}</span>
          )}
        </span>
      }
      actions={
        <>
          <Button why={mayNotDelete} hasPopup="dialog" onClick={() => open("delete")}>
            {t("apigw.delete")}
          </Button>
          <LinkButton to="/gateway/services/$serviceId/apis/new" params={{ serviceId }} search={{ copy: apiId }}>
            {t("apigw.copyApi")}
          </LinkButton>
          <LinkButton to="/gateway/services/$serviceId" params={{ serviceId }} search={{ tab: "releases" }}>
            {t("apigw.toReleases")}
          </LinkButton>
        </>
      }
    >
      <ApiForm
        // What somebody else has saved meanwhile is begun with; what was typed here is kept.
        key={`${apiId} ${api.ModifiedTime}`}
        serviceId={serviceId}
        apiId={apiId}
        begin={draftOf(api)}
        name={`apigw.api.${apiId}`}
        why={mayNotModify}
        onDone={() => say(t("apigw.saved"))}
        aside={(draft, changed) => (
          <>
            <MatcherAside serviceId={serviceId} draft={draft} apiId={apiId} changed={changed} />
            <ApiLimits serviceId={serviceId} apiId={apiId} />
            <PluginsOf serviceId={serviceId} apiId={apiId} />
            <Section title={t("apigw.facts")}>
              <Facts
                items={[
                  [t("apigw.id"), <Copyable key="id" text={apiId} />],
                  [t("apigw.created"), <Time key="created" at={api.CreatedTime} />],
                  [t("apigw.changed"), <Time key="changed" at={api.ModifiedTime} />],
                ]}
              />
            </Section>
          </>
        )}
      />
      {search.dialog === "delete" ? (
        <DeleteApi
          serviceId={serviceId}
          apiId={apiId}
          onClose={close}
          onDone={() =>
            void navigate({ to: "/gateway/services/$serviceId", params: { serviceId }, search: { tab: "apis" } })
          }
        />
      ) : null}
    </Page>
  );
}

interface MatcherAsideProps {
  serviceId: string;
  draft: ApiDraft;
  apiId: string | undefined;
  changed?: boolean;
}

function MatcherAside({ serviceId, draft, apiId, changed = false }: MatcherAsideProps) {
  const t = useT();
  const [typed, setTyped] = useState<Asked>();
  // Until somebody types a request, it is one for this API: an expression has no example to be asked with.
  const own: Asked = {
    method: MATCH_METHODS.find((one) => one === draft.method) ?? "GET",
    path: draft.pathKind === "pattern" && draft.path.startsWith("~") ? "" : draft.path.replace(/\{[^{}]*\}/g, "1"),
    host: "",
    env: DRAFTS,
  };
  return (
    <Section title={t("apigw.matcher")}>
      <Matcher serviceId={serviceId} asked={typed ?? own} onChange={setTyped} apiId={apiId} narrow />
      <p className="quiet gw-note">
        {t(apiId === undefined ? "apigw.matchNotYet" : changed ? "apigw.matchUnsaved" : "apigw.matchAsSaved")}
      </p>
    </Section>
  );
}
