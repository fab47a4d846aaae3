// Metrics of a service as charts: which belong together, and how their values are written.
import type { GatewayMetricSeries } from "@/api/generated/apigateway";

export type MetricName = GatewayMetricSeries["MetricName"];

/** Charts in the order in which somebody looks at them; each may have several lines. */
export const CHARTS = [
  { key: "requests", names: ["NumOfReq", "SucceReq"] },
  { key: "errors", names: ["ClientError", "ServerError"] },
  { key: "time", names: ["ResponseTime"] },
  { key: "serverErrors", names: ["ServerError404", "ServerError502"] },
  { key: "traffic", names: ["OutTraffic", "InTraffic"] },
  { key: "connections", names: ["ConcurrentConnections"] },
] as const satisfies readonly { key: string; names: readonly MetricName[] }[];

export const COLORS: Record<MetricName, string> = {
  NumOfReq: "--series-1",
  SucceReq: "--series-3",
  ClientError: "--series-7",
  ServerError: "--series-8",
  ResponseTime: "--series-1",
  ServerError404: "--series-2",
  ServerError502: "--series-8",
  OutTraffic: "--series-1",
  InTraffic: "--series-6",
  ConcurrentConnections: "--series-1",
};

/** Sums whose missing points are zeros: no request was none. An average of nothing is nothing. */
const SUMS = new Set<string>(
  CHARTS.flatMap((chart) => (["time", "connections"].includes(chart.key) ? [] : chart.names)),
);

export interface Aligned {
  at: number[];
  lines: { name: MetricName; values: (number | null)[] }[];
}

/** One time axis for the lines of a chart, a point for each period from the first to the last. */
export function align(series: readonly GatewayMetricSeries[], period: number, from: number, to: number): Aligned {
  if (period <= 0) return { at: [], lines: [] };
  const first = Math.ceil(from / period) * period;
  const at: number[] = [];
  for (let time = first; time <= to - period; time += period) at.push(time);
  const place = new Map(at.map((time, index) => [time, index]));
  const lines = series.map((one) => {
    const values = new Array<number | null>(at.length).fill(SUMS.has(one.MetricName) ? 0 : null);
    for (const [index, time] of one.Timestamps.entries()) {
      const where = place.get(Math.floor(time / period) * period);
      const value = one.Values[index];
      if (where !== undefined && value !== undefined) values[where] = value;
    }
    return { name: one.MetricName, values };
  });
  return { at, lines };
}

const round = (value: number) =>
  value !== 0 && Math.abs(value) < 10 ? Number(value.toPrecision(3)) : Math.round(value);

export function shownMetric(unit: string, value: number): string {
  const text = round(value).toLocaleString("en-US");
  return unit === "count" || unit === "" ? text : `${text} ${unit}`;
}
