// Charts of a cluster's members. The range is in the address; all charts share a pointer.
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, useState } from "react";
import { call } from "@/api/client";
import type { ApiError } from "@/api/errors";
import type { EtcdMetric, EtcdMetricSeries } from "@/api/generated/cetcd";
import { useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Check } from "@/ui/inputs";
import { Empty, Loading, Section } from "@/ui/page";
import type { TabProps } from "../ClusterPage";
import {
  align,
  asks,
  asRange,
  COLORS,
  clockOf,
  ends,
  isLine,
  RANGES,
  type Range,
  shortMember,
  shownValue,
} from "./metrics";
import "./monitoring.css";
import { inOrder, isUsual, useMetricName } from "./names";

const LineChart = lazy(() => import("@/ui/LineChart"));
const route = getRouteApi("/etcd/$clusterId");
/** The contract's limit of names in a call. */
const MOST = 50;
/** Points come every ten seconds at best. */
const EVERY = 10_000;

export default function Monitoring({ cluster }: TabProps) {
  const t = useT();
  const id = cluster.InstanceId;
  const navigate = route.useNavigate();
  const range = asRange(route.useSearch().range);
  const [all, setAll] = useState(false);
  // Without names the answer lists what there is; the shortest time, since only the list is wanted.
  const known = useCall("cetcd", "DescribeEtcdMetrics", { InstanceId: id, Period: 600 });
  const metrics = inOrder(known.data?.Metrics ?? []);
  const usual = metrics.filter(isUsual);
  const shown = all || usual.length === 0 ? metrics : usual;
  return (
    <div className="stack">
      <div className="row wrap">
        <fieldset className="ranges">
          <legend className="visually-hidden">{t("etcd.rangeTitle")}</legend>
          {RANGES.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === range}
              onClick={() => void navigate({ search: { tab: "monitoring", ...(one === "1h" ? {} : { range: one }) } })}
            >
              {t(`etcd.range.${one}`)}
            </button>
          ))}
        </fieldset>
        <Check checked={all} onChange={setAll}>
          {t("etcd.allMetrics")}
        </Check>
      </div>
      {known.error ? <ErrorPanel error={known.error} onRetry={() => void known.refetch()} /> : null}
      {known.isPending && !known.error ? <Loading label={t("loading")} /> : null}
      {shown.length > 0 ? <Charts clusterId={id} range={range} metrics={shown.slice(0, MOST)} /> : null}
    </div>
  );
}

interface ChartsProps {
  clusterId: string;
  range: Range;
  metrics: readonly EtcdMetric[];
}

function Charts({ clusterId, range, metrics }: ChartsProps) {
  const t = useT();
  const names = metrics.map((metric) => metric.Name);
  const read = useQuery<Shown, ApiError>({
    queryKey: ["cetcd", "DescribeEtcdMetrics", clusterId, range, names],
    queryFn: ({ signal }) => readSeries(clusterId, names, range, signal),
    refetchInterval: EVERY,
    staleTime: EVERY,
  });
  if (read.error) return <ErrorPanel error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Loading label={t("loading")} />;
  if (read.data.series.every((one) => one.Timestamps.length === 0))
    return <Empty title={t("etcd.noMetrics")}>{t("etcd.noMetricsHint")}</Empty>;
  return (
    <div className="charts">
      {metrics.map((metric) => (
        <Chart key={metric.Name} clusterId={clusterId} range={range} metric={metric} shown={read.data} />
      ))}
    </div>
  );
}

interface Shown {
  series: readonly EtcdMetricSeries[];
  /** Unix seconds of both ends. */
  from: number;
  now: number;
}

async function readSeries(clusterId: string, names: string[], range: Range, signal: AbortSignal): Promise<Shown> {
  const now = Math.floor(Date.now() / 1000);
  const iso = (at: number) => `${new Date(at * 1000).toISOString().slice(0, 19)}Z`;
  let series: readonly EtcdMetricSeries[] = [];
  for (const { start, period } of asks(range, now)) {
    const params = {
      InstanceId: clusterId,
      MetricNames: names,
      StartTime: iso(start),
      EndTime: iso(now),
      Period: period,
    };
    const { Series: found } = await call("cetcd", "DescribeEtcdMetrics", params, signal);
    if (isLine(found)) return { series: found, ...ends(range, found, now) };
    if (found.some((one) => one.Timestamps.length > 0)) series = found;
  }
  return { series, ...ends(range, series, now) };
}

interface ChartProps {
  clusterId: string;
  range: Range;
  metric: EtcdMetric;
  shown: Shown;
}

function Chart({ clusterId, range, metric, shown }: ChartProps) {
  const t = useT();
  const { at, lines } = useMemo(() => {
    const own = shown.series.filter((one) => one.MetricName === metric.Name);
    const aligned = align(own, own[0]?.Period ?? 10);
    return {
      at: aligned.at,
      lines: aligned.lines.map((line, index) => ({
        label: shortMember(line.member, clusterId),
        color: COLORS[index % COLORS.length] ?? COLORS[0],
        values: line.values,
      })),
    };
  }, [shown, metric.Name, clusterId]);
  const title = useMetricName()(metric);
  return (
    <Section title={<span title={`${metric.Name}: ${metric.Doc}`}>{title}</span>}>
      {at.length === 0 ? (
        <p className="quiet">{t("etcd.noMetrics")}</p>
      ) : (
        <Suspense fallback={<Loading label={t("loading")} />}>
          <LineChart
            label={title}
            at={at}
            lines={lines}
            from={shown.from}
            to={shown.now}
            group={clusterId}
            binary={metric.Unit.startsWith("bytes")}
            show={(value) => shownValue(metric.Unit, value)}
            clock={clockOf(range)}
            words={{ latest: t("etcd.latest"), least: t("etcd.least"), most: t("etcd.most") }}
          />
        </Suspense>
      )}
    </Section>
  );
}
