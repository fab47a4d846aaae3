// What of these pages is in the address.
import { type TableSearch, tableSearch } from "@/table/search";

export interface AuditSearch extends TableSearch {
  /** The request whose event is open. */
  request?: string;
}

export function auditSearch(search: Record<string, unknown>): AuditSearch {
  const request = text(search.request);
  return { ...tableSearch(search), ...(request ? { request } : {}) };
}

export interface SimulatorSearch {
  uin?: string;
  action?: string;
  resource?: string;
  ip?: string;
}

export function simulatorSearch(search: Record<string, unknown>): SimulatorSearch {
  const out: SimulatorSearch = {};
  for (const name of ["uin", "action", "resource", "ip"] as const) {
    const value = text(search[name]);
    if (value) out[name] = value;
  }
  return out;
}

export interface NewPolicySearch {
  /** A policy to begin with. */
  from?: number;
}

export function newPolicySearch(search: Record<string, unknown>): NewPolicySearch {
  return typeof search.from === "number" || typeof search.from === "bigint" ? { from: search.from as number } : {};
}

/** The router reads digits as a number. */
function text(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}
