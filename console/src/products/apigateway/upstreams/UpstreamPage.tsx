// One upstream: its nodes and how they are, its checks, and the APIs behind which it stands.
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { UpstreamDiscovery, UpstreamDiscoveryStatus, UpstreamInfo } from "@/api/generated/apigateway";
import { useAct, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Empty, Facts, Loading, Page, Section, Status, Time, type Tone } from "@/ui/page";
import { TypedConfirm } from "@/ui/TypedConfirm";
import { say } from "@/ui/toasts";
import "../apigateway.css";
import { useAddress } from "../shared/address";
import { useWhyNot } from "../shared/may";
import { Answered, Asked } from "../shared/parts";
import { UpstreamForm } from "./UpstreamForm";
import { upstreamDraftOf } from "./upstreamDraft";

const route = getRouteApi("/gateway/upstreams/$upstreamId");
const MOST = 100;

export function UpstreamPage() {
  const t = useT();
  const { upstreamId } = route.useParams();
  const filter = [{ Name: "UpstreamId", Values: [upstreamId] }];
  const found = useCall("apigateway", "DescribeUpstreams", { Limit: 1, Offset: 0, Filters: filter }, { live: true });
  const upstream = found.data?.Result?.UpstreamSet[0];
  if (upstream) return <Shown key={upstreamId} upstream={upstream} />;
  return (
    <Page title={t("apigw.upstream")}>
      {found.error ? <ErrorPanel error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <Loading label={t("loading")} /> : null}
      {found.data ? (
        <Empty
          title={t("apigw.upstreamGone")}
          action={
            <Link to="/gateway/upstreams" search={{}}>
              {t("apigw.allUpstreams")}
            </Link>
          }
        >
          <code>{upstreamId}</code>
        </Empty>
      ) : null}
    </Page>
  );
}

export const DISCOVERY_TONES: Record<UpstreamDiscoveryStatus["State"], Tone> = {
  SEARCHING: "busy",
  FOLLOWING: "ok",
  SILENT: "warn",
  UNREACHABLE: "bad",
};
const HEALTH: Record<string, Tone> = { HEALTHY: "ok", UNHEALTHY: "bad" };

