// Clusters as the list, the palette and the home page read them. The action gives at most 50 a call; the tables ask for 100.
import { call } from "@/api/client";
import type { Etcd } from "@/api/generated/cetcd";
import { useCall } from "@/api/queries";
import { asFilterList, type Filters } from "@/table/search";
import type { OffsetSource } from "@/table/types";

const MOST = 50;

interface Window {
  offset: number;
  limit: number;
  filters: Filters;
}

export async function readClusters({ offset, limit, filters }: Window, signal: AbortSignal) {
  const rows: Etcd[] = [];
  let total = 0;
  do {
    const answer = await call(
      "cetcd",
      "DescribeEtcdInstances",
      { Offset: offset + rows.length, Limit: Math.min(MOST, limit - rows.length), Filters: asFilterList(filters) },
      signal,
    );
    const page = answer.Etcds ?? [];
    total = answer.TotalCount;
    rows.push(...page);
    if (page.length === 0) break;
  } while (rows.length < limit && offset + rows.length < total);
  return { rows, total };
}

export const clusterSource: OffsetSource<Etcd> = {
  kind: "offset",
  key: ["cetcd", "DescribeEtcdInstances"],
  live: true,
  page: ({ signal, ...window }) => readClusters(window, signal),
};

export function useCluster(id: string) {
  return useCall("cetcd", "DescribeEtcdInstances", { InstanceIds: [id] }, { live: true });
}

/** One address per member, as clients take them. */
export function endpointsOf(cluster: Pick<Etcd, "Endpoint">): string[] {
  return (cluster.Endpoint ?? "").split(",").filter(Boolean);
}

/** Whether other machines reach it: then its addresses are not of this machine alone. */
export function isOutside(cluster: Pick<Etcd, "Endpoint">): boolean {
  const host = (url: string) => (URL.canParse(url) ? new URL(url).hostname : "");
  return endpointsOf(cluster).some((url) => !/^(127\..*|\[::1\]|localhost|)$/.test(host(url)));
}
