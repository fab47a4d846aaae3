// Versions of a service: what each has, where it is live, and what of two of them differs.
import type { ApiReleaseDiff, Environment, ServiceReleaseHistoryInfo } from "@/api/generated/apigateway";
import { useCall } from "@/api/queries";

/** Beyond it older versions are reached by paging the table. */
const MOST = 100;
/** What would be released now: the APIs as they are edited. */
export const DRAFTS = "drafts";
/** Nothing at all, so that every API counts as added. */
export const NOTHING = "nothing";

export interface Live {
  environment: string;
  /** Empty: not released. */
  version: string;
}

export function useLive(serviceId: string) {
  return useCall("apigateway", "DescribeServiceEnvironmentList", { ServiceId: serviceId }, { live: true });
}

export function liveOf(list: readonly Environment[] | null | undefined): Live[] {
  return (list ?? []).map((one) => ({
    environment: one.EnvironmentName,
    version: one.Status === 1 ? one.VersionName : "",
  }));
}

export function useVersions(serviceId: string) {
  return useCall("apigateway", "DescribeServiceReleaseVersion", { ServiceId: serviceId, Limit: MOST }, { live: true });
}

export function useHistory(serviceId: string, environment: "test" | "prepub" | "release", enabled = true) {
  return useCall(
    "apigateway",
    "DescribeServiceEnvironmentReleaseHistory",
    { ServiceId: serviceId, EnvironmentName: environment, Limit: MOST },
    { live: true, enabled },
  );
}

/** Two sides of a comparison as the action takes them: empty stands for nothing before and for the drafts after. */
export function useDiff(serviceId: string, from: string, to: string, enabled = true) {
  const params = {
    ServiceId: serviceId,
    ...(from === NOTHING ? {} : { VersionName: from }),
    ...(to === DRAFTS ? {} : { OtherVersionName: to }),
  };
  return useCall("apigateway", "DescribeServiceReleaseDiff", params, { live: true, enabled });
}

/** The drafts can only stand after, and nothing only before: a comparison that is asked the other way round is turned. */
export function sides(from: string, to: string): { from: string; to: string; turned: boolean } {
  const turned = from === DRAFTS || to === NOTHING;
  return turned ? { from: to, to: from, turned } : { from, to, turned };
}

/** The one that an environment had before the one it has: where going back leads. */
export function previousOf(history: readonly ServiceReleaseHistoryInfo[], current: string): string | undefined {
  const names = history.map((one) => one.VersionName ?? "").filter(Boolean);
  const at = names.indexOf(current);
  return names.slice(at + 1).find((name) => name !== current);
}

export interface Counts {
  added: number;
  changed: number;
  removed: number;
}

export function countsOf(diff: readonly ApiReleaseDiff[]): Counts {
  const of = (change: string) => diff.filter((one) => one.Change === change).length;
  return { added: of("added"), changed: of("changed"), removed: of("removed") };
}
