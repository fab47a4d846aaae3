// Changes of a cluster that a task carries out: what was started is followed by the task drawer.
import { type ActionOf, call, type ResponseOf } from "@/api/client";
import type { Etcd } from "@/api/generated/cetcd";
import { useAct } from "@/api/queries";
import { useT } from "@/i18n";
import { track } from "@/shell/tasks";
import { say } from "@/ui/toasts";

type Starting = {
  [A in ActionOf<"cetcd">]: ResponseOf<"cetcd", A> extends { TaskID: string } ? A : never;
}[ActionOf<"cetcd">];

function hrefOf(cluster: Etcd): string {
  return `/etcd/${cluster.InstanceId}?tab=tasks`;
}

export function useStart<A extends Starting>(cluster: Etcd, action: A, title: string, onDone?: () => void) {
  const t = useT();
  return useAct("cetcd", action, {
    onDone: (answer: ResponseOf<"cetcd", A>) => {
      const { TaskID: id } = answer as unknown as { TaskID: string };
      track({ service: "cetcd", kind: "etcd-task", id, title: `${title}: ${cluster.Name}`, href: hrefOf(cluster) });
      say(t("etcd.started", { what: title }));
      onDone?.();
    },
  });
}

/** The same for older actions, whose answers do not name the task: it is the newest that the cluster has under way. */
export function useBegun(cluster: Etcd) {
  const t = useT();
  return async (title: string, href = hrefOf(cluster)) => {
    say(t("etcd.started", { what: title }));
    const Filters = [
      { Name: "resourceId", Values: [cluster.InstanceId] },
      { Name: "lifeState", Values: ["process"] },
    ];
    // What is over already, or may not be listed, need not be followed.
    const found = await call("cetcd", "DescribeEtcdTasks", { Filters }).catch(() => undefined);
    const id = found?.Tasks?.[0]?.TaskID;
    if (id) track({ service: "cetcd", kind: "etcd-task", id, title: `${title}: ${cluster.Name}`, href });
  };
}
