// The API gateway as the home page counts it: services, and certificates that somebody has to renew.
import { useQuery } from "@tanstack/react-query";
import type { ApiError } from "@/api/errors";
import type { GatewayCertificate } from "@/api/generated/apigateway";
import { useCall } from "@/api/queries";
import { certificateSource, endingOf } from "../apigateway/domains/certificates";
import { all } from "../apigateway/shared/source";

/** Those that end soon or have ended, the most urgent first. Who may not list them has none to look after. */
export function useEnding(): readonly GatewayCertificate[] {
  const found = useQuery<GatewayCertificate[], ApiError>({
    queryKey: [...certificateSource.key, "home"],
    queryFn: ({ signal }) => all(certificateSource, signal),
    meta: { live: true, every: 60_000 },
  });
  return endingFirst(found.data ?? [], Date.now());
}

export function endingFirst(list: readonly GatewayCertificate[], now: number): GatewayCertificate[] {
  return list.filter((one) => endingOf(one, now) !== "later").sort((a, b) => a.NotAfter.localeCompare(b.NotAfter));
}

export function useServices() {
  return useCall("apigateway", "DescribeServicesStatus", { Limit: 1 }, { live: true });
}
