// Whether whoever is logged in may do something, so that a page does not offer what will be refused. The server decides at each
// call all the same: this only spares a wasted click, and where it cannot be known everything is offered.
import { useQuery } from "@tanstack/react-query";
import { type ActionOf, call, type Service } from "./client";
import type { ApiError } from "./errors";
import { integer } from "./json";
import { callKey } from "./queries";
import { currentSession } from "./session";

/** Policies change rarely, and a page asks about each of its buttons. */
const STALE = 60_000;

/** A resource's name in policies. Those of cam belong to no region. */
export function resourceOf(service: string, type: string, id: string): string {
  const session = currentSession();
  const region = service === "cam" ? "" : (session?.Region ?? "");
  return `qcs::${service}:${region}:uin/${session?.OwnerUin ?? ""}:${type}/${id}`;
}

/** False only when the policies say so; the main account may do everything. */
export function useMay<S extends Service>(service: S, action: ActionOf<S>, resource: string): boolean {
  const session = currentSession();
  const question = {
    TargetUin: integer(session?.Uin ?? "0"),
    ActionName: `${service}:${action}`,
    Resource: resource,
  };
  const verdict = useQuery<boolean, ApiError>({
    queryKey: callKey("cam", "SimulatePolicy of own", question),
    queryFn: async ({ signal }) => (await call("cam", "SimulatePolicy", question, signal)).Allowed,
    enabled: session !== undefined && session.Uin !== session.OwnerUin,
    staleTime: STALE,
    refetchOnWindowFocus: false,
  });
  return verdict.data ?? true;
}
