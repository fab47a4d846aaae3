// Addresses of the Explorer. Parameters travel in the URL, so a link is a request that somebody else can send;
// whoever makes one takes the secrets out first (secretless.ts).
import { asText, only } from "@/shell/address";

export type Params = Record<string, unknown>;

export interface ExplorerSearch {
  /** What the tree is searched for. */
  q?: string;
  params?: Params;
  view?: View;
}

export const VIEWS = ["response", "request", "signature", "code", "docs"] as const;
export type View = (typeof VIEWS)[number];

/** Longer parameters stay out of the address: proxies and chats cut it. */
export const MAX_LINK = 6_000;

export function explorerSearch(search: Record<string, unknown>): ExplorerSearch {
  const out: ExplorerSearch = {};
  const q = asText(search.q);
  if (q !== undefined) out.q = q;
  if (isParams(search.params)) out.params = search.params;
  const view = VIEWS.find((known) => known === search.view);
  if (view) out.view = view;
  return only(search, out);
}

export function isParams(value: unknown): value is Params {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function actionHref(service: string, action: string): string {
  return `/explorer/${service}/${action}`;
}

/** With parameters, as far as they fit. */
export function requestHref(service: string, action: string, params: Params): string {
  const text = JSON.stringify(params);
  const href = actionHref(service, action);
  return text === "{}" || text.length > MAX_LINK ? href : `${href}?params=${encodeURIComponent(text)}`;
}
