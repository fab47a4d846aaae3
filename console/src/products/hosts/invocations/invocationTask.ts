// How the task drawer follows an invocation.
import { call } from "@/api/client";
import { ApiError } from "@/api/errors";
import { decodeBase64 } from "@/form/base64";
import type { TaskKind } from "../../product";
import { isOver, stateKey, toneOf } from "../state";
import { plain } from "./text";

/** Bytes of output that fit the drawer. */
const LOG = 2_000;

async function read(id: string, signal: AbortSignal) {
  const answer = await call("tat", "DescribeInvocations", { InvocationIds: [id] }, signal);
  const invocation = answer.InvocationSet[0];
  if (!invocation) throw new ApiError("ResourceNotFound.InvocationNotFound", id, answer.RequestId);
  return invocation;
}

export const invocationTask: TaskKind = {
  async state(id, signal) {
    const { InvocationStatus: status, InvocationTaskBasicInfoSet: tasks } = await read(id, signal);
    const done = tasks.filter((task) => isOver(task.TaskStatus)).length;
    return {
      finished: isOver(status) && done === tasks.length,
      tone: toneOf(status),
      status: stateKey(status) ?? "state.UNKNOWN",
      done,
      total: tasks.length,
    };
  },

  /** The end of the output of the first host that runs, or else of the first. */
  async log(id, signal) {
    const { InvocationTaskBasicInfoSet: tasks } = await read(id, signal);
    const task = tasks.find((entry) => entry.TaskStatus === "RUNNING") ?? tasks[0];
    if (!task) return "";
    const ask = (offset: number, limit: number) =>
      call(
        "tat",
        "DescribeInvocationTaskOutput",
        { InvocationTaskId: task.InvocationTaskId, Offset: offset, Limit: limit },
        signal,
      );
    const first = await ask(0, LOG);
    const { Output: output } = first.TotalBytes > LOG ? await ask(first.TotalBytes - LOG, LOG) : first;
    return plain(decodeBase64(output)).trimEnd();
  },
};
