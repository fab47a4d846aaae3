// The hosts of an invocation with their states. A list box: arrows choose, rows are virtual, states filter.
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from "react";
import type { InvocationTaskBasicInfo } from "@/api/generated/tat";
import { useT } from "@/i18n";
import { StateLabel } from "../StateLabel";
import { stateKey } from "../state";
import { useHostNames } from "./hostNames";

const ROW = 44;

export interface TaskListProps {
  tasks: readonly InvocationTaskBasicInfo[];
  /** Only tasks in this state. */
  state: string | undefined;
  onState: (state: string | undefined) => void;
  chosen: string | undefined;
  onChoose: (taskId: string) => void;
}

export function TaskList({ tasks, state, onState, chosen, onChoose }: TaskListProps) {
  const t = useT();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const counts = useMemo(() => {
    const all = new Map<string, number>();
    for (const { TaskStatus: status } of tasks) all.set(status, (all.get(status) ?? 0) + 1);
    return all;
  }, [tasks]);
  const shown = useMemo(() => (state ? tasks.filter((task) => task.TaskStatus === state) : tasks), [tasks, state]);
  const ids = useMemo(() => tasks.map((task) => task.InstanceId), [tasks]);
  const at = shown.findIndex((task) => task.InvocationTaskId === chosen);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const indexes = items.map((item) => tasks.indexOf(shown[item.index] as InvocationTaskBasicInfo));
  const names = useHostNames(ids, Math.min(...indexes, tasks.length), Math.max(...indexes, 0));
  const { scrollToIndex } = virtual;
  useEffect(() => {
    if (at >= 0) scrollToIndex(at);
  }, [at, scrollToIndex]);

  const onKey = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 10,
      PageUp: at - 10,
      Home: 0,
      End: shown.length - 1,
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = shown[Math.max(0, Math.min(shown.length - 1, move))];
    if (next) onChoose(next.InvocationTaskId);
  };

  const word = (status: string) => {
    const key = stateKey(status);
    return key ? t(key) : status;
  };

  return (
    <div className="tasks">
      {counts.size > 1 || state ? (
        <fieldset className="row wrap tasks-states">
          <legend className="visually-hidden">{t("invocations.byState")}</legend>
          <button type="button" className="state-chip" aria-pressed={!state} onClick={() => onState(undefined)}>
            {t("invocations.allStates", { n: tasks.length })}
          </button>
          {[...new Set([...counts.keys(), ...(state ? [state] : [])])].map((status) => (
            <button
              key={status}
              type="button"
              className="state-chip"
              aria-pressed={state === status}
              onClick={() => onState(state === status ? undefined : status)}
            >
              {word(status)} {counts.get(status) ?? 0}
            </button>
          ))}
        </fieldset>
      ) : null}
      {shown.length === 0 ? <p className="table-none">{t("invocations.noneInState")}</p> : null}
      <div
        ref={scroller}
        className="tasks-list"
        role="listbox"
        aria-label={t("invocations.hosts")}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        tabIndex={0}
        onKeyDown={onKey}
      >
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: "relative" }}>
          {items.map((item) => {
            const task = shown[item.index];
            if (!task) return null;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the list box's
              <div
                key={task.InvocationTaskId}
                id={`${id}-${item.index}`}
                role="option"
                tabIndex={-1}
                aria-selected={item.index === at}
                aria-posinset={item.index + 1}
                aria-setsize={shown.length}
                className="task-row"
                style={{ height: ROW, transform: `translateY(${item.start}px)` }}
                onClick={() => onChoose(task.InvocationTaskId)}
              >
                <span className="ellipsis">{names.get(task.InstanceId) ?? task.InstanceId}</span>
                <StateLabel status={task.TaskStatus} />
                <code className="quiet">{task.InstanceId}</code>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
