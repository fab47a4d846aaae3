// What is being done to a cluster right now, above everything else of its page.

import type { Etcd } from "@/api/generated/cetcd";
import { useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Status, Time } from "@/ui/page";
import { taskTime, useTaskName } from "./taskNames";

export function RunningTask({ cluster }: { cluster: Etcd }) {
  const t = useT();
  const named = useTaskName();
  const tasks = useCall(
    "cetcd",
    "DescribeEtcdTasks",
    {
      Filters: [
        { Name: "resourceId", Values: [cluster.InstanceId] },
        { Name: "lifeState", Values: ["process"] },
      ],
    },
    { live: true },
  );
  // A creation shows its steps instead.
  const running = (tasks.data?.Tasks ?? []).filter((task) => cluster.Status !== "creating" && task.TaskType);
  if (running.length === 0) return null;
  return (
    <div role="status">
      <ul className="running-tasks">
        {running.map((task) => (
          <li key={task.TaskID} className="row wrap">
            <Status tone="busy">{named(task.TaskType)}</Status>
            <code className="quiet">{task.TaskID}</code>
            <span className="quiet">
              {t("etcd.taskSince")} <Time at={taskTime(task.CreatedAt)} relative />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
