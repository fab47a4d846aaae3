// Refresh, columns and export: the same three at the right of every table.
import { useState } from "react";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { DownloadIcon, RefreshIcon, ViewColumnIcon } from "@/ui/icons";
import { Menu } from "@/ui/Menu";
import { say, sayError } from "@/ui/toasts";
import { download, fetchAll, toCsv } from "./export";
import type { Filters } from "./search";
import type { Column, Source } from "./types";
import { sorted } from "./useRows";

export interface TableToolsProps<Row> {
  name: string;
  source: Source<Row>;
  filters: Filters;
  sort: string | undefined;
  columns: readonly Column<Row>[];
  isShown: (column: Column<Row>) => boolean;
  toggle: (column: Column<Row>) => void;
  fetching: boolean;
  onRefresh: () => void;
}

export function TableTools<Row>(props: TableToolsProps<Row>) {
  const { name, source, filters, sort, columns, isShown, toggle, fetching, onRefresh } = props;
  const t = useT();
  const [running, setRunning] = useState<{ stop: AbortController; rows: number }>();

  const save = async (kind: "csv" | "json") => {
    const stop = new AbortController();
    setRunning({ stop, rows: 0 });
    try {
      const { rows: read, error } = await fetchAll(source, filters, stop.signal, (count) =>
        setRunning({ stop, rows: count }),
      );
      if (stop.signal.aborted) return;
      const rows = sorted(read, columns, sort);
      if (error) sayError(error);
      if (error && rows.length === 0) return;
      if (kind === "csv") download(`${name}.csv`, "text/csv", toCsv(rows, columns.filter(isShown)));
      else download(`${name}.json`, "application/json", JSON.stringify(rows, null, 2));
      say(t(error ? "table.exportedPart" : "table.exported", { n: rows.length }));
    } catch (error) {
      if (!stop.signal.aborted) sayError(error);
    } finally {
      setRunning(undefined);
    }
  };

  return (
    <>
      {running ? (
        <Button size="small" onClick={() => running.stop.abort()}>
          {t("table.stopExport", { n: running.rows })}
        </Button>
      ) : null}
      <Button kind="quiet" icon={<RefreshIcon />} label={t("refresh")} busy={fetching} onClick={onRefresh} />
      <Menu
        label={t("table.columns")}
        icon={<ViewColumnIcon />}
        stays
        items={columns.map((column) => ({
          key: column.key,
          label: column.title,
          checked: isShown(column),
          onSelect: () => toggle(column),
        }))}
      />
      <Menu
        label={t("table.export")}
        icon={<DownloadIcon />}
        items={[
          { key: "csv", label: t("table.exportCsv"), onSelect: () => void save("csv") },
          { key: "json", label: t("table.exportJson"), onSelect: () => void save("json") },
        ]}
      />
    </>
  );
}
