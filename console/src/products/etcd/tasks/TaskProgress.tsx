// How far a task is: a bar and a number.
import type { EtcdTaskInfo } from "@/api/generated/cetcd";
import { useT } from "@/i18n";
import { toneOf } from "../state";

/** What a failed task had done is taken back or left, so that no number says it. */
export function progressOf(task: Pick<EtcdTaskInfo, "LifeState" | "Progress">): number | undefined {
  if (task.LifeState === "failed") return undefined;
  return task.LifeState === "done" ? 100 : Math.min(100, Math.max(0, task.Progress));
}

export function TaskProgress({ task, name }: { task: EtcdTaskInfo; name: string }) {
  const t = useT();
  const percent = progressOf(task);
  if (percent === undefined) return <span className="quiet">–</span>;
  return (
    <span className="row task-progress">
      <span
        className={`progress grow tone-${toneOf("etcd.task", task.LifeState)}`}
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <i style={{ width: `${percent}%` }} />
      </span>
      <span className="quiet">{t("tasks.percent", { n: percent })}</span>
    </span>
  );
}
