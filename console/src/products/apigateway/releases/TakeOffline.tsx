// Taking a service offline in an environment: callers are refused from then on, so its name is asked for.
import type { DescribeServiceResponse } from "@/api/generated/apigateway";
import { useAct } from "@/api/queries";
import { useT } from "@/i18n";
import { TypedConfirm } from "@/ui/TypedConfirm";
import { say } from "@/ui/toasts";
import { type EnvironmentName, useEnvironmentName } from "../shared/environments";
import { useWhyNot } from "../shared/may";
import { Asked } from "../shared/parts";

export interface TakeOfflineProps {
  service: DescribeServiceResponse;
  environment: EnvironmentName;
  onClose: () => void;
}

export function TakeOffline({ service, environment, onClose }: TakeOfflineProps) {
  const t = useT();
  const named = useEnvironmentName();
  const why = useWhyNot("UnReleaseService", "service", service.ServiceId);
  const take = useAct("apigateway", "UnReleaseService", {
    onDone: () => {
      say(t("apigw.tookOffline"));
      onClose();
    },
  });
  return (
    <TypedConfirm
      title={t("apigw.takeOfflineTitle", { name: service.ServiceName, environment: named(environment) })}
      name={service.ServiceName}
      action={t("apigw.takeOffline")}
      busy={take.isPending}
      why={why}
      onConfirm={() => take.mutate({ ServiceId: service.ServiceId, EnvironmentName: environment })}
      onClose={onClose}
    >
      <Asked error={take.error}>
        <p>{t("apigw.takeOfflineHint")}</p>
      </Asked>
    </TypedConfirm>
  );
}
