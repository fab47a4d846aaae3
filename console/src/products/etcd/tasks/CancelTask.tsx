// Ends a task before it is done, after asking. The server says of each task whether that can be, and takes back what it changed.
import type { Etcd, EtcdTaskInfo } from "@/api/generated/cetcd";
import { useAct } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Confirm } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { say } from "@/ui/toasts";
import { useWhyNot } from "../may";
import { useTaskName } from "./taskNames";

interface CancelButtonProps {
  cluster: Etcd;
  task: EtcdTaskInfo;
  onAsk: (task: EtcdTaskInfo) => void;
}

/** Nothing where the task cannot be ended. */
export function CancelButton({ cluster, task, onAsk }: CancelButtonProps) {
  const t = useT();
  const whyNot = useWhyNot("CancelEtcdTask", cluster.InstanceId);
  if (!task.CanCancel) return null;
  return (
    <Button size="small" why={whyNot} onClick={() => onAsk(task)} hasPopup="dialog">
      {t("etcd.cancelTask")}
    </Button>
  );
}

interface CancelConfirmProps {
  cluster: Etcd;
  task: EtcdTaskInfo;
  onClose: () => void;
}

export function CancelConfirm({ cluster, task, onClose }: CancelConfirmProps) {
  const t = useT();
  const name = useTaskName()(task.TaskType);
  const cancel = useAct("cetcd", "CancelEtcdTask", {
    onDone: () => {
      say(t("etcd.cancelled", { name }));
      onClose();
    },
  });
  return (
    <Confirm
      title={t("etcd.cancelAsk", { name })}
      action={t("etcd.cancelDo")}
      dismiss={t("etcd.cancelNot")}
      busy={cancel.isPending}
      onConfirm={() => cancel.mutate({ InstanceId: cluster.InstanceId, TaskId: task.TaskID })}
      onClose={onClose}
    >
      <div className="stack">
        <p>{t("etcd.cancelHint")}</p>
        {cancel.error ? <ErrorPanel error={cancel.error} /> : null}
      </div>
    </Confirm>
  );
}
