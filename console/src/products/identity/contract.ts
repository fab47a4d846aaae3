// What a policy can speak of, as the contract tells: services, their actions, and kinds of resources.
import { useQuery } from "@tanstack/react-query";
import type { Service } from "@/api/client";
import { resourceOf } from "@/api/may";
import { loadCatalogue, loadTable } from "@/api/meta";

export interface ResourceKind {
  service: string;
  /** The contract's name of the kind, such as `command`. */
  type: string;
}

export interface Vocabulary {
  /** Service to the names of its actions, those with answers first. */
  actions: ReadonlyMap<string, readonly string[]>;
  kinds: readonly ResourceKind[];
}

async function load(): Promise<Vocabulary> {
  const catalogue = await loadCatalogue();
  const entries = [...catalogue].sort(
    (a, b) =>
      Number(Object.keys(b.supported).length > 0) - Number(Object.keys(a.supported).length > 0) ||
      a.service.localeCompare(b.service),
  );
  const actions = new Map(
    entries.map((entry) => [entry.service, [...Object.keys(entry.supported), ...Object.keys(entry.unsupported)]]),
  );
  // Only services that answer have resources to protect.
  const served = entries.filter((entry) => Object.keys(entry.supported).length > 0);
  const tables = await Promise.all(served.map((entry) => loadTable(entry.service as Service)));
  const kinds = tables.flatMap((table) => {
    const types = Object.values(table.actions).flatMap((action) => action.resources?.map((r) => r.type) ?? []);
    return [...new Set(types)].sort().map((type) => ({ service: table.service, type }));
  });
  return { actions, kinds };
}

export function useVocabulary() {
  return useQuery({ queryKey: ["contract", "vocabulary"], queryFn: load, staleTime: Number.POSITIVE_INFINITY });
}

export function resourceName({ service, type }: ResourceKind, id: string): string {
  return resourceOf(service, type, id);
}
