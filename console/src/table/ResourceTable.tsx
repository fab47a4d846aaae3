// The list every product uses: filters and sort in the URL, rows fetched as they come into view, columns to choose,
// export of all that matches. Rows are virtual: ten thousand cost as much as thirty.
import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useT } from "@/i18n";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Check } from "@/ui/inputs";
import { Loading } from "@/ui/page";
import { useColumns } from "./columns";
import { FilterBar } from "./FilterBar";
import { formatFilters, nextSort, parseFilters, parseSort, type TableSearch } from "./search";
import { ROW_HEIGHT, type RowHands, TableRow } from "./TableRow";
import { TableTools } from "./TableTools";
import type { Column, FilterDef, Source } from "./types";
import { useRows } from "./useRows";

/** Rows that are ready before they come into view, and those kept after they have left it. */
const AHEAD = 12;
const BEHIND = 2;

export interface Selection<Row> {
  ids: ReadonlySet<string>;
  onChange: (ids: ReadonlySet<string>) => void;
  /** Why a row's selection cannot be changed; undefined where it can. */
  locked?: (row: Row) => string | undefined;
}

export interface ResourceTableProps<Row> {
  /** Names the table for remembered columns and exported files. */
  name: string;
  /** What screen readers call it. */
  label: string;
  source: Source<Row>;
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  filters?: readonly FilterDef[];
  search: TableSearch;
  onSearch: (next: TableSearch) => void;
  /** Shown when nothing exists at all; says what to do next. */
  empty: ReactNode;
  selection?: Selection<Row>;
  /** Buttons for the selected rows or the list. */
  actions?: ReactNode;
  /** Enter or a click on the row. */
  onOpen?: (row: Row) => void;
  /** A list to choose from inside a form: no columns to choose, nothing to export. */
  slim?: boolean;
}

