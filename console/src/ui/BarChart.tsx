// Stacked bars over time. uPlot draws; the numbers are also there as a table for those who cannot see the drawing.
import { useEffect, useRef } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { useStore } from "@/api/store";
import { theme } from "@/shell/theme";

export interface Series {
  label: string;
  /** A colour token, such as `--ok`. */
  color: string;
  values: readonly number[];
}

export interface BarChartProps {
  label: string;
  /** Unix seconds, one per value. */
  at: readonly number[];
  series: readonly Series[];
  height?: number;
}

function clock(seconds: number): string {
  const date = new Date(seconds * 1000);
  return `${String(date.getHours()).padStart(2, "0")}:${String(date.getMinutes()).padStart(2, "0")}`;
}

export default function BarChart({ label, at, series, height = 150 }: BarChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chosen = useStore(theme);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes the colours that are read here
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const style = getComputedStyle(document.documentElement);
    const color = (token: string) => style.getPropertyValue(token).trim();
    const font = `11px ${color("--sans")}`;
    const axis = { stroke: color("--text-3"), font, ticks: { show: false } };
    // A stack is drawn from its sum downwards, each bar over the one behind it.
    const sums = series.map((_, top) =>
      at.map((_time, i) => series.slice(0, top + 1).reduce((sum, s) => sum + (s.values[i] ?? 0), 0)),
    );
    const paths = uPlot.paths.bars?.({ size: [0.7, 24], align: 1 });
    const plot = new uPlot(
      {
        width: element.clientWidth,
        height,
        legend: { show: false },
        cursor: { show: false },
        // A bar stands right of its time: the last one needs its room too.
        scales: {
          x: { range: (_plot, low, high) => [low, high + ((at[1] ?? 0) - (at[0] ?? 0))] },
          y: { range: (_plot, _low, high) => [0, Math.max(4, high ?? 0)] },
        },
        axes: [
          { ...axis, grid: { show: false }, space: 70, values: (_plot, times) => times.map(clock) },
          {
            ...axis,
            size: 34,
            grid: { stroke: color("--line"), width: 1 },
            incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
          },
        ],
        series: [
          {},
          ...series
            .map((entry) => ({
              label: entry.label,
              fill: color(entry.color),
              width: 0,
              points: { show: false },
              ...(paths ? { paths } : {}),
            }))
            .reverse(),
        ],
      },
      [[...at], ...sums.reverse()],
      element,
    );
    const observer = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      plot.destroy();
    };
  }, [at, series, height, chosen]);
  return (
    <figure>
      <div ref={box} style={{ height }} aria-hidden="true" />
      <table className="visually-hidden">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th />
            {series.map((entry) => (
              <th key={entry.label}>{entry.label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {at.map((time, index) => (
            <tr key={time}>
              <th>{new Date(time * 1000).toISOString()}</th>
              {series.map((entry) => (
                <td key={entry.label}>{entry.values[index]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
