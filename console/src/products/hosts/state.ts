// The states of invocations, tasks and hosts as tones and words. One table, so that no two pages disagree.
import type { InvocationTaskBasicInfo, Invocation as WireInvocation } from "@/api/generated/tat";
import type { Key } from "@/i18n";
import type { Tone } from "@/ui/page";

export type InvocationStatus = WireInvocation["InvocationStatus"];
export type TaskStatus = InvocationTaskBasicInfo["TaskStatus"];

const TONES: Record<TaskStatus | InvocationStatus, Tone> = {
  PENDING: "busy",
  DELIVERING: "busy",
  DELIVER_DELAYED: "warn",
  DELIVER_FAILED: "bad",
  START_FAILED: "bad",
  RUNNING: "busy",
  SUCCESS: "ok",
  FAILED: "bad",
  TIMEOUT: "bad",
  TASK_TIMEOUT: "bad",
  CANCELLING: "busy",
  CANCELLED: "idle",
  TERMINATED: "idle",
  UNKNOWN: "warn",
  PARTIAL_FAILED: "warn",
  PARTIAL_CANCELLED: "idle",
};

/** A state this console does not know yet is shown by its own name, without a judgement. */
export function toneOf(status: string): Tone {
  return status in TONES ? TONES[status as TaskStatus] : "idle";
}

export function stateKey(status: string): Key | undefined {
  return status in TONES ? (`state.${status}` as Key) : undefined;
}

export function isOver(status: string): boolean {
  return toneOf(status) !== "busy" && status !== "DELIVER_DELAYED";
}

/** Ended in a way that somebody should look at. */
export function needsAttention(status: string): boolean {
  return isOver(status) && (toneOf(status) === "bad" || toneOf(status) === "warn");
}
