// What the palette finds by asking: a task's page is that of its invocation, which its id does not tell.
import { call } from "@/api/client";
import type { Lookup } from "../product";

const taskById: Lookup = async (text, signal) => {
  if (!/^invt-[0-9a-z]{8}$/.test(text)) return [];
  const { InvocationTaskSet: tasks } = await call(
    "tat",
    "DescribeInvocationTasks",
    { InvocationTaskIds: [text], HideOutput: true },
    signal,
  );
  return tasks.map((task) => ({
    title: text,
    detail: "invocations.one",
    href: `/invocations/${task.InvocationId}?task=${text}`,
  }));
};

export const lookups = [taskById];
