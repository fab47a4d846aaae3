// Whether hosts can still register with a code.
import type { RegisterCodeInfo } from "@/api/generated/tat";
import { asDate } from "@/i18n/time";

export type CodeState = "usable" | "disabled" | "expired" | "used";

/** The first reason for which a host would be refused. */
export function codeState(code: RegisterCodeInfo, now: number): CodeState {
  if (!code.Enabled) return "disabled";
  if ((asDate(code.ExpiredTime)?.getTime() ?? Number.POSITIVE_INFINITY) <= now) return "expired";
  return code.RegisteredCount >= code.RegisterLimit ? "used" : "usable";
}
