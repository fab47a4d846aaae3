// The steps of a creation as they happen.
import { useQuery } from "@tanstack/react-query";
import { call } from "@/api/client";
import type { ApiError } from "@/api/errors";
import type { TaskStepInfo } from "@/api/generated/cetcd";
import { callKey } from "@/api/queries";
import { type Key, useT } from "@/i18n";
import { lasted } from "@/i18n/time";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Loading, Section } from "@/ui/page";
import { StateLabel } from "../StateLabel";
import { overall } from "../tasks/steps";

/** A step takes about a second; the stream of changes is a hint that may come late. */
const EVERY = 700;

const NAMES: Record<string, Key> = {
  prepare_env: "etcd.step.prepare_env",
  install_suit: "etcd.step.install_suit",
  create_etcd: "etcd.step.create_etcd",
  install_monitor: "etcd.step.install_monitor",
  create_backup_policy: "etcd.step.create_backup_policy",
  fetch_snapshot: "etcd.step.fetch_snapshot",
  replay_changes: "etcd.step.replay_changes",
  restore_data: "etcd.step.restore_data",
};

export function useCreation(clusterId: string) {
  return useQuery<TaskStepInfo[], ApiError>({
    queryKey: callKey("cetcd", "DescribeEtcdCreatingProgress", clusterId),
    queryFn: async ({ signal }) =>
      (await call("cetcd", "DescribeEtcdCreatingProgress", { InstanceId: clusterId }, signal)).Steps ?? [],
    meta: { live: true },
    refetchInterval: ({ state: { data } }) => {
      const { state } = overall(data ?? []);
      return state === "success" || state === "failed" ? false : EVERY;
    },
  });
}

export function CreationSteps({ clusterId }: { clusterId: string }) {
  const t = useT();
  const steps = useCreation(clusterId);
  const all = steps.data ?? [];
  const { state, done, total } = overall(all);
  return (
    <Section title={t("etcd.steps")} className="creation">
      {steps.error ? <ErrorPanel error={steps.error} onRetry={() => void steps.refetch()} /> : null}
      {steps.isPending && !steps.error ? <Loading label={t("loading")} /> : null}
      {total > 0 ? (
        <div
          className={`progress tone-${state === "failed" ? "bad" : state === "success" ? "ok" : "busy"}`}
          role="progressbar"
          aria-label={t("etcd.steps")}
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuenow={done}
        >
          <i style={{ width: `${(100 * done) / total}%` }} />
        </div>
      ) : null}
      <ol className="creation-steps">
        {all.map((step) => {
          const name = NAMES[step.Step];
          return (
            <li key={step.Step} aria-current={step.LifeState === "running" ? "step" : undefined}>
              <div className="row">
                <span className="grow">
                  {name ? t(name) : step.Step} <code className="quiet">{step.Step}</code>
                </span>
                <span className="quiet">{step.EndAt ? lasted(step.StartAt, step.EndAt) : ""}</span>
                <StateLabel kind="etcd.step" state={step.LifeState} />
              </div>
              {step.FailedMsg ? <p className="field-problem">{step.FailedMsg}</p> : null}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
