// What of these pages is in the address.
import { asText, only, texts } from "@/shell/address";
import { type TableSearch, tableSearch } from "@/table/search";

export interface AuditSearch extends TableSearch {
  /** The request whose event is open. */
  request?: string;
}

export function auditSearch(search: Record<string, unknown>): AuditSearch {
  const request = asText(search.request);
  return { ...tableSearch(search), ...(request ? { request } : {}) };
}

export interface SimulatorSearch {
  uin?: string;
  action?: string;
  resource?: string;
  ip?: string;
}

export function simulatorSearch(search: Record<string, unknown>): SimulatorSearch {
  return texts(search, "uin", "action", "resource", "ip");
}

export interface NewPolicySearch {
  /** A policy to begin with. */
  from?: number;
}

export function newPolicySearch(search: Record<string, unknown>): NewPolicySearch {
  const known = typeof search.from === "number" || typeof search.from === "bigint";
  return only(search, known ? { from: search.from as number } : {});
}
