// Names of hosts by id, asked for in the pages of ids that are looked at.
import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { call } from "@/api/client";

const AT_ONCE = 100;

/** The names of the hosts around `first` to `last` of a list of ids. A host that was removed has none. */
export function useHostNames(ids: readonly string[], first: number, last: number): ReadonlyMap<string, string> {
  const from = Math.floor(Math.max(0, first) / AT_ONCE);
  const to = Math.floor(Math.max(0, Math.min(last, ids.length - 1)) / AT_ONCE);
  const pages: (readonly string[])[] = [];
  for (let page = from; page <= to; page += 1) {
    const part = ids.slice(page * AT_ONCE, (page + 1) * AT_ONCE);
    if (part.length > 0) pages.push(part);
  }
  const results = useQueries({
    queries: pages.map((part) => ({
      queryKey: ["tat", "DescribeRegisterInstances", "names", part],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const { RegisterInstanceSet: hosts } = await call(
          "tat",
          "DescribeRegisterInstances",
          { InstanceIds: [...part], Limit: AT_ONCE },
          signal,
        );
        return hosts.map((host) => [host.InstanceId, host.InstanceName || host.HostName] as const);
      },
      staleTime: 5 * 60_000,
    })),
    combine: (all) => all.flatMap((result) => result.data ?? []),
  });
  return useMemo(() => new Map(results), [results]);
}
