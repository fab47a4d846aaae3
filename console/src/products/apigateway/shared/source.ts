// Lists of the product as tables read them: the same paging and filters everywhere, only the names in the answer differ.
import { type ActionOf, call, type RequestOf, type ResponseOf } from "@/api/client";
import { asFilterList } from "@/table/search";
import type { OffsetSource } from "@/table/types";

type Action = ActionOf<"apigateway">;
type Answer<A extends Action> = ResponseOf<"apigateway", A>;

export interface Found<Row> {
  rows: readonly Row[] | null | undefined;
  total: number | null | undefined;
}

/** `fixed`: what is asked besides the page and the filters. */
export function listing<A extends Action, Row>(
  action: A,
  fixed: Record<string, unknown>,
  read: (answer: Answer<A>) => Found<Row>,
): OffsetSource<Row> {
  return {
    kind: "offset",
    key: ["apigateway", action, fixed],
    live: true,
    async page({ offset, limit, filters, signal }) {
      const list = asFilterList(filters);
      const params = { ...fixed, Offset: offset, Limit: limit, ...(list.length > 0 ? { Filters: list } : {}) };
      const answer = await call("apigateway", action, params as unknown as RequestOf<"apigateway", A>, signal);
      const { rows, total } = read(answer);
      return { rows: [...(rows ?? [])], total: total ?? rows?.length ?? 0 };
    },
  };
}

const PAGE = 100;
/** Beyond it a list to choose from is not a list to choose from. */
const MOST = 1_000;

/** A whole list, for choices. */
export async function all<Row>(source: OffsetSource<Row>, signal: AbortSignal): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const page = await source.page({ offset: rows.length, limit: PAGE, filters: {}, signal });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= Math.min(page.total, MOST)) return rows;
  }
}
