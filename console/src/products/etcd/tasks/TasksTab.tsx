// What was done to a cluster, and what happened to it.
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { call } from "@/api/client";
import type { EtcdTaskInfo } from "@/api/generated/cetcd";
import { useT } from "@/i18n";
import { lasted } from "@/i18n/time";
import { ResourceTable } from "@/table/ResourceTable";
import { asFilterList } from "@/table/search";
import type { Column, FilterDef, OffsetSource } from "@/table/types";
import { Empty, Time } from "@/ui/page";
import type { TabProps } from "../ClusterPage";
import { StateLabel } from "../StateLabel";
import { CancelButton, CancelConfirm } from "./CancelTask";
import { Events } from "./Events";
import { progressOf, TaskProgress } from "./TaskProgress";
import { taskTime, useTaskName } from "./taskNames";

const route = getRouteApi("/etcd/$clusterId");

/** The action has no pages: it gives the newest 500, which are shared out here. */
function sourceOf(clusterId: string): OffsetSource<EtcdTaskInfo> {
  return {
    kind: "offset",
    key: ["cetcd", "DescribeEtcdTasks", "of", clusterId],
    live: true,
    async page({ offset, limit, filters, signal }) {
      const Filters = [...asFilterList(filters), { Name: "resourceId", Values: [clusterId] }];
      const { Tasks: tasks } = await call("cetcd", "DescribeEtcdTasks", { Filters }, signal);
      return { rows: (tasks ?? []).slice(offset, offset + limit), total: tasks?.length ?? 0 };
    },
  };
}

export default function TasksTab({ cluster }: TabProps) {
  const t = useT();
  const named = useTaskName();
  const { filter, sort } = route.useSearch();
  const navigate = route.useNavigate();
  const search = { ...(filter ? { filter } : {}), ...(sort ? { sort } : {}) };
  const source = useMemo(() => sourceOf(cluster.InstanceId), [cluster.InstanceId]);
  const [cancelling, setCancelling] = useState<EtcdTaskInfo>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `named` depends on `t` alone
  const columns = useMemo<Column<EtcdTaskInfo>[]>(
    () => [
      {
        key: "TaskType",
        title: t("etcd.task"),
        cell: (task) => named(task.TaskType),
        text: (task) => named(task.TaskType),
        width: "minmax(180px, 2fr)",
      },
      {
        key: "LifeState",
        title: t("etcd.stateTitle"),
        cell: (task) => <StateLabel kind="etcd.task" state={task.LifeState} />,
        text: (task) => task.LifeState,
        width: "110px",
      },
      {
        key: "Progress",
        title: t("etcd.progress"),
        cell: (task) => <TaskProgress task={task} name={named(task.TaskType)} />,
        text: (task) => progressOf(task) ?? -1,
        width: "140px",
      },
      {
        key: "Message",
        title: t("etcd.taskMessage"),
        cell: (task) => <span title={task.Message}>{task.Message || "–"}</span>,
        text: (task) => task.Message,
        width: "minmax(140px, 3fr)",
      },
      {
        key: "CreatedAt",
        title: t("etcd.begun"),
        cell: (task) => <Time at={taskTime(task.CreatedAt)} />,
        text: (task) => task.CreatedAt,
        width: "170px",
      },
      {
        key: "Took",
        title: t("etcd.took"),
        cell: (task) =>
          task.LifeState === "process" ? "–" : lasted(taskTime(task.CreatedAt), taskTime(task.UpdatedAt)),
        text: (task) => Date.parse(taskTime(task.UpdatedAt)) - Date.parse(taskTime(task.CreatedAt)),
        width: "110px",
        end: true,
      },
      {
        key: "TaskID",
        title: t("etcd.taskId"),
        cell: (task) => <code>{task.TaskID}</code>,
        text: (task) => task.TaskID,
        width: "150px",
        extra: true,
      },
      {
        key: "Actions",
        title: t("etcd.actions"),
        cell: (task) => <CancelButton cluster={cluster} task={task} onAsk={setCancelling} />,
        text: (task) => (task.CanCancel ? 1 : 0),
        width: "110px",
        end: true,
      },
    ],
    [t, cluster],
  );
  const filters = useMemo<FilterDef[]>(
    () => [
      {
        name: "lifeState",
        label: t("etcd.stateTitle"),
        options: ["process", "done", "failed"].map((value) => ({
          value,
          label: t(`etcd.task.${value as "process" | "done" | "failed"}`),
        })),
      },
    ],
    [t],
  );
  return (
    <div className="stack">
      <Events cluster={cluster} />
      <h2>{t("etcd.tasks")}</h2>
      <div className="tab-table">
        <ResourceTable
          name="etcd-tasks"
          label={t("etcd.tasks")}
          source={source}
          columns={columns}
          rowId={(task) => task.TaskID}
          filters={filters}
          search={search}
          onSearch={(next) => void navigate({ search: { tab: "tasks", ...next }, replace: true })}
          empty={<Empty title={t("etcd.noTasks")}>{t("etcd.noTasksHint")}</Empty>}
        />
      </div>
      {cancelling ? (
        <CancelConfirm cluster={cluster} task={cancelling} onClose={() => setCancelling(undefined)} />
      ) : null}
    </div>
  );
}
