// One service. Each tab is a chunk of its own and a place in the address.
import { getRouteApi, Link } from "@tanstack/react-router";
import { type ComponentType, lazy, Suspense } from "react";
import type { DescribeServiceResponse } from "@/api/generated/apigateway";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Empty, Loading, Page } from "@/ui/page";
import { Tabs } from "@/ui/Tabs";
import "../apigateway.css";
import { useAddress } from "../shared/address";
import { EnvironmentChips } from "../shared/environments";
import { useService } from "./services";

const route = getRouteApi("/gateway/services/$serviceId");

export interface TabProps {
  service: DescribeServiceResponse;
}

const TABS = {
  overview: lazy(() => import("./Overview")),
  apis: lazy(() => import("../apis/ApisTab")),
  match: lazy(() => import("../apis/MatchTab")),
  releases: lazy(() => import("../releases/ReleasesTab")),
  debug: lazy(() => import("../watch/DebugTab")),
  monitoring: lazy(() => import("../watch/MonitoringTab")),
  logs: lazy(() => import("../watch/LogsTab")),
  domains: lazy(() => import("../domains/DomainsTab")),
  ipLists: lazy(() => import("../plugins/IpListsTab")),
} satisfies Record<string, ComponentType<TabProps>>;

type ServiceTab = keyof typeof TABS;
const NAMES = Object.keys(TABS) as ServiceTab[];

export function ServicePage() {
  const t = useT();
  const { serviceId } = route.useParams();
  const found = useService(serviceId);
  if (found.data) return <Shown key={serviceId} service={found.data} />;
  const gone = found.error?.code.startsWith("ResourceNotFound") === true;
  return (
    <Page title={t("apigw.service")}>
      {found.error && !gone ? <ErrorPanel error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <Loading label={t("loading")} /> : null}
      {gone ? (
        <Empty title={t("apigw.serviceGone")} action={<Link to="/gateway">{t("apigw.allServices")}</Link>}>
          <code>{serviceId}</code>
        </Empty>
      ) : null}
    </Page>
  );
}

function Shown({ service }: TabProps) {
  const t = useT();
  const { search } = useAddress();
  const navigate = route.useNavigate();
  const tab = NAMES.find((name) => name === search.tab) ?? "overview";
  return (
    <Page
      title={service.ServiceName}
      lead={
        <span className="row wrap">
          <code>{service.ServiceId}</code>
          {service.AvailableEnvironments.length > 0 ? (
            <EnvironmentChips names={service.AvailableEnvironments} />
          ) : (
            <span>{t("apigw.nowhereLive")}</span>
          )}
          {service.ServiceDesc ? <span>{service.ServiceDesc}</span> : null}
        </span>
      }
      actions={
        <Button
          kind="primary"
          hasPopup="dialog"
          why={service.ApiTotalCount === 0 ? t("apigw.nothingToRelease") : undefined}
          onClick={() => void navigate({ search: { tab: "releases", dialog: "release" } })}
        >
          {t("apigw.release")}
        </Button>
      }
    >
      <Tabs
        label={t("apigw.service")}
        value={tab}
        onChange={(next) => void navigate({ search: next === "overview" ? {} : { tab: next } })}
        tabs={NAMES.map((name) => ({
          key: name,
          label: t(`apigw.tab.${name}`),
          content: () => {
            const Tab = TABS[name];
            return (
              <Suspense fallback={<Loading label={t("loading")} />}>
                <Tab service={service} />
              </Suspense>
            );
          },
        }))}
      />
    </Page>
  );
}
