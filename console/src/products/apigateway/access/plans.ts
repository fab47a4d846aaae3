// Usage plans as pages read them.
import { useCall } from "@/api/queries";
import { listing } from "../shared/source";

export const planSource = listing("DescribeUsagePlansStatus", {}, ({ Result: found }) => ({
  rows: found?.UsagePlanStatusSet,
  total: found?.TotalCount,
}));

export function usePlan(planId: string) {
  return useCall("apigateway", "DescribeUsagePlan", { UsagePlanId: planId }, { live: true });
}

/** The manual's bounds. */
export const MOST_RATE = 2_000;
export const MOST_QUOTA = 99_999_999;
