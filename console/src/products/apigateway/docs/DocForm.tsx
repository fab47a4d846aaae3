// Which APIs a document is of: its name, a service in one environment, and some of its APIs.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { callByName } from "@/api/client";
import type { ApiError } from "@/api/errors";
import { invalidateServices, useCall } from "@/api/queries";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { TextInput } from "@/ui/inputs";
import { Loading } from "@/ui/page";
import { say } from "@/ui/toasts";
import { asEnvironment } from "../shared/environments";
import { NO_TARGET, type Target, TargetPicker } from "../shared/TargetPicker";

export interface DocFormProps {
  /** Undefined: a new one. */
  docId: string | undefined;
  onClose: () => void;
}

export function DocForm({ docId, onClose }: DocFormProps) {
  const t = useT();
  const found = useCall(
    "apigateway",
    "DescribeAPIDocDetail",
    { ApiDocId: docId ?? "" },
    { enabled: docId !== undefined },
  );
  const doc = found.data?.Result;
  if (docId === undefined) return <Loaded docId={undefined} name="" begin={NO_TARGET} onClose={onClose} />;
  if (doc) {
    const begin = {
      serviceId: doc.ServiceId,
      environment: asEnvironment(doc.Environment) ?? "release",
      apiIds: doc.ApiIds,
    };
    return <Loaded docId={docId} name={doc.ApiDocName} begin={begin} onClose={onClose} />;
  }
  return (
    <Dialog title={docId} width={600} onClose={onClose}>
      {found.error ? <ErrorPanel error={found.error} /> : <Loading label={t("loading")} />}
    </Dialog>
  );
}

interface LoadedProps extends DocFormProps {
  name: string;
  begin: Target;
}

function Loaded({ docId, name: named, begin, onClose }: LoadedProps) {
  const t = useT();
  const client = useQueryClient();
  const [name, setName] = useState(named);
  const [target, setTarget] = useState(begin);
  const save = useMutation<unknown, ApiError>({
    mutationFn: () =>
      callByName("apigateway", docId === undefined ? "CreateAPIDoc" : "ModifyAPIDoc", {
        ...(docId === undefined ? {} : { ApiDocId: docId }),
        ApiDocName: name.trim(),
        ServiceId: target.serviceId,
        Environment: target.environment,
        ApiIds: target.apiIds,
      }),
    onSuccess: () => {
      void invalidateServices(client, new Set(["apigateway"]));
      say(t("apigw.saved"));
      onClose();
    },
  });
  const missing =
    name.trim() === ""
      ? t("apigw.nameMissing")
      : target.serviceId === ""
        ? t("apigw.chooseService")
        : target.apiIds.length === 0
          ? t("apigw.chooseApi")
          : undefined;
  return (
    <Dialog
      title={docId === undefined ? t("apigw.newDoc") : t("apigw.editOf", { name: named })}
      width={600}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" busy={save.isPending} why={missing} onClick={() => save.mutate()}>
            {t(docId === undefined ? "apigw.create" : "apigw.save")}
          </Button>
        </>
      }
    >
      <div className="form">
        <Field id="gw-doc-name" label={t("apigw.name")} required>
          <TextInput id="gw-doc-name" value={name} onChange={setName} />
        </Field>
        <TargetPicker value={target} onChange={setTarget} />
        {save.error ? <ErrorPanel error={save.error} /> : null}
      </div>
    </Dialog>
  );
}
