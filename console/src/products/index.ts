// The products in the order of the navigation. A new one is a line here and one in src/router.tsx.
import { apigateway } from "./apigateway/product";
import { etcd } from "./etcd/product";
import { explorer } from "./explorer/product";
import { home } from "./home/product";
import { hosts } from "./hosts/product";
import { identity } from "./identity/product";
import { notify } from "./notify/product";
import type { Lookup, Product, TaskKind } from "./product";

export const products: readonly Product[] = [home, hosts, etcd, apigateway, identity, notify, explorer];

export async function loadTaskKind(kind: string): Promise<TaskKind | undefined> {
  for (const product of products) {
    const load = product.tasks?.[kind];
    if (load) return load();
  }
  return undefined;
}

/** What the products can be asked by name. */
export async function loadLookups(): Promise<Lookup[]> {
  return (await Promise.all(products.map((product) => product.lookups?.() ?? []))).flat();
}

export function hrefOfId(id: string): string | undefined {
  for (const kind of products.flatMap((product) => product.ids ?? [])) {
    if (kind.pattern.test(id)) return kind.href(id);
  }
  return undefined;
}
