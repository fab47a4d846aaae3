// Fetches what is on screen and a little around it. The API pages but rarely sorts, so sorting is done here once all rows
// are held, and refused beyond SORTABLE rows instead of sorting a part and calling it the whole.
import {
  type InfiniteData,
  type UseQueryResult,
  useInfiniteQuery,
  useQueries,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import { type Filters, parseSort } from "./search";
import type { Column, CursorSource, OffsetSource, Rows, Source } from "./types";

export const PAGE = 100;
export const SORTABLE = 2_000;

const collator = new Intl.Collator(undefined, { numeric: true });

export function compareCells(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return collator.compare(String(a), String(b));
}

export function sorted<Row>(rows: Row[], columns: readonly Column<Row>[], sort: string | undefined): Row[] {
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

/** Both ways of paging are always asked, and one of them has no source: hooks may not be called by turns. */
export function useRows<Row>(
  source: Source<Row>,
  filters: Filters,
  sort: string | undefined,
  columns: readonly Column<Row>[],
  rowId: (row: Row) => string,
): Rows<Row> {
  const byOffset = useOffset(source.kind === "offset" ? source : undefined, filters, sort, columns);
  const byCursor = useCursor(source.kind === "cursor" ? source : undefined, filters, sort, columns, rowId);
  return source.kind === "offset" ? byOffset : byCursor;
}

interface OffsetPage<Row> {
  rows: Row[];
  total: number;
}

/** One function for all renders, so that the answer keeps its identity while the pages do. */
function combine<Row>(results: UseQueryResult<OffsetPage<Row>>[]) {
  return {
    pages: results.map((result) => result.data?.rows),
    total: results[0]?.data?.total,
    pending: results[0]?.isPending ?? true,
    fetching: results.some((result) => result.isFetching),
    error: results.find((result) => result.error)?.error,
    refetch: () => {
      for (const result of results) void result.refetch();
    },
  };
}

function useOffset<Row>(
  source: OffsetSource<Row> | undefined,
  filters: Filters,
  sort: string | undefined,
  columns: readonly Column<Row>[],
): Rows<Row> {
  const [range, setRange] = useState({ first: 0, last: PAGE - 1 });
  const [known, setKnown] = useState<number>();
  const whole = sort !== undefined && known !== undefined && known <= SORTABLE;
  const pages = whole ? pagesFor(0, known, known) : pagesFor(range.first, range.last, known);
  const held = useQueries({
    queries: source
      ? pages.map((page) => ({
          queryKey: [...source.key, filters, "page", page],
          queryFn: ({ signal }: { signal: AbortSignal }) =>
            source.page({ offset: page * PAGE, limit: PAGE, filters, signal }),
          meta: { live: source.live },
        }))
      : [],
    combine: combine<Row>,
  });
  const { total } = held;
  if (total !== undefined && total !== known) setKnown(total);

  const ordered = useMemo(() => {
    const complete = total !== undefined && held.pages.length * PAGE >= total && held.pages.every(Boolean);
    return sort && complete
      ? sorted(
          held.pages.flatMap((rows) => rows ?? []),
          columns,
          sort,
        )
      : undefined;
  }, [sort, held.pages, total, columns]);
  const reach = useCallback(
    (first: number, last: number) =>
      setRange((before) =>
        pagesFor(first, last, known).join() === pagesFor(before.first, before.last, known).join()
          ? before
          : { first, last },
      ),
    [known],
  );
  const fetched = useMemo(() => ordered ?? held.pages.flatMap((rows) => rows ?? []), [ordered, held.pages]);
  return {
    count: total ?? 0,
    total,
    fetched,
    get: (index) => (ordered ? ordered[index] : held.pages[pages.indexOf(Math.floor(index / PAGE))]?.[index % PAGE]),
    pending: held.pending,
    fetching: held.fetching,
    error: held.error,
    refetch: held.refetch,
    reach,
    unsortable: sort !== undefined && (known ?? 0) > SORTABLE,
    still: false,
  };
}

interface CursorPage<Row> {
  rows: Row[];
  next: number | undefined;
}

/** Rows of a newer first page that go before `held`; undefined where the two do not meet. */
export function newerRows<Row>(held: readonly Row[], newer: readonly Row[], rowId: (row: Row) => string) {
  const known = new Set(held.map(rowId));
  const meet = newer.findIndex((row) => known.has(rowId(row)));
  return meet < 0 ? undefined : newer.slice(0, meet);
}

/** Only the first page is fetched again by itself: a long log that is read to the end has hundreds. */
function useCursor<Row>(
  source: CursorSource<Row> | undefined,
  filters: Filters,
  sort: string | undefined,
  columns: readonly Column<Row>[],
  rowId: (row: Row) => string,
): Rows<Row> {
  const client = useQueryClient();
  const key = useMemo(() => [...(source?.key ?? ["no cursor"]), filters, "cursor"], [source, filters]);
  type Held = InfiniteData<CursorPage<Row>, number | undefined>;
  const deep = (client.getQueryData<Held>(key)?.pages.length ?? 0) > 1;
  const read = async (cursor: number | undefined, signal: AbortSignal): Promise<CursorPage<Row>> =>
    source ? source.page({ cursor, filters, signal }) : { rows: [], next: undefined };
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next,
    meta: { live: source?.live === true && !deep },
    enabled: source !== undefined,
    ...(deep ? { staleTime: Number.POSITIVE_INFINITY } : {}),
  });
  const head = useQuery({
    queryKey: [...key, "head"],
    queryFn: ({ signal }) => read(undefined, signal),
    meta: { live: source?.live ?? false },
    enabled: source?.live === true && deep,
    gcTime: 0,
  });
  const [still, setStill] = useState(false);
  const newest = head.data?.rows;
  useEffect(() => {
    const held = client.getQueryData<Held>(key);
    const [top, ...others] = held?.pages ?? [];
    if (!held || !top || !newest || !deep) return setStill(false);
    const newer = newerRows([...top.rows, ...(others[0]?.rows ?? [])], newest, rowId);
    setStill(newer === undefined);
    if (newer && newer.length > 0)
      client.setQueryData<Held>(key, { ...held, pages: [{ ...top, rows: [...newer, ...top.rows] }, ...others] });
  }, [client, key, newest, deep, rowId]);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const rows = useMemo(
    () => sorted(data?.pages.flatMap((page) => page.rows) ?? [], columns, hasNextPage ? undefined : sort),
    [data, hasNextPage, sort, columns],
  );
  const reach = useCallback(
    (_first: number, last: number) => {
      if (hasNextPage && !isFetchingNextPage && last >= rows.length - 20) void fetchNextPage();
    },
    [hasNextPage, isFetchingNextPage, fetchNextPage, rows.length],
  );
  return {
    count: rows.length,
    total: hasNextPage ? undefined : rows.length,
    fetched: rows,
    get: (index) => rows[index],
    pending: query.isPending,
    fetching: query.isFetching,
    error: query.error,
    refetch: () => {
      if (query.isFetchNextPageError) return void fetchNextPage();
      client.setQueryData<Held>(
        key,
        (held) => held && { pages: held.pages.slice(0, 1), pageParams: held.pageParams.slice(0, 1) },
      );
      void query.refetch();
    },
    reach,
    unsortable: sort !== undefined && hasNextPage,
    still,
  };
}