function Shown({ upstream }: { upstream: UpstreamInfo }) {
  const t = useT();
  const { UpstreamId: id } = upstream;
  const name = upstream.UpstreamName || id;
  const { search, open, close } = useAddress();
  const navigate = useNavigate();
  const mayNotEdit = useWhyNot("ModifyUpstream", "upstream", id);
  const mayNotDelete = useWhyNot("DeleteUpstream", "upstream", id);
  const health = upstream.HealthChecker;
  const remove = useAct("apigateway", "DeleteUpstream", {
    onDone: () => {
      say(t("apigw.deleted"));
      void navigate({ to: "/gateway/upstreams", search: {} });
    },
  });
  const told = upstream.Nodes.some((node) => node.Healthy);
  return (
    <Page
      title={name}
      lead={
        <span className="row wrap">
          <code>{id}</code>
          {upstream.UpstreamDescription ? <span>{upstream.UpstreamDescription}</span> : null}
        </span>
      }
      actions={
        <>
          <Button why={mayNotDelete} hasPopup="dialog" onClick={() => open("delete")}>
            {t("apigw.delete")}
          </Button>
          <Button why={mayNotEdit} hasPopup="dialog" onClick={() => open("edit")}>
            {t("apigw.edit")}
          </Button>
        </>
      }
    >
      <Section title={t("apigw.facts")}>
        <Facts
          items={[
            [t("apigw.id"), <Copyable key="id" text={id} />],
            [t("apigw.scheme"), upstream.Scheme],
            [t("apigw.algorithm"), t("apigw.balance.WeightedRule")],
            [t("apigw.retries"), upstream.Retries],
            [t("apigw.hostHeader"), upstream.UpstreamHost],
            [
              t("apigw.active"),
              health?.EnableActiveCheck ? <code key="a">{health.ActiveCheckHttpPath}</code> : t("apigw.off"),
            ],
            [t("apigw.passive"), t(health?.EnablePassiveCheck ? "apigw.on" : "apigw.off")],
            [t("apigw.created"), <Time key="created" at={upstream.CreatedTime} />],
          ]}
        />
      </Section>
      {upstream.Discovery && upstream.DiscoveryStatus ? (
        <Found of={upstream.Discovery} status={upstream.DiscoveryStatus} />
      ) : null}
      <Section title={t("apigw.nodes")}>
        {upstream.Nodes.length === 0 ? <p className="secondary">{t("apigw.noneFound")}</p> : null}
        <table className="simple-table">
          <thead>
            <tr>
              <th>{t("apigw.host")}</th>
              <th className="num">{t("apigw.port")}</th>
              <th className="num">{t("apigw.weight")}</th>
              {told ? <th>{t("apigw.health")}</th> : null}
            </tr>
          </thead>
          <tbody>
            {upstream.Nodes.map((node) => (
              <tr key={`${node.Host}:${node.Port}`}>
                <td>
                  <code>{node.Host}</code>
                </td>
                <td className="num">{node.Port}</td>
                <td className="num">{node.Weight}</td>
                {told ? (
                  <td>
                    <Status tone={HEALTH[node.Healthy ?? ""] ?? "idle"}>{node.Healthy || "–"}</Status>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <BoundApis upstreamId={id} />
      {search.dialog === "edit" ? (
        <UpstreamForm
          title={t("apigw.editOf", { name })}
          upstreamId={id}
          begin={upstreamDraftOf(upstream)}
          onClose={close}
          onDone={() => {
            say(t("apigw.saved"));
            close();
          }}
        />
      ) : null}
      {search.dialog === "delete" ? (
        <TypedConfirm
          title={t("apigw.deleteUpstream", { name })}
          name={name}
          action={t("apigw.delete")}
          busy={remove.isPending}
          why={mayNotDelete}
          onConfirm={() => remove.mutate({ UpstreamId: id })}
          onClose={close}
        >
          <Asked error={remove.error}>
            <p>{t("apigw.deleteUpstreamHint")}</p>
          </Asked>
        </TypedConfirm>
      ) : null}
    </Page>
  );
}

function Found({ of, status }: { of: UpstreamDiscovery; status: UpstreamDiscoveryStatus }) {
  const t = useT();
  const { Dns: dns, Etcd: etcd, Kubernetes: kubernetes } = of;
  const where = dns
    ? `${dns.Name} ${dns.RecordType === "SRV" ? "SRV" : `:${dns.Port}`}`
    : etcd
      ? `${etcd.Endpoints.join(", ")} ${etcd.Prefix}`
      : `${kubernetes?.Server} ${kubernetes?.Namespace}/${kubernetes?.ServiceName} ${kubernetes?.Port ?? ""}`;
  return (
    <Section title={t("apigw.source")}>
      <Facts
        items={[
          [t("apigw.source"), t(`apigw.sourceOf.${of.Type}`)],
          [t("apigw.foundAt"), <code key="at">{where}</code>],
          [
            t("apigw.state"),
            <Status key="state" tone={DISCOVERY_TONES[status.State]}>
              {t(`apigw.discovery.${status.State}`)}
            </Status>,
          ],
          [t("apigw.since"), <Time key="since" at={status.Since} />],
          [t("apigw.message"), status.Reason],
          [t("apigw.nodesChanged"), status.ChangedTime ? <Time key="changed" at={status.ChangedTime} /> : ""],
        ]}
      />
    </Section>
  );
}

function BoundApis({ upstreamId }: { upstreamId: string }) {
  const t = useT();
  const params = { UpstreamId: upstreamId, Limit: MOST, Offset: 0 };
  const found = useCall("apigateway", "DescribeUpstreamBindApis", params, { live: true });
  return (
    <Section title={t("apigw.standsBehind")}>
      <Answered of={found}>
        {({ Result: result }) => {
          const list = result?.BindApiSet ?? [];
          if (list.length === 0) return <p className="secondary">{t("apigw.standsBehindNothing")}</p>;
          return (
            <table className="simple-table">
              <thead>
                <tr>
                  <th>{t("apigw.api")}</th>
                  <th>{t("apigw.service")}</th>
                  <th>{t("apigw.since")}</th>
                </tr>
              </thead>
              <tbody>
                {list.map(({ ApiId: apiId, ServiceId: serviceId, ...one }) => (
                  <tr key={apiId}>
                    <td>
                      <Link to="/gateway/services/$serviceId/apis/$apiId" params={{ serviceId, apiId }} search={{}}>
                        {one.ApiName || apiId}
                      </Link>
                    </td>
                    <td>
                      <Link to="/gateway/services/$serviceId" params={{ serviceId }} search={{}}>
                        {one.ServiceName || serviceId}
                      </Link>
                    </td>
                    <td>
                      <Time at={one.BindTime} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          );
        }}
      </Answered>
    </Section>
  );
}
