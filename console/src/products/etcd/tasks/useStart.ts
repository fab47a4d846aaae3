// Changes of a cluster that a task carries out: what was started is followed by the task drawer.
import type { ActionOf, RequestOf, ResponseOf } from "@/api/client";
import type { Etcd } from "@/api/generated/cetcd";
import { useAct } from "@/api/queries";
import { useT } from "@/i18n";
import { track } from "@/shell/tasks";
import { say } from "@/ui/toasts";

type Starting = {
  [A in ActionOf<"cetcd">]: ResponseOf<"cetcd", A> extends { TaskID: string } ? A : never;
}[ActionOf<"cetcd">];

export function useStart<A extends Starting>(cluster: Etcd, action: A, title: string, onDone?: () => void) {
  const t = useT();
  return useAct("cetcd", action, {
    onDone: (answer: ResponseOf<"cetcd", A>) => {
      const { TaskID: id } = answer as unknown as { TaskID: string };
      const href = `/etcd/${cluster.InstanceId}?tab=tasks`;
      track({ service: "cetcd", kind: "etcd-task", id, title: `${title}: ${cluster.Name}`, href });
      say(t("etcd.started", { what: title }));
      onDone?.();
    },
  });
}

export type RequestFor<A extends Starting> = RequestOf<"cetcd", A>;
