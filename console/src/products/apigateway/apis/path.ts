// How an API's path is written: a sign before it says how it is compared. Here the sign is a choice, and the path is a path.

export const PATH_KINDS = ["prefix", "exact", "preferred", "pattern"] as const;
export type PathKind = (typeof PATH_KINDS)[number];

const SIGNS: Record<PathKind, string> = { prefix: "", exact: "=", preferred: "^~", pattern: "" };
/** What makes a path without a sign an expression; the gateway's own rule. */
const EXPRESSION = /[*()[\]|\\$^+{}]/;

export interface WrittenPath {
  kind: PathKind;
  /** Without the sign; that of an expression, `~`, is part of it. */
  path: string;
}

export function splitPath(text: string): WrittenPath {
  if (text.startsWith("=")) return { kind: "exact", path: text.slice(1).trimStart() };
  if (text.startsWith("^~")) return { kind: "preferred", path: text.slice(2).trimStart() };
  return { kind: text.startsWith("~") || EXPRESSION.test(text) ? "pattern" : "prefix", path: text };
}

export function joinPath({ kind, path }: WrittenPath): string {
  return SIGNS[kind] + path;
}

/** What is typed may say itself which kind it is: a sign before it, or a variable in it. */
export function typedPath(kind: PathKind, typed: string): WrittenPath {
  const read = splitPath(typed);
  if (read.kind === "exact" || read.kind === "preferred") return read;
  if (kind === "prefix" || kind === "pattern") return read;
  return { kind, path: typed };
}

/** The names in braces, in their order, each once. Only a path with variables has any. */
export function variablesOf({ kind, path }: WrittenPath): string[] {
  if (kind !== "pattern" || path.startsWith("~")) return [];
  return [...new Set([...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? ""))].filter((name) =>
    /^[A-Za-z_][\w-]*$/.test(name),
  );
}

/** What is certainly no path; the rest is the gateway's to judge. */
export function isPath({ kind, path }: WrittenPath): boolean {
  if (/[\s#]/.test(path) || path.length > 512) return false;
  if (kind === "pattern" && path.startsWith("~")) return path.length > 1;
  return path.startsWith("/") && !path.includes("?");
}
