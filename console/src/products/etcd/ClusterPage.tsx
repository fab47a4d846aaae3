// One cluster. Each tab is a chunk of its own and a place in the address.
import { getRouteApi, Link } from "@tanstack/react-router";
import { type ComponentType, lazy, Suspense } from "react";
import type { Etcd } from "@/api/generated/cetcd";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Empty, Loading, Page, Status } from "@/ui/page";
import { Tabs } from "@/ui/Tabs";
import { CredentialsDialog } from "./access/CredentialsDialog";
import { useCluster } from "./clusters";
import { CreationSteps } from "./create/CreationSteps";
import "./etcd.css";
import { StateLabel } from "./StateLabel";
import { isUnhealthy } from "./state";
import { RunningTask } from "./tasks/RunningTask";
import { useDialog } from "./useDialog";

const route = getRouteApi("/etcd/$clusterId");

export interface TabProps {
  cluster: Etcd;
}

const TABS = {
  overview: lazy(() => import("./overview/Overview")),
  monitoring: lazy(() => import("./monitoring/Monitoring")),
  keys: lazy(() => import("./keys/KeysTab")),
  users: lazy(() => import("./users/UsersTab")),
  snapshots: lazy(() => import("./snapshots/SnapshotsTab")),
  tasks: lazy(() => import("./tasks/TasksTab")),
  settings: lazy(() => import("./settings/SettingsTab")),
} satisfies Record<string, ComponentType<TabProps>>;

export type ClusterTab = keyof typeof TABS;
const NAMES = Object.keys(TABS) as ClusterTab[];

export function ClusterPage() {
  const t = useT();
  const { clusterId } = route.useParams();
  const found = useCluster(clusterId);
  const cluster = found.data?.Etcds?.[0];
  if (cluster) return <Shown key={clusterId} cluster={cluster} />;
  return (
    <Page title={t("etcd.one")}>
      {found.error ? <ErrorPanel error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <Loading label={t("loading")} /> : null}
      {found.data ? (
        <Empty title={t("etcd.gone")} action={<Link to="/etcd">{t("etcd.toAll")}</Link>}>
          <code>{clusterId}</code>
        </Empty>
      ) : null}
    </Page>
  );
}

function Shown({ cluster }: { cluster: Etcd }) {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const dialog = useDialog();
  const tab = NAMES.find((name) => name === search.tab) ?? "overview";
  const id = cluster.InstanceId;
  const degraded = cluster.Status === "running" && isUnhealthy(cluster);
  return (
    <Page
      title={cluster.Name}
      lead={
        <span className="row wrap">
          {degraded ? (
            <Status tone="bad">{t("etcd.unhealthy")}</Status>
          ) : (
            <StateLabel kind="etcd.state" state={cluster.Status} />
          )}
          <code>{id}</code>
          {cluster.Description ? <span>{cluster.Description}</span> : null}
        </span>
      }
      actions={
        <Button hasPopup="dialog" onClick={() => dialog.open("credentials")}>
          {t("etcd.credentials")}
        </Button>
      }
    >
      {cluster.Status === "creating" || cluster.Status === "failed" ? <CreationSteps clusterId={id} /> : null}
      <RunningTask cluster={cluster} />
      <Tabs
        label={t("etcd.one")}
        value={tab}
        onChange={(next) => void navigate({ search: next === "overview" ? {} : { tab: next } })}
        tabs={NAMES.map((name) => ({
          key: name,
          label: t(`etcd.tab.${name}`),
          content: () => {
            const Tab = TABS[name];
            return (
              <Suspense fallback={<Loading label={t("loading")} />}>
                <Tab cluster={cluster} />
              </Suspense>
            );
          },
        }))}
      />
      {dialog.shown === "credentials" ? <CredentialsDialog cluster={cluster} onClose={dialog.close} /> : null}
    </Page>
  );
}
