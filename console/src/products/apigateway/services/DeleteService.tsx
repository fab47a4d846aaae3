// Deleting a service: what is live or opened by a plan is in the way, and is named before anything is sent.
import type { DescribeServiceResponse } from "@/api/generated/apigateway";
import { useAct } from "@/api/queries";
import { useT } from "@/i18n";
import { TypedConfirm } from "@/ui/TypedConfirm";
import { say } from "@/ui/toasts";
import { useEnvironmentName } from "../shared/environments";
import { Asked } from "../shared/parts";

export interface DeleteServiceProps {
  service: DescribeServiceResponse;
  onClose: () => void;
  onDone: () => void;
}

export function DeleteService({ service, onClose, onDone }: DeleteServiceProps) {
  const t = useT();
  const named = useEnvironmentName();
  const remove = useAct("apigateway", "DeleteService", {
    onDone: () => {
      say(t("apigw.deleted"));
      onDone();
    },
  });
  const live = service.AvailableEnvironments.map(named);
  const plans = [...new Set(service.UsagePlanList.map((plan) => plan.UsagePlanName ?? plan.UsagePlanId ?? ""))];
  const inTheWay = [
    live.length > 0 ? t("apigw.stillLive", { names: live.join(", ") }) : "",
    plans.length > 0 ? t("apigw.stillOpened", { names: plans.join(", ") }) : "",
  ].filter(Boolean);
  return (
    <TypedConfirm
      title={t("apigw.deleteService", { name: service.ServiceName })}
      name={service.ServiceName}
      action={t("apigw.delete")}
      busy={remove.isPending}
      why={inTheWay[0]}
      onConfirm={() => remove.mutate({ ServiceId: service.ServiceId })}
      onClose={onClose}
    >
      <Asked error={remove.error}>
        <p>{t("apigw.deleteServiceHint", { n: service.ApiTotalCount })}</p>
        {inTheWay.map((reason) => (
          <p key={reason} className="note-warn">
            {reason}
          </p>
        ))}
      </Asked>
    </TypedConfirm>
  );
}
