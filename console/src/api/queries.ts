// Reading and changing through TanStack Query. A query says which kinds of events make it stale (`live`); the event
// stream (events.ts) and a finished mutation use the same mechanism, so a page never refreshes by hand.
import {
  keepPreviousData,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { type ActionOf, call, type RequestOf, type ResponseOf, type Service } from "./client";
import { type ApiError, asApiError } from "./errors";

/** Kinds of `GET /console/events`. */
export type Kind = "invocation" | "task" | "host" | "command" | "identity" | "audit";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: ApiError;
    queryMeta: { live?: readonly Kind[] };
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
      },
      mutations: { retry: false },
    },
  });
}

export interface CallOptions {
  live?: readonly Kind[];
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
  { live = [], enabled = true, keep = false }: CallOptions = {},
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
  /** What has changed when the call succeeds. */
  touches: readonly Kind[];
  onDone?: (answer: R) => void;
}

export function useAct<S extends Service, A extends ActionOf<S>>(
  service: S,
  action: A,
  { touches, onDone }: ActOptions<ResponseOf<S, A>>,
): UseMutationResult<ResponseOf<S, A>, ApiError, RequestOf<S, A>> {
  const client = useQueryClient();
  return useMutation<ResponseOf<S, A>, ApiError, RequestOf<S, A>>({
    mutationFn: (params) => call(service, action, params),
    onSuccess: (answer) => {
      void invalidateKinds(client, new Set(touches));
      onDone?.(answer);
    },
  });
}

export function invalidateKinds(client: QueryClient, kinds: ReadonlySet<string>): Promise<void> {
  return client.invalidateQueries({ predicate: (query) => query.meta?.live?.some((kind) => kinds.has(kind)) ?? false });
}

/** Every query that says it is live, for when events were missed. */
export function invalidateLive(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: (query) => (query.meta?.live?.length ?? 0) > 0 });
}
