// What of a page is in its address: tabs, what is open over the page, filters, what is compared. One hook for all pages of the product;
// each route says which names it takes.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { TableSearch } from "@/table/search";

export type Address = Readonly<Record<string, string | undefined>>;

export function useAddress() {
  const search = useSearch({ strict: false }) as Address;
  const navigate = useNavigate();
  /** Names that are not given stay; one that is undefined goes. */
  const put = useCallback(
    (next: Address, replace = false) =>
      void navigate({ to: ".", search: ((before: Address) => ({ ...before, ...next })) as never, replace }),
    [navigate],
  );
  const close = useCallback(() => put({ dialog: undefined, of: undefined }, true), [put]);
  const open = useCallback((dialog: string, of?: string) => put({ dialog, of }), [put]);
  return { search, put, open, close };
}

/** The part of an address that is a table's. */
export function useTableAddress(): [TableSearch, (next: TableSearch) => void] {
  const { search, put } = useAddress();
  const taken: TableSearch = {
    ...(search.filter ? { filter: search.filter } : {}),
    ...(search.sort ? { sort: search.sort } : {}),
  };
  return [taken, (next) => put({ filter: next.filter, sort: next.sort }, true)];
}
