// The first page: real numbers only. Each says where it leads.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useMemo } from "react";
import type { ApiError } from "@/api/errors";
import { useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { LinkButton } from "@/ui/LinkButton";
import { Loading, Page, Section } from "@/ui/page";
import { needsAttention, toneOf } from "../hosts/state";
import { Activity } from "./Activity";
import { Attention } from "./Attention";
import { type Clusters, useClusters } from "./etcd";
import { useEnding, useServices } from "./gateway";
import "./home.css";
import { perHour, type Recent, readRecent } from "./recent";

const BarChart = lazy(() => import("@/ui/BarChart"));
const HOUR = 3_600_000;

const DAY_KEY = ["tat", "DescribeInvocations", "day"];

export function HomePage() {
  const t = useT();
  const client = useQueryClient();
  const all = useCall("tat", "DescribeAutomationAgentStatus", { Limit: 1 }, { live: true });
  const online = useCall(
    "tat",
    "DescribeAutomationAgentStatus",
    { Limit: 1, Filters: [{ Name: "agent-status", Values: ["Online"] }] },
    { live: true },
  );
  const recent = useQuery<Recent, ApiError>({
    queryKey: DAY_KEY,
    queryFn: ({ signal }) => readRecent(Date.now(), signal, client.getQueryData<Recent>(DAY_KEY)),
    meta: { live: true, every: 5_000 },
  });
  const quotas = useCall("tat", "DescribeQuotas", { ResourceNames: ["COMMAND", "REGISTER_CODE"] }, { live: true });
  const etcd = useClusters();
  const services = useServices();
  const ending = useEnding();
  const day = recent.data?.invocations ?? [];
  const running = day.filter((entry) => toneOf(entry.InvocationStatus) === "busy").length;
  const good = day.filter((entry) => entry.InvocationStatus === "SUCCESS").length;
  const failed = day.filter((entry) => needsAttention(entry.InvocationStatus));
  const saved = quotas.data?.GeneralResourceQuotaSet.find((quota) => quota.ResourceName === "COMMAND");
  const offline = (all.data?.TotalCount ?? 0) - (online.data?.TotalCount ?? 0);
  // What was not read may run, have succeeded or failed: then every number counted here is a lower bound.
  const cut = recent.data?.cut === true;
  const lastDay = cut ? t("home.cut", { n: day.length }) : t("home.lastDay");
  const error = all.error ?? online.error ?? recent.error;

  return (
    <Page
      title={t("home.title")}
      lead={t("home.lead")}
      actions={
        <LinkButton kind="primary" to="/run">
          {t("run.title")}
        </LinkButton>
      }
    >
      {error ? (
        <ErrorPanel
          error={error}
          onRetry={() => void Promise.all([all.refetch(), online.refetch(), recent.refetch()])}
        />
      ) : null}
      <div className="tiles">
        <Tile
          label={<Link to="/hosts">{t("home.hostsOnline")}</Link>}
          value={online.data?.TotalCount}
          of={all.data?.TotalCount}
          note={all.data ? (offline > 0 ? t("home.offline", { n: offline }) : t("home.allOnline")) : ""}
        />
        <Tile
          label={<Link to="/invocations">{t("home.running")}</Link>}
          value={recent.data && running}
          least={cut}
          note={cut ? t("home.cut", { n: day.length }) : t("home.now")}
        />
        <Tile
          label={t("home.succeeded")}
          value={recent.data && good}
          of={recent.data && day.length}
          least={cut}
          note={lastDay}
        />
        <Tile
          label={t("home.failed")}
          value={recent.data && failed.length}
          least={cut}
          note={lastDay}
          bad={failed.length > 0}
        />
        <Tile
          label={<Link to="/commands">{t("home.saved")}</Link>}
          value={saved?.ResourceQuotaUsed}
          note={saved ? t("home.quota", { n: saved.ResourceQuotaTotal }) : ""}
        />
        {/* Who may not list them has none to look after. */}
        {etcd.data ? <EtcdTile clusters={etcd.data} /> : null}
        {services.data ? (
          <Tile
            label={
              <Link to="/gateway" search={{}}>
                {t("home.services")}
              </Link>
            }
            value={services.data.Result?.TotalCount ?? 0}
            note={
              ending.length > 0
                ? t("home.certificatesEnd", { n: ending.length })
                : t(services.data.Result?.TotalCount ? "home.certificatesGood" : "home.etcdNone")
            }
          />
        ) : null}
      </div>
      <div className="home-columns">
        <div className="stack">
          <Section title={t("home.perHour")}>
            {recent.data ? <Hours recent={recent.data} at={recent.dataUpdatedAt} /> : <Loading label={t("loading")} />}
          </Section>
          <Activity />
        </div>
        <Attention
          failed={failed}
          pending={recent.isPending}
          hosts={all.data?.TotalCount}
          clusters={etcd.data?.unhealthy ?? []}
          certificates={ending}
        />
      </div>
    </Page>
  );
}

function EtcdTile({ clusters }: { clusters: Clusters }) {
  const t = useT();
  const { total, unhealthy, busy, cut } = clusters;
  const note =
    unhealthy.length > 0
      ? t("home.etcdUnhealthy", { n: unhealthy.length })
      : busy > 0
        ? t("home.etcdBusy", { n: busy })
        : t(total === 0 ? "home.etcdNone" : "home.etcdHealthy");
  return (
    <Tile
      label={<Link to="/etcd">{t("home.etcd")}</Link>}
      value={total}
      note={cut && unhealthy.length === 0 ? "" : note}
      bad={unhealthy.length > 0}
    />
  );
}

interface TileProps {
  label: ReactNode;
  value: number | undefined;
  of?: number | undefined;
  note: ReactNode;
  bad?: boolean;
  /** There may be more than were counted. */
  least?: boolean;
}

function Tile({ label, value, of, note, bad = false, least = false }: TileProps) {
  const t = useT();
  const count = (n: number) => (least ? t("home.atLeast", { n }) : n.toLocaleString("en-US"));
  return (
    <div className={bad ? "tile bad" : "tile"}>
      <h2>{label}</h2>
      <p className={value === undefined ? "tile-value unknown" : "tile-value"}>
        {value === undefined ? "–" : count(value)}
        {of === undefined ? null : <small> / {count(of)}</small>}
      </p>
      <p className="quiet">{note}</p>
    </div>
  );
}

function Hours({ recent, at: end }: { recent: Recent; at: number }) {
  const t = useT();
  const at = useMemo(
    () => Array.from({ length: 24 }, (_, hour) => Math.round((end - (24 - hour) * HOUR) / 1000)),
    [end],
  );
  const series = useMemo(() => {
    const pick = (wanted: (status: string) => boolean) =>
      perHour(
        recent.invocations.filter((entry) => wanted(entry.InvocationStatus)),
        end,
      );
    return [
      { label: t("home.chart.ok"), color: "--ok", values: pick((s) => toneOf(s) === "ok") },
      { label: t("home.chart.bad"), color: "--bad", values: pick(needsAttention) },
      {
        label: t("home.chart.rest"),
        color: "--line-strong",
        values: pick((s) => toneOf(s) !== "ok" && !needsAttention(s)),
      },
    ];
  }, [recent, end, t]);
  if (recent.invocations.length === 0)
    return (
      <p className="secondary">
        {t("home.noInvocations")} <Link to="/run">{t("run.title")}</Link>
      </p>
    );
  return (
    <>
      <Suspense fallback={<Loading label={t("loading")} />}>
        <BarChart label={t("home.perHour")} at={at} series={series} />
      </Suspense>
      {recent.cut ? <p className="quiet">{t("home.cut", { n: recent.invocations.length })}</p> : null}
      <ul className="row chart-key">
        {series.map((entry) => (
          <li key={entry.label}>
            <i style={{ background: `var(${entry.color})` }} aria-hidden="true" /> {entry.label}
          </li>
        ))}
      </ul>
    </>
  );
}
