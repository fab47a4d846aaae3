// The contract's tables as the browser reads them: what forms validate with and the Explorer shows.
// One chunk per service, loaded when first asked for.
import { useQuery } from "@tanstack/react-query";
import type { Service } from "./client";
import type { ApiError } from "./errors";
import { tables } from "./generated";

export interface FieldMeta {
  name: string;
  /** `String`, `Int64`, `Uint64`, `Bool`, `Float`, `Datetime`, `DatetimeIso` or a struct's name, with `[]` per list level. */
  type: string;
  required?: boolean;
  nullable?: boolean;
  secret?: boolean;
  internal?: boolean;
  extension?: boolean;
  doc?: string;
  example?: string;
  enum?: string[];
  filters?: string[];
  min?: number;
  max?: number;
  minLen?: number;
  maxLen?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  format?: string;
  default?: string;
}

export interface ActionMeta {
  summary: string;
  group: string;
  auth: "sign" | "sign+authorize";
  /** Calls per second that an account may make. */
  rate: number;
  regionRequired?: boolean;
  mutating?: boolean;
  extension?: boolean;
  multipart?: boolean;
  /** The contract has it, this server does not answer it yet. */
  unsupported?: boolean;
  resources?: { type: string; field: string }[];
  input: FieldMeta[];
  output: FieldMeta[];
  errors: string[];
}

export interface StructMeta {
  doc: string;
  fields: FieldMeta[];
}

export interface ServiceMeta {
  service: string;
  version: string;
  title: string;
  actions: Record<string, ActionMeta>;
  structs: Record<string, StructMeta>;
  errors: Record<string, string>;
}

export interface CatalogueEntry {
  service: Service;
  version: string;
  title: string;
  /** Action to summary. */
  supported: Record<string, string>;
  unsupported: Record<string, string>;
}

export async function loadTable(service: Service): Promise<ServiceMeta> {
  const module = await tables[service]();
  return module.default as unknown as ServiceMeta;
}

export function useTable(service: Service) {
  return useQuery<ServiceMeta, ApiError>({
    queryKey: ["contract", service],
    queryFn: () => loadTable(service),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

export async function loadCatalogue(): Promise<CatalogueEntry[]> {
  const module = await import("./generated/catalogue.json");
  return module.default.services as unknown as CatalogueEntry[];
}

export const PRIMITIVES = ["String", "Int64", "Uint64", "Bool", "Float", "Datetime", "DatetimeIso"] as const;

/** The type of a list's entries; undefined where the type is no list. */
export function entryType(type: string): string | undefined {
  return type.endsWith("[]") ? type.slice(0, -2) : undefined;
}

export function isPrimitive(type: string): boolean {
  return (PRIMITIVES as readonly string[]).includes(type);
}
