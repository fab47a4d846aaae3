// Charts of a service: requests, errors, times, traffic; by environment, by API, or by who called.
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo } from "react";
import { call, type RequestOf } from "@/api/client";
import type { ApiError } from "@/api/errors";
import type { DesApisStatus, GatewayMetrics } from "@/api/generated/apigateway";
import { useT } from "@/i18n";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Choice } from "@/ui/inputs";
import { Empty, Loading, Section } from "@/ui/page";
import "../../etcd/monitoring/monitoring.css";
import { asRange, clockOf, RANGES, SECONDS } from "../../etcd/monitoring/metrics";
import { apiSource } from "../apis/apis";
import type { TabProps } from "../services/ServicePage";
import { useAddress } from "../shared/address";
import { asEnvironment, useEnvironmentOptions } from "../shared/environments";
import { all } from "../shared/source";
import { CallerChoice, callerParams } from "./CallerChoice";
import { align, CHARTS, COLORS, shownMetric } from "./metrics";

const LineChart = lazy(() => import("@/ui/LineChart"));
const EVERY = 10_000;

interface Read {
  metrics: GatewayMetrics;
  from: number;
  to: number;
}

export default function MonitoringTab({ service }: TabProps) {
  const t = useT();
  const id = service.ServiceId;
  const { search, put } = useAddress();
  const environments = useEnvironmentOptions();
  const range = asRange(search.range);
  const environment = asEnvironment(search.env);
  const source = apiSource(id);
  const apis = useQuery<DesApisStatus[], ApiError>({
    queryKey: [...source.key, "all"],
    queryFn: ({ signal }) => all(source, signal),
  });
  const asked = {
    ServiceId: id,
    ...(environment ? { EnvironmentName: environment } : {}),
    ...(search.api ? { ApiId: search.api } : {}),
    ...callerParams(search.by),
  };
  const read = useQuery<Read, ApiError>({
    queryKey: ["apigateway", "DescribeGatewayMetrics", asked, range],
    queryFn: async ({ signal }) => {
      const to = Math.floor(Date.now() / 1000);
      const from = to - SECONDS[range];
      const iso = (at: number) => `${new Date(at * 1000).toISOString().slice(0, 19)}Z`;
      const params = { ...asked, StartTime: iso(from), EndTime: iso(to) } as RequestOf<
        "apigateway",
        "DescribeGatewayMetrics"
      >;
      const { Result: metrics } = await call("apigateway", "DescribeGatewayMetrics", params, signal);
      return { metrics: metrics ?? { Period: 0, SeriesSet: [] }, from, to };
    },
    refetchInterval: (query) => (query.state.error ? false : EVERY),
    staleTime: EVERY,
  });
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
              onClick={() => put({ range: one === "1h" ? undefined : one }, true)}
            >
              {t(`etcd.range.${one}`)}
            </button>
          ))}
        </fieldset>
        <Choice
          label={t("apigw.environment")}
          value={environment ?? ""}
          options={[{ value: "", label: t("apigw.allEnvironments") }, ...environments]}
          onChange={(next) => put({ env: next || undefined }, true)}
        />
        <Choice
          label={t("apigw.api")}
          value={search.api ?? ""}
          options={[
            { value: "", label: t("apigw.allApis") },
            ...(apis.data ?? []).map((api) => ({ value: api.ApiId, label: api.ApiName || api.ApiId })),
          ]}
          onChange={(next) => put({ api: next || undefined }, true)}
        />
        <CallerChoice value={search.by ?? ""} onChange={(next) => put({ by: next || undefined }, true)} />
      </div>
      {read.error ? <ErrorPanel error={read.error} onRetry={() => void read.refetch()} /> : null}
      {read.isPending && !read.error ? <Loading label={t("loading")} /> : null}
      {read.data && !read.error ? <Charts read={read.data} group={id} clock={clockOf(range)} /> : null}
    </div>
  );
}

interface ChartsProps {
  read: Read;
  group: string;
  clock: (seconds: number) => string;
}

function Charts({ read, group, clock }: ChartsProps) {
  const t = useT();
  if (read.metrics.SeriesSet.every((one) => one.Timestamps.length === 0))
    return <Empty title={t("apigw.noMetrics")}>{t("apigw.noMetricsHint")}</Empty>;
  return (
    <div className="charts">
      {CHARTS.map((chart) => (
        <Chart key={chart.key} chart={chart} read={read} group={group} clock={clock} />
      ))}
    </div>
  );
}

function Chart({ chart, read, group, clock }: ChartsProps & { chart: (typeof CHARTS)[number] }) {
  const t = useT();
  const { metrics, from, to } = read;
  const names: readonly string[] = chart.names;
  const series = useMemo(() => metrics.SeriesSet.filter((one) => names.includes(one.MetricName)), [metrics, names]);
  const unit = series[0]?.Unit ?? "";
  const { at, lines } = useMemo(() => align(series, metrics.Period, from, to), [series, metrics.Period, from, to]);
  const title = t(`apigw.chart.${chart.key}`);
  const shown = useMemo(
    () =>
      lines.map((line) => ({ label: t(`apigw.metric.${line.name}`), color: COLORS[line.name], values: line.values })),
    [lines, t],
  );
  return (
    <Section title={title}>
      {at.length === 0 || shown.length === 0 ? (
        <p className="quiet">{t("apigw.noMetrics")}</p>
      ) : (
        <Suspense fallback={<Loading label={t("loading")} />}>
          <LineChart
            label={title}
            at={at}
            lines={shown}
            from={from}
            to={to}
            group={group}
            show={(value) => shownMetric(unit, value)}
            clock={clock}
            words={{ latest: t("etcd.latest"), least: t("etcd.least"), most: t("etcd.most") }}
          />
        </Suspense>
      )}
    </Section>
  );
}
