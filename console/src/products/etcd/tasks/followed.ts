// How the task drawer follows work on clusters: a creation by its steps, everything else by its task.
import { call } from "@/api/client";
import { ApiError } from "@/api/errors";
import type { TaskKind } from "../../product";
import { stateKey, toneOf } from "../state";
import { overall } from "./steps";
import { progressOf } from "./TaskProgress";

export const creation: TaskKind = {
  async state(id, signal) {
    const { Steps: steps } = await call("cetcd", "DescribeEtcdCreatingProgress", { InstanceId: id }, signal);
    const { state, done, total } = overall(steps ?? []);
    return {
      finished: state === "success" || state === "failed",
      tone: toneOf("etcd.step", state),
      status: stateKey("etcd.step", state) ?? "etcd.step.running",
      done,
      total,
    };
  },
};

export const task: TaskKind = {
  async state(id, signal) {
    const { Tasks: found, RequestId } = await call("cetcd", "DescribeEtcdTasks", { TaskID: id }, signal);
    const one = found?.[0];
    if (!one) throw new ApiError("ResourceNotFound", id, RequestId);
    const finished = one.LifeState !== "process";
    return {
      finished,
      tone: toneOf("etcd.task", one.LifeState),
      status: stateKey("etcd.task", one.LifeState) ?? "etcd.task.process",
      done: progressOf(one) ?? 0,
      total: 100,
      percent: true,
    };
  },
};
