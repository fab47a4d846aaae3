// Deleting an API: versions that have it go on serving it until another is released, which is said where one does.
import { useAct, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Confirm } from "@/ui/Dialog";
import { say } from "@/ui/toasts";
import { useEnvironmentName } from "../shared/environments";
import { Asked } from "../shared/parts";

export interface DeleteApiProps {
  serviceId: string;
  apiId: string;
  onClose: () => void;
  onDone: () => void;
}

export function DeleteApi({ serviceId, apiId, onClose, onDone }: DeleteApiProps) {
  const t = useT();
  const named = useEnvironmentName();
  const found = useCall("apigateway", "DescribeApi", { ServiceId: serviceId, ApiId: apiId });
  const remove = useAct("apigateway", "DeleteApi", {
    onDone: () => {
      say(t("apigw.deleted"));
      onDone();
    },
  });
  const api = found.data?.Result;
  const live = (api?.Environments ?? []).map(named);
  return (
    <Confirm
      title={t("apigw.deleteApi", { name: api?.ApiName || apiId })}
      action={t("apigw.delete")}
      busy={remove.isPending}
      onConfirm={() => remove.mutate({ ServiceId: serviceId, ApiId: apiId })}
      onClose={onClose}
    >
      <Asked error={remove.error ?? found.error}>
        <p>{live.length > 0 ? t("apigw.deleteApiLive", { names: live.join(", ") }) : t("apigw.deleteApiHint")}</p>
      </Asked>
    </Confirm>
  );
}
