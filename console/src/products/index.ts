// The products in the order of the navigation. A new one is a line here and one in src/router.tsx.
import { apigateway } from "./apigateway/product";
import { etcd } from "./etcd/product";
import { explorer } from "./explorer/product";
import { home } from "./home/product";
import { hosts } from "./hosts/product";
import { identity } from "./identity/product";
import { notify } from "./notify/product";
import type { Found, Product, TaskKind } from "./product";

export const products: readonly Product[] = [home, hosts, etcd, apigateway, identity, notify, explorer];

export async function loadTaskKind(kind: string): Promise<TaskKind | undefined> {
  for (const product of products) {
    const load = product.tasks?.[kind];
    if (load) return load();
  }
  return undefined;
}

/** What the products' own searches find; one that is refused or fails finds nothing. */
export async function lookUp(text: string, signal: AbortSignal): Promise<Found[]> {
  const found = await Promise.allSettled(products.map(async ({ lookup }) => (await lookup?.())?.(text, signal) ?? []));
  return found.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
}

export function hrefOfId(id: string): string | undefined {
  for (const kind of products.flatMap((product) => product.ids ?? [])) {
    if (kind.pattern.test(id)) return kind.href(id);
  }
  return undefined;
}
