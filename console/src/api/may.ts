// Whether whoever is logged in may do something, so that a page does not offer what will be refused. The server decides at each
// call all the same: this only spares a wasted click, and where it cannot be known everything is offered.
import type { ActionOf, Service } from "./client";
import { integer } from "./json";
import { useCall } from "./queries";
import { currentSession } from "./session";

/** A resource's name in policies. Those of cam belong to no region. */
export function resourceOf(service: Service, type: string, id: string): string {
  const session = currentSession();
  const region = service === "cam" ? "" : (session?.Region ?? "");
  return `qcs::${service}:${region}:uin/${session?.OwnerUin ?? ""}:${type}/${id}`;
}

/** False only when the policies say so; the main account may do everything. */
export function useMay<S extends Service>(service: S, action: ActionOf<S>, resource: string): boolean {
  const session = currentSession();
  const verdict = useCall(
    "cam",
    "SimulatePolicy",
    { TargetUin: integer(session?.Uin ?? "0"), ActionName: `${service}:${action}`, Resource: resource },
    { live: true, enabled: session !== undefined && session.Uin !== session.OwnerUin },
  );
  return verdict.data?.Allowed ?? true;
}
