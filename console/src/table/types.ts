// What a page says about its table. Two kinds of source cover the contract: pages by offset, pages by cursor.
import type { ReactNode } from "react";
import type { Filters } from "./search";

export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Plain text for sorting and export. */
  text: (row: Row) => string | number;
  /** A CSS grid track, such as `minmax(160px, 2fr)`. */
  width?: string;
  end?: boolean;
  /** Left out until chosen in the column menu. */
  extra?: boolean;
}

export interface FilterDef {
  name: string;
  label: string;
  /** The allowed values; free text where there are none. */
  options?: readonly { value: string; label: string }[];
}

interface SourceBase {
  /** Service and action, for the query key and the name of an exported file. */
  key: readonly [service: string, action: string, ...rest: unknown[]];
  live: boolean;
}

export interface OffsetSource<Row> extends SourceBase {
  kind: "offset";
  page: (window: {
    offset: number;
    limit: number;
    filters: Filters;
    signal: AbortSignal;
  }) => Promise<{ rows: Row[]; total: number }>;
}

export interface CursorSource<Row> extends SourceBase {
  kind: "cursor";
  page: (window: { cursor: number | undefined; filters: Filters; signal: AbortSignal }) => Promise<{
    rows: Row[];
    next: number | undefined;
  }>;
}

export type Source<Row> = OffsetSource<Row> | CursorSource<Row>;

/** The rows as the table sees them, whichever way they are fetched. */
export interface Rows<Row> {
  /** Rows that can be scrolled to. */
  count: number;
  /** Rows that match, where the server counts them. */
  total: number | undefined;
  /** Those held at the moment; the same list while they are. */
  fetched: readonly Row[];
  get: (index: number) => Row | undefined;
  pending: boolean;
  fetching: boolean;
  error: unknown;
  refetch: () => void;
  /** Tells which rows are on screen. */
  reach: (first: number, last: number) => void;
  /** Why sorting is impossible: too many rows to hold. */
  unsortable: boolean;
  /** So much is new that it cannot be put before the rows held. */
  still: boolean;
}
