// The clusters of etcd as the home page counts them: how many there are, which need somebody, which are being changed.
import { useQuery } from "@tanstack/react-query";
import type { ApiError } from "@/api/errors";
import type { Etcd } from "@/api/generated/cetcd";
import { readClusters } from "../etcd/clusters";
import { isUnhealthy, toneOf } from "../etcd/state";

/** Beyond it the numbers are lower bounds; an account's quota is far below. */
const MOST = 200;

export interface Clusters {
  total: number;
  /** More exist than were looked at. */
  cut: boolean;
  unhealthy: Etcd[];
  busy: number;
}

export function summary(rows: readonly Etcd[], total: number): Clusters {
  return {
    total,
    cut: rows.length < total,
    unhealthy: rows.filter(isUnhealthy),
    busy: rows.filter((cluster) => toneOf("etcd.state", cluster.Status) === "busy").length,
  };
}

export function useClusters() {
  return useQuery<Clusters, ApiError>({
    queryKey: ["cetcd", "DescribeEtcdInstances", "home"],
    queryFn: async ({ signal }) => {
      const { rows, total } = await readClusters({ offset: 0, limit: MOST, filters: {} }, signal);
      return summary(rows, total);
    },
    meta: { live: true, every: 2_000 },
  });
}
