// What the key browser asks. One beginning of all query keys, so that a watch can make just them stale.
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { call, type ResponseOf } from "@/api/client";
import type { ApiError } from "@/api/errors";
import type { KeyRef } from "./entry";

type Level = ResponseOf<"cetcd", "DescribeEtcdKeys">;
type History = ResponseOf<"cetcd", "DescribeEtcdKeyHistory">;

const PAGE = 100;
/** What is shown of a history. */
export const REVISIONS = 20;

/** A level of the tree, page by page. An empty delimiter lists all keys that begin with the prefix. */
export function useLevel(clusterId: string, prefix: string, delimiter: string, enabled = true) {
  return useInfiniteQuery<Level, ApiError, { pages: Level[] }, readonly unknown[], string | undefined>({
    queryKey: ["cetcd", "keys", clusterId, "level", prefix, delimiter],
    queryFn: ({ pageParam, signal }) =>
      call(
        "cetcd",
        "DescribeEtcdKeys",
        {
          InstanceId: clusterId,
          Limit: PAGE,
          KeysOnly: true,
          ...(prefix ? { Prefix: prefix } : {}),
          ...(delimiter ? { Delimiter: delimiter } : {}),
          ...(pageParam === undefined ? {} : { StartAfter: pageParam }),
        },
        signal,
      ),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.NextStartAfter ?? undefined,
    enabled,
  });
}

/** A key and what it was before, the latest first. */
export function useHistory(clusterId: string, ref: KeyRef) {
  return useQuery<History, ApiError>({
    queryKey: ["cetcd", "keys", clusterId, "history", ref],
    queryFn: ({ signal }) => readHistory(clusterId, ref, REVISIONS, signal),
  });
}

export function readHistory(clusterId: string, ref: KeyRef, limit: number, signal?: AbortSignal): Promise<History> {
  return call("cetcd", "DescribeEtcdKeyHistory", { InstanceId: clusterId, ...ref, Limit: limit }, signal);
}
