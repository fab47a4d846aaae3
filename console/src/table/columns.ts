// Which columns a person wants to see, remembered per table in this browser.
import { useMemo, useState } from "react";
import type { Column } from "./types";

function read(key: string): Record<string, boolean> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}") as Record<string, boolean>;
  } catch {
    return {};
  }
}

export function useColumns<Row>(table: string, columns: readonly Column<Row>[]) {
  const key = `terrace.columns.${table}`;
  const [chosen, setChosen] = useState(() => read(key));
  const isShown = (column: Column<Row>) => chosen[column.key] ?? !column.extra;
  const toggle = (column: Column<Row>) => {
    const next = { ...chosen, [column.key]: !isShown(column) };
    localStorage.setItem(key, JSON.stringify(next));
    setChosen(next);
  };
  // One list while nothing changes, so that rows need not render again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `isShown` depends on `chosen` alone
  const shown = useMemo(() => columns.filter(isShown), [columns, chosen]);
  return { shown, isShown, toggle };
}
