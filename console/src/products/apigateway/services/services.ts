// Services as pages read them.
import type { Service } from "@/api/generated/apigateway";
import { useCall } from "@/api/queries";
import { listing } from "../shared/source";

export const serviceSource = listing("DescribeServicesStatus", {}, ({ Result: found }) => ({
  rows: found?.ServiceSet,
  total: found?.TotalCount,
}));

export function useService(serviceId: string) {
  return useCall("apigateway", "DescribeService", { ServiceId: serviceId }, { live: true });
}

export const PROTOCOLS = ["http&https", "http", "https"] as const;

type Names = Pick<Service, "Protocol"> & { OuterSubDomain: string | null; InnerSubDomain?: string | null };

/** Where a service answers by itself. The same name may be for the outside and for the inside. */
export function addressesOf(service: Names): string[] {
  const schemes = (service.Protocol ?? "").split("&").filter(Boolean);
  const hosts = [...new Set([service.OuterSubDomain, service.InnerSubDomain].filter((host) => !!host))];
  return hosts.flatMap((host) => schemes.map((scheme) => `${scheme}://${host}`));
}
