// Making and changing a service.
import type { DescribeServiceResponse } from "@/api/generated/apigateway";
import { useT } from "@/i18n";
import { say } from "@/ui/toasts";
import { FormDialog } from "../shared/FormDialog";
import { useWhyNot } from "../shared/may";
import { ServiceFields } from "./ServiceFields";

export function NewService({ onClose, onDone }: { onClose: () => void; onDone: (serviceId: string) => void }) {
  const t = useT();
  const why = useWhyNot("CreateService", "service");
  return (
    <FormDialog
      title={t("apigw.newService")}
      action="CreateService"
      initial={{ ServiceName: "", Protocol: "http&https", ServiceDesc: "" }}
      submit={t("apigw.create")}
      why={why}
      onClose={onClose}
      onDone={(made) => {
        say(t("apigw.serviceMade"));
        onDone(made.ServiceId);
      }}
    >
      {(form) => <ServiceFields form={form} />}
    </FormDialog>
  );
}

export function EditService({ service, onClose }: { service: DescribeServiceResponse; onClose: () => void }) {
  const t = useT();
  const why = useWhyNot("ModifyService", "service", service.ServiceId);
  return (
    <FormDialog
      title={t("apigw.editOf", { name: service.ServiceName })}
      action="ModifyService"
      initial={{
        ServiceId: service.ServiceId,
        ServiceName: service.ServiceName,
        Protocol: service.Protocol,
        ServiceDesc: service.ServiceDesc,
      }}
      // A description may be taken away again, which an empty field that is left out would not say.
      request={(draft, made) => ({ ...made, ServiceDesc: draft.ServiceDesc ?? "" })}
      own={(draft) => (draft.ServiceName ? [] : [{ path: "ServiceName", key: "form.required", values: {} }])}
      submit={t("apigw.save")}
      why={why}
      onClose={onClose}
      onDone={() => {
        say(t("apigw.saved"));
        onClose();
      }}
    >
      {(form) => <ServiceFields form={form} />}
    </FormDialog>
  );
}
