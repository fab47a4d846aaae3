// Is a release live everywhere? Asked again by itself: quickly while a gateway has not taken it, slowly afterwards.
import { useQuery } from "@tanstack/react-query";
import { call } from "@/api/client";
import type { ApiError } from "@/api/errors";
import type { ServiceReleaseNodes } from "@/api/generated/apigateway";
import type { Tone } from "@/ui/page";
import type { EnvironmentName } from "../shared/environments";

const SOON = 500;
const LATER = 5_000;

export function useReleaseNodes(serviceId: string, environment: EnvironmentName, enabled: boolean) {
  return useQuery<ServiceReleaseNodes | null, ApiError>({
    queryKey: ["apigateway", "DescribeServiceReleaseNodes", serviceId, environment],
    queryFn: async ({ signal }) => {
      const params = { ServiceId: serviceId, EnvironmentName: environment };
      return (await call("apigateway", "DescribeServiceReleaseNodes", params, signal)).Result;
    },
    enabled,
    meta: { live: true },
    refetchInterval: ({ state: { data } }) => (data && standingOf(data).tone !== "ok" ? SOON : LATER),
  });
}

export interface Standing {
  tone: Tone;
  word: "apigw.everywhere" | "apigw.onItsWay" | "apigw.noGateways";
}

export function standingOf(nodes: Pick<ServiceReleaseNodes, "TotalCount" | "AppliedCount">): Standing {
  if (nodes.TotalCount === 0) return { tone: "warn", word: "apigw.noGateways" };
  return nodes.AppliedCount === nodes.TotalCount
    ? { tone: "ok", word: "apigw.everywhere" }
    : { tone: "busy", word: "apigw.onItsWay" };
}
