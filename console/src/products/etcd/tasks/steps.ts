// The steps of a creation as one state: what failed decides, then what still runs.
import type { TaskStepInfo } from "@/api/generated/cetcd";

export type Overall = "pending" | "running" | "success" | "failed";

export function overall(steps: readonly Pick<TaskStepInfo, "LifeState">[]): {
  state: Overall;
  done: number;
  total: number;
} {
  const of = (state: Overall) => steps.filter((step) => step.LifeState === state).length;
  const done = of("success");
  const total = steps.length;
  if (of("failed") > 0) return { state: "failed", done, total };
  if (total > 0 && done === total) return { state: "success", done, total };
  return { state: done === 0 && of("running") === 0 ? "pending" : "running", done, total };
}