export function ResourceTable<Row>(props: ResourceTableProps<Row>) {
  const { name, label, source, columns, rowId, filters: defs = [], search, onSearch, empty, selection, onOpen } = props;
  const t = useT();
  const filters = useMemo(() => parseFilters(search.filter), [search.filter]);
  const { shown, isShown, toggle } = useColumns(name, columns);
  const rows = useRows(source, filters, search.sort, columns, rowId);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual: Virtualizer<HTMLDivElement, Element> = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: AHEAD,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const before = virtual.scrollDirection === "forward" ? BEHIND : overscan;
      const after = virtual.scrollDirection === "backward" ? BEHIND : overscan;
      const from = Math.max(0, startIndex - before);
      return Array.from({ length: Math.min(count - 1, endIndex + after) - from + 1 }, (_, at) => from + at);
    },
    // Rows are ready well before they are seen; the frame need not wait for them.
    useFlushSync: false,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { reach } = rows;
  useEffect(() => reach(first, last), [reach, first, last]);

  const tracks = [selection ? "36px" : "", ...shown.map((column) => column.width ?? "minmax(110px, 1fr)")].join(" ");
  // An arrow above rows in another order would be a lie.
  const sort = rows.unsortable ? undefined : parseSort(search.sort);
  const filtered = Object.keys(filters).length > 0;
  const patch = (next: Partial<TableSearch>) => {
    const merged = { ...search, ...next };
    onSearch(Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as TableSearch);
  };

  const toggleRow = (id: string) => {
    if (!selection) return;
    const next = new Set(selection.ids);
    if (!next.delete(id)) next.add(id);
    selection.onChange(next);
  };

  const focusRow = (index: number) => {
    if (index < 0 || index >= rows.count) return;
    pending.current = index;
    virtual.scrollToIndex(index);
    focusPending();
  };

  // A row far away is rendered only after the list has scrolled to it, and the one that had the focus is gone by then.
  const pending = useRef<number>(undefined);
  const focusPending = () => {
    if (pending.current === undefined) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${pending.current}"]`);
    const elsewhere = document.activeElement !== document.body && !scroller.current?.contains(document.activeElement);
    if (row) row.focus({ preventScroll: true });
    if (row || elsewhere) pending.current = undefined;
  };
  useLayoutEffect(focusPending);

  // One object for all renders, whose functions are always the latest: rows on screen need not render when others scroll in.
  const latest = useRef<RowHands<Row>>(undefined);
  latest.current = {
    toggle: toggleRow,
    open: (row) => onOpen?.(row),
    focus: (index) => focusRow(Math.max(0, Math.min(rows.count - 1, index))),
  };
  const [hands] = useState<RowHands<Row>>(() => ({
    toggle: (id) => latest.current?.toggle(id),
    open: (row) => latest.current?.open(row),
    focus: (index) => latest.current?.focus(index),
  }));

  // Rows not yet fetched cannot be meant by "all".
  const locked = selection?.locked;
  const allIds = useMemo(
    () => rows.fetched.filter((row) => locked?.(row) === undefined).map(rowId),
    [rows.fetched, locked, rowId],
  );
  const allSelected = selection !== undefined && allIds.length > 0 && allIds.every((id) => selection.ids.has(id));

  return (
    <div className={props.slim ? "table-frame slim" : "table-frame"}>
      <div className="table-bar">
        <FilterBar defs={defs} value={filters} onChange={(next) => patch({ filter: formatFilters(next) })} />
        <div className="row">
          {props.actions}
          {props.slim ? null : (
            <TableTools
              name={name}
              source={source}
              filters={filters}
              sort={search.sort}
              columns={columns}
              isShown={isShown}
              toggle={toggle}
              fetching={rows.fetching}
              onRefresh={rows.refetch}
            />
          )}
        </div>
      </div>
      {rows.error ? <ErrorPanel error={rows.error} onRetry={rows.refetch} /> : null}
      {rows.unsortable ? <p className="table-note">{t("table.unsortable")}</p> : null}
      {rows.still ? <p className="table-note">{t("table.still")}</p> : null}
      {rows.pending && !rows.error ? <Loading label={t("loading")} /> : null}
      {!rows.pending && rows.count === 0 && !rows.error ? (
        filtered ? (
          <p className="table-none">{t("table.noMatch")}</p>
        ) : (
          empty
        )
      ) : null}
      {rows.count > 0 ? (
        <div
          className="table"
          ref={scroller}
          role="table"
          aria-label={label}
          aria-rowcount={rows.count + 1}
          style={{ "--tracks": tracks, "--least": `${shown.length * 112}px` } as CSSProperties}
        >
          <div role="rowgroup" className="table-head">
            <div role="row" className="table-row" aria-rowindex={1}>
              {selection ? (
                <div role="columnheader" className="table-cell boxed">
                  <Check
                    checked={allSelected}
                    indeterminate={selection.ids.size > 0 && !allSelected}
                    label={t("table.selectAll")}
                    onChange={(on) => {
                      // What is selected out of sight stays so.
                      const next = new Set(selection.ids);
                      for (const id of allIds) on ? next.add(id) : next.delete(id);
                      selection.onChange(next);
                    }}
                  />
                </div>
              ) : null}
              {shown.map((column) => (
                <div
                  key={column.key}
                  role="columnheader"
                  aria-sort={sort?.key === column.key ? (sort.descending ? "descending" : "ascending") : "none"}
                  className={column.end ? "table-cell num" : "table-cell"}
                >
                  <button
                    type="button"
                    className="table-sort"
                    onClick={() => patch({ sort: nextSort(search.sort, column.key) })}
                  >
                    {column.title}
                    <span aria-hidden="true">{sort?.key === column.key ? (sort.descending ? "↓" : "↑") : ""}</span>
                  </button>
                </div>
              ))}
            </div>
          </div>
          <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: "relative" }}>
            {items.map((item) => {
              const row = rows.get(item.index);
              const id = row === undefined ? undefined : rowId(row);
              return (
                <TableRow
                  key={item.key}
                  row={row}
                  id={id}
                  index={item.index}
                  top={item.start}
                  columns={shown}
                  selectable={selection !== undefined}
                  selected={id !== undefined && selection?.ids.has(id) === true}
                  locked={row === undefined ? undefined : selection?.locked?.(row)}
                  opens={onOpen !== undefined}
                  first={item.index === first}
                  hands={hands}
                />
              );
            })}
          </div>
        </div>
      ) : null}
      <div className="table-foot" role="status">
        {rows.pending
          ? ""
          : rows.total === undefined
            ? t("table.more", { n: rows.count })
            : t("table.count", { n: rows.total })}
        {selection && selection.ids.size > 0 ? ` · ${t("table.selected", { n: selection.ids.size })}` : ""}
      </div>
    </div>
  );
}
