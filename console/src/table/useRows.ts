// Fetches what is on screen and a little around it. The API pages but rarely sorts, so sorting is done here once all rows
// are held, and refused beyond SORTABLE rows instead of sorting a part and calling it the whole.
import { useInfiniteQuery, useQueries } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { type Filters, parseSort } from "./search";
import type { Column, CursorSource, OffsetSource, Rows, Source } from "./types";

export const PAGE = 100;
export const SORTABLE = 2_000;

export function compareCells(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), undefined, { numeric: true });
}

function sorted<Row>(rows: Row[], columns: readonly Column<Row>[], sort: string | undefined): Row[] {
  const by = parseSort(sort);
  const column = by && columns.find((c) => c.key === by.key);
  if (!by || !column) return rows;
  const factor = by.descending ? -1 : 1;
  return [...rows].sort((a, b) => factor * compareCells(column.text(a), column.text(b)));
}

/** The pages that cover rows `first` to `last`, and always the first, which tells how many there are. */
export function pagesFor(first: number, last: number, total: number | undefined): number[] {
  const end = total === undefined ? 0 : Math.max(0, Math.ceil(total / PAGE) - 1);
  const from = Math.min(Math.floor(Math.max(0, first) / PAGE), end);
  const to = Math.min(Math.floor(Math.max(0, last) / PAGE), end);
  const pages = new Set([0]);
  for (let page = from; page <= to; page += 1) pages.add(page);
  return [...pages].sort((a, b) => a - b);
}

export function useRows<Row>(
  source: Source<Row>,
  filters: Filters,
  sort: string | undefined,
  columns: readonly Column<Row>[],
): Rows<Row> {
  // The kind of a table's source never changes, so the hooks stay in order.
  // biome-ignore lint/correctness/useHookAtTopLevel: see above
  return source.kind === "offset" ? useOffset(source, filters, sort, columns) : useCursor(source, filters, sort, columns);
}

function useOffset<Row>(
  source: OffsetSource<Row>,
  filters: Filters,
  sort: string | undefined,
  columns: readonly Column<Row>[],
): Rows<Row> {
  const [range, setRange] = useState({ first: 0, last: PAGE - 1 });
  const [known, setKnown] = useState<number>();
  const whole = sort !== undefined && known !== undefined && known <= SORTABLE;
  const pages = whole ? pagesFor(0, known, known) : pagesFor(range.first, range.last, known);
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: [...source.key, filters, "page", page],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        source.page({ offset: page * PAGE, limit: PAGE, filters, signal }),
      meta: { live: source.live },
    })),
  });
  const total = results[0]?.data?.total;
  if (total !== undefined && total !== known) setKnown(total);

  const held = useMemo(
    () => new Map(pages.map((page, index) => [page, results[index]?.data?.rows])),
    // Query results keep their identity while their data does.
    // biome-ignore lint/correctness/useExhaustiveDependencies: see above
    [pages.join(), ...results.map((result) => result.data)],
  );
  const complete = total !== undefined && pages.length * PAGE >= total && results.every((result) => result.data);
  const ordered = useMemo(
    () => (sort && complete ? sorted([...held.values()].flatMap((rows) => rows ?? []), columns, sort) : undefined),
    [sort, complete, held, columns],
  );
  const reach = useCallback(
    (first: number, last: number) =>
      setRange((before) =>
        Math.floor(before.first / PAGE) === Math.floor(first / PAGE) && Math.floor(before.last / PAGE) === Math.floor(last / PAGE)
          ? before
          : { first, last },
      ),
    [],
  );
  return {
    count: total ?? 0,
    total,
    get: (index) => (ordered ? ordered[index] : held.get(Math.floor(index / PAGE))?.[index % PAGE]),
    pending: results[0]?.isPending ?? true,
    fetching: results.some((result) => result.isFetching),
    error: results.find((result) => result.error)?.error,
    refetch: () => {
      for (const result of results) void result.refetch();
    },
    reach,
    unsortable: sort !== undefined && (known ?? 0) > SORTABLE,
  };
}

function useCursor<Row>(
  source: CursorSource<Row>,
  filters: Filters,
  sort: string | undefined,
  columns: readonly Column<Row>[],
): Rows<Row> {
  const query = useInfiniteQuery({
    queryKey: [...source.key, filters, "cursor"],
    queryFn: ({ pageParam, signal }) => source.page({ cursor: pageParam, filters, signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next,
    meta: { live: source.live },
  });
  const rows = useMemo(
    () => sorted(query.data?.pages.flatMap((page) => page.rows) ?? [], columns, query.hasNextPage ? undefined : sort),
    [query.data, query.hasNextPage, sort, columns],
  );
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const reach = useCallback(
    (_first: number, last: number) => {
      if (hasNextPage && !isFetchingNextPage && last >= rows.length - 20) void fetchNextPage();
    },
    [hasNextPage, isFetchingNextPage, fetchNextPage, rows.length],
  );
  return {
    count: rows.length,
    total: query.hasNextPage ? undefined : rows.length,
    get: (index) => rows[index],
    pending: query.isPending,
    fetching: query.isFetching,
    error: query.error,
    refetch: () => void query.refetch(),
    reach,
    unsortable: sort !== undefined && query.hasNextPage,
  };
}
