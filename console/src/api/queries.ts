// Reading and changing through TanStack Query. Every query key begins with its service. The event stream (events.ts) names
// services, which makes their `live` queries stale; a finished mutation makes all queries of its service stale. So a page
// never refreshes by hand.
import {
  keepPreviousData,
  type Query,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { type ActionOf, call, type RequestOf, type ResponseOf, type Service } from "./client";
import { type ApiError, asApiError } from "./errors";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: ApiError;
    /** `every`: a live query is not fetched again within so many milliseconds; a change meanwhile waits. */
    queryMeta: { live?: boolean; every?: number };
  }
}

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        gcTime: 5 * 60_000,
        retry: (count, error) => count < 2 && !asApiError(error).isFinal,
        refetchOnWindowFocus: true,
        // The server may be this machine: whether the browser thinks it is online says nothing.
        networkMode: "always",
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

export interface CallOptions {
  /** Fetched again when the server says that something of the service changed. */
  live?: boolean;
  enabled?: boolean;
  /** Keep showing the old answer while the parameters change. */
  keep?: boolean;
}

export function callKey(service: string, action: string, params: unknown) {
  return [service, action, params] as const;
}

export function useCall<S extends Service, A extends ActionOf<S>>(
  service: S,
  action: A,
  params: RequestOf<S, A>,
  { live = false, enabled = true, keep = false }: CallOptions = {},
): UseQueryResult<ResponseOf<S, A>, ApiError> {
  return useQuery({
    queryKey: callKey(service, action, params),
    queryFn: ({ signal }) => call(service, action, params, signal),
    meta: { live },
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  }) as UseQueryResult<ResponseOf<S, A>, ApiError>;
}

export interface ActOptions<R> {
  /** Services besides its own that the call changes. */
  alsoTouches?: readonly Service[];
  onDone?: (answer: R) => void;
}

export function useAct<S extends Service, A extends ActionOf<S>>(
  service: S,
  action: A,
  { alsoTouches = [], onDone }: ActOptions<ResponseOf<S, A>> = {},
): UseMutationResult<ResponseOf<S, A>, ApiError, RequestOf<S, A>> {
  const client = useQueryClient();
  return useMutation<ResponseOf<S, A>, ApiError, RequestOf<S, A>>({
    mutationFn: (params) => call(service, action, params),
    onSuccess: (answer) => {
      void invalidateServices(client, new Set([service, ...alsoTouches]));
      onDone?.(answer);
    },
  });
}

export function invalidateServices(client: QueryClient, services: ReadonlySet<string>): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey: [service] }) => services.has(String(service)) });
}

/** The live queries of some services, or of all. */
export function invalidateLive(client: QueryClient, services?: ReadonlySet<string>): Promise<void> {
  return client.invalidateQueries({
    predicate: (query) => {
      const { meta } = query;
      if (meta?.live !== true || (services && !services.has(String(query.queryKey[0])))) return false;
      if (meta.every === undefined) return true;
      const wait = query.state.dataUpdatedAt + meta.every - Date.now();
      if (wait > 0) postpone(client, query, wait);
      return wait <= 0;
    },
  });
}

const postponed = new WeakSet<Query>();

function postpone(client: QueryClient, query: Query, wait: number): void {
  if (postponed.has(query)) return;
  postponed.add(query);
  setTimeout(() => {
    postponed.delete(query);
    void client.invalidateQueries({ predicate: (other) => other === query });
  }, wait);
}
