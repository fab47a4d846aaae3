// Which APIs a list of addresses holds for, environment by environment. Binding another list to an API replaces its list.
import { useState } from "react";
import type { IPStrategy } from "@/api/generated/apigateway";
import { useAct, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { say, sayError } from "@/ui/toasts";
import { type EnvironmentName, useEnvironmentName } from "../shared/environments";
import { Answered } from "../shared/parts";
import { type Target, TargetPicker } from "../shared/TargetPicker";

export interface BindIpListProps {
  serviceId: string;
  strategy: IPStrategy;
  onClose: () => void;
}

const MOST = 100;

export function BindIpList({ serviceId, strategy, onClose }: BindIpListProps) {
  const t = useT();
  const id = strategy.StrategyId ?? "";
  const [target, setTarget] = useState<Target>({ serviceId, environment: "release", apiIds: [] });
  const params = {
    ServiceId: serviceId,
    StrategyId: id,
    EnvironmentName: target.environment,
    Limit: MOST,
  };
  const bound = useCall("apigateway", "DescribeIPStrategy", params, { live: true });
  const bind = useAct("apigateway", "BindIPStrategy", {
    onDone: () => {
      say(t("apigw.bound"));
      setTarget({ ...target, apiIds: [] });
    },
  });
  const list = bound.data?.Result?.BindApis ?? [];
  const has = (apiId: string) => list.some((api) => api.ApiId === apiId);
  return (
    <Dialog
      title={t("apigw.ipListOf", { name: strategy.StrategyName ?? id })}
      side
      width={640}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("close")}</Button>
          <Button
            kind="primary"
            busy={bind.isPending}
            why={target.apiIds.length === 0 ? t("apigw.chooseApi") : undefined}
            onClick={() =>
              bind.mutate({
                ServiceId: serviceId,
                StrategyId: id,
                EnvironmentName: target.environment,
                BindApiIds: [...target.apiIds],
              })
            }
          >
            {t("apigw.bind")}
          </Button>
        </>
      }
    >
      <div className="form">
        <TargetPicker
          value={target}
          onChange={setTarget}
          fixed
          locked={(api) => (has(api.ApiId) ? t("apigw.isBound") : undefined)}
        />
        {bind.error ? <ErrorPanel error={bind.error} /> : null}
        <h3>{t("apigw.boundApis")}</h3>
        <Answered of={bound}>
          {() =>
            list.length === 0 ? (
              <p className="secondary">{t("apigw.boundToNothing")}</p>
            ) : (
              <ul className="stack">
                {list.map((api) => (
                  <Bound
                    key={api.ApiId}
                    serviceId={serviceId}
                    strategyId={id}
                    environment={target.environment}
                    apiId={api.ApiId}
                    name={api.ApiName || api.ApiId}
                  />
                ))}
              </ul>
            )
          }
        </Answered>
      </div>
    </Dialog>
  );
}

interface BoundProps {
  serviceId: string;
  strategyId: string;
  environment: EnvironmentName;
  apiId: string;
  name: string;
}

function Bound({ serviceId, strategyId, environment, apiId, name }: BoundProps) {
  const t = useT();
  const named = useEnvironmentName();
  const unbind = useAct("apigateway", "UnBindIPStrategy", { onDone: () => say(t("apigw.unbound")) });
  return (
    <li className="row">
      <span className="grow">
        {name} <span className="quiet">{named(environment)}</span>
      </span>
      <Button
        size="small"
        busy={unbind.isPending}
        onClick={() =>
          unbind.mutate(
            {
              ServiceId: serviceId,
              StrategyId: strategyId,
              EnvironmentName: environment,
              UnBindApiIds: [apiId],
            },
            { onError: sayError },
          )
        }
      >
        {t("apigw.unbind")}
      </Button>
    </li>
  );
}
