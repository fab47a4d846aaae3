// Lines over time, one per series, drawn by uPlot. The values under the pointer stand beside the names; for those who cannot see the
// drawing a table says where each line is and has been.
import { useEffect, useRef, useState } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { useStore } from "@/api/store";
import { theme } from "@/shell/theme";

export interface Line {
  label: string;
  /** A colour token, such as `--ok`. */
  color: string;
  /** One per time; null where nothing is known. */
  values: readonly (number | null)[];
}

export interface LineChartProps {
  label: string;
  /** Unix seconds, rising. */
  at: readonly number[];
  lines: readonly Line[];
  /** The whole of the axis, in Unix seconds: what is not known is seen to be missing. */
  from: number;
  to: number;
  show: (value: number) => string;
  clock: (seconds: number) => string;
  /** Charts of one group share their pointer. */
  group: string;
  /** Amounts of bytes: the steps of the scale are powers of two. */
  binary?: boolean;
  words: { latest: string; least: string; most: string };
  height?: number;
}

function lonely(values: ArrayLike<number | null | undefined> = []): number[] {
  return Array.from(values, (_, at) => at).filter(
    (at) => values[at] != null && values[at - 1] == null && values[at + 1] == null,
  );
}

const POWERS = Array.from({ length: 50 }, (_, power) => 2 ** power);

function dataOf({ at, lines }: Pick<LineChartProps, "at" | "lines">): uPlot.AlignedData {
  return [[...at], ...lines.map((line) => [...line.values])];
}

export default function LineChart(props: LineChartProps) {
  const { label, at, lines, show, clock, group, words, binary = false, height = 130 } = props;
  const box = useRef<HTMLDivElement>(null);
  const chosen = useStore(theme);
  const [under, setUnder] = useState<number>();
  const drawn = useRef<uPlot>(undefined);
  const latest = useRef(props);
  latest.current = props;
  const shape = lines.map((line) => `${line.label} ${line.color}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew when the lines or the colours are others; new numbers are handed over below
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const style = getComputedStyle(document.documentElement);
    const color = (token: string) => style.getPropertyValue(token).trim();
    const axis = { stroke: color("--text-3"), font: `11px ${color("--sans")}`, ticks: { show: false } };
    const grid = { stroke: color("--line"), width: 1 };
    const plot = new uPlot(
      {
        width: element.clientWidth,
        height,
        legend: { show: false },
        cursor: { sync: { key: group }, points: { size: 5 }, drag: { x: false, y: false } },
        scales: {
          x: { range: () => [latest.current.from, latest.current.to] },
          y: { range: (_plot, low, high) => [Math.min(0, low ?? 0), high ? high * 1.1 : 1] },
        },
        axes: [
          {
            ...axis,
            grid: { show: false },
            space: 70,
            size: 24,
            values: (_plot, times) => times.map((s) => latest.current.clock(s)),
          },
          {
            ...axis,
            grid,
            size: 62,
            space: 30,
            ...(binary ? { incrs: POWERS } : {}),
            values: (_plot, values) => values.map((value) => latest.current.show(value)),
          },
        ],
        series: [
          {},
          ...latest.current.lines.map((line) => ({
            label: line.label,
            stroke: color(line.color),
            width: 1.5,
            // A value between two gaps is no line; it would not be seen at all.
            points: {
              show: false,
              size: 4,
              fill: color(line.color),
              filter: (one: uPlot, index: number) => lonely(one.data[index]),
            },
            spanGaps: false,
          })),
        ],
        hooks: { setCursor: [(one) => setUnder(one.cursor.idx ?? undefined)] },
      },
      dataOf(latest.current),
      element,
    );
    drawn.current = plot;
    const observer = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      drawn.current = undefined;
      plot.destroy();
    };
  }, [shape, binary, height, group, chosen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the numbers are others
  useEffect(() => drawn.current?.setData(dataOf(latest.current)), [at, lines]);
  const shown = (line: Line) => {
    const value = under === undefined ? line.values.findLast((one) => one !== null) : line.values[under];
    return value === undefined || value === null ? "–" : show(value);
  };
  return (
    <figure className="line-chart">
      <div ref={box} style={{ height }} aria-hidden="true" />
      <ul className="row wrap chart-key" aria-hidden="true">
        {lines.map((line) => (
          <li key={line.label}>
            <i style={{ background: `var(${line.color})` }} /> {line.label} <b>{shown(line)}</b>
          </li>
        ))}
        {under === undefined ? null : <li className="quiet">{clock(at[under] ?? 0)}</li>}
      </ul>
      <table className="visually-hidden">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th />
            <th>{words.latest}</th>
            <th>{words.least}</th>
            <th>{words.most}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const known = line.values.filter((value) => value !== null);
            const say = (value: number | undefined) => (value === undefined ? "–" : show(value));
            return (
              <tr key={line.label}>
                <th>{line.label}</th>
                <td>{say(known.at(-1))}</td>
                <td>{known.length > 0 ? show(known.reduce((a, b) => Math.min(a, b))) : "–"}</td>
                <td>{known.length > 0 ? show(known.reduce((a, b) => Math.max(a, b))) : "–"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </figure>
  );
}
