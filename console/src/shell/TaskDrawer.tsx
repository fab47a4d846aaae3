// The drawer of running and finished work: progress, the end of the log, a link to the page.
import { useQuery } from "@tanstack/react-query";
import { useT } from "@/i18n";
import { loadTaskKind } from "@/products";
import { Button } from "@/ui/Button";
import { Code } from "@/ui/Code";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Empty, Status, Time } from "@/ui/page";
import { goTo } from "./go";
import { drawerOpen, type FollowedTask, type TrackedTask, untrack } from "./tasks";

export function TaskDrawer({ followed }: { followed: readonly FollowedTask[] }) {
  const t = useT();
  const close = () => drawerOpen.set(false);
  const ended = followed.filter((entry) => entry.state?.finished || entry.error).map((entry) => entry.task.id);
  return (
    <Dialog
      title={t("tasks.title")}
      side
      width={440}
      onClose={close}
      footer={
        <Button why={ended.length === 0 ? t("tasks.noneEnded") : undefined} onClick={() => untrack(ended)}>
          {t("tasks.clear")}
        </Button>
      }
    >
      {followed.length === 0 ? <Empty title={t("tasks.empty")}>{t("tasks.emptyHint")}</Empty> : null}
      <ul className="stack">
        {followed.map(({ task, state, error }) => (
          <li key={task.id} className="task">
            <div className="row">
              <button
                type="button"
                className="link grow ellipsis"
                onClick={() => {
                  close();
                  goTo(task.href);
                }}
              >
                {task.title}
              </button>
              {state ? <Status tone={state.tone}>{t(state.status)}</Status> : null}
            </div>
            {state ? (
              <div
                className={`progress tone-${state.tone}`}
                role="progressbar"
                aria-label={task.title}
                aria-valuemin={0}
                aria-valuemax={state.total}
                aria-valuenow={state.done}
              >
                <i style={{ width: `${state.total === 0 ? 0 : (100 * state.done) / state.total}%` }} />
              </div>
            ) : null}
            <div className="row quiet">
              <code>{task.id}</code>
              <span className="grow" />
              {state
                ? state.percent
                  ? t("tasks.percent", { n: state.done })
                  : t("tasks.progress", { done: state.done, total: state.total })
                : null}
              <Time at={task.startedAt / 1000} relative />
            </div>
            <TaskLog task={task} />
            {error ? <ErrorPanel error={error} compact /> : null}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function TaskLog({ task }: { task: TrackedTask }) {
  const t = useT();
  const { data: log } = useQuery({
    queryKey: [task.service, "task log", task.kind, task.id],
    queryFn: async ({ signal }) => (await (await loadTaskKind(task.kind))?.log?.(task.id, signal)) ?? "",
    meta: { live: task.ended === undefined },
  });
  return log ? (
    <Code label={t("tasks.log")} follow>
      {log}
    </Code>
  ) : null;
}
