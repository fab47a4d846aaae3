// What a role may do with keys, as it is edited: one key, all that begin so, or those from one to another.
import type { EtcdPermission } from "@/api/generated/cetcd";

export type Scope = "key" | "prefix" | "range";
export type PermissionKind = EtcdPermission["Type"];
export const KINDS = ["read", "write", "readwrite"] as const satisfies readonly PermissionKind[];

export interface Row {
  kind: PermissionKind;
  scope: Scope;
  key: string;
  end: string;
}

export type RowProblem = "etcd.keyNeeded" | "etcd.endNeeded" | "etcd.endBefore" | "etcd.twice";

export const BLANK: Row = { kind: "read", scope: "prefix", key: "", end: "" };

export function toRow(permission: EtcdPermission): Row {
  const end = permission.RangeEnd ?? "";
  return {
    kind: permission.Type,
    scope: permission.Prefix ? "prefix" : end === "" ? "key" : "range",
    key: permission.Key,
    end,
  };
}

export function fromRow({ kind, scope, key, end }: Row): EtcdPermission {
  return {
    Type: kind,
    Key: key,
    ...(scope === "prefix" ? { Prefix: true } : {}),
    ...(scope === "range" ? { RangeEnd: end } : {}),
  };
}

/** Byte by byte, as etcd orders keys; a string's own order is of UTF-16 units. */
function isBefore(a: string, b: string): boolean {
  const [x, y] = [new TextEncoder().encode(a), new TextEncoder().encode(b)];
  for (let at = 0; at < Math.min(x.length, y.length); at += 1) if (x[at] !== y[at]) return (x[at] ?? 0) < (y[at] ?? 0);
  return x.length < y.length;
}

const same = (a: Row, b: Row) => a.scope === b.scope && a.key === b.key && (a.scope !== "range" || a.end === b.end);

export function rowProblem(row: Row, earlier: readonly Row[]): RowProblem | undefined {
  if (row.scope !== "prefix" && row.key === "") return "etcd.keyNeeded";
  if (row.scope === "range" && row.end === "") return "etcd.endNeeded";
  if (row.scope === "range" && !isBefore(row.key, row.end)) return "etcd.endBefore";
  return earlier.some((other) => same(other, row)) ? "etcd.twice" : undefined;
}

/** `/app/*`, `/app/a … /app/m`: short enough for a list. */
export function shownRow({ scope, key, end }: Row): string {
  return scope === "prefix" ? `${key}*` : scope === "range" ? `${key} … ${end}` : key;
}
