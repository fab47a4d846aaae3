// What is being done to a cluster right now, above everything else of its page.

import { useState } from "react";
import type { Etcd, EtcdTaskInfo } from "@/api/generated/cetcd";
import { useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Status, Time } from "@/ui/page";
import { CancelButton, CancelConfirm } from "./CancelTask";
import { TaskProgress } from "./TaskProgress";
import { taskTime, useTaskName } from "./taskNames";

export function RunningTask({ cluster }: { cluster: Etcd }) {
  const t = useT();
  const named = useTaskName();
  const [cancelling, setCancelling] = useState<EtcdTaskInfo>();
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
    <>
      <ul className="running-tasks">
        {running.map((task) => (
          <li key={task.TaskID} className="row wrap">
            {/* Only the name is announced: a progress that is read aloud at each step would be a nuisance. */}
            <span role="status">
              <Status tone="busy">{named(task.TaskType)}</Status>
            </span>
            <code className="quiet">{task.TaskID}</code>
            <span className="quiet">
              {t("etcd.taskSince")} <Time at={taskTime(task.CreatedAt)} relative />
            </span>
            <TaskProgress task={task} name={named(task.TaskType)} />
            <span className="secondary grow">{task.Message}</span>
            <CancelButton cluster={cluster} task={task} onAsk={setCancelling} />
          </li>
        ))}
      </ul>
      {cancelling ? (
        <CancelConfirm cluster={cluster} task={cancelling} onClose={() => setCancelling(undefined)} />
      ) : null}
    </>
  );
}
