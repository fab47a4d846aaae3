// Making a key, giving it another secret, and reading the one that it has.
import { useState } from "react";
import type { ApiKey } from "@/api/generated/apigateway";
import { useAct } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Confirm, Dialog } from "@/ui/Dialog";
import { say } from "@/ui/toasts";
import "../../identity/identity.css";
import { SecretOnce } from "../../identity/SecretOnce";
import { ChoiceField, TextField } from "../shared/Fields";
import { FormDialog } from "../shared/FormDialog";
import { useWhyNot } from "../shared/may";
import { Asked } from "../shared/parts";

export function NewKey({ onClose }: { onClose: () => void }) {
  const t = useT();
  const why = useWhyNot("CreateApiKey", "key");
  const [made, setMade] = useState<ApiKey>();
  if (made) return <Shown title={t("apigw.keyMade")} made={made} onClose={onClose} />;
  return (
    <FormDialog
      title={t("apigw.newKey")}
      action="CreateApiKey"
      initial={{ SecretName: "", AccessKeyType: "auto", AccessKeyId: "", AccessKeySecret: "" }}
      own={(draft) =>
        draft.AccessKeyType === "manual"
          ? (["AccessKeyId", "AccessKeySecret"] as const)
              .filter((path) => !draft[path])
              .map((path) => ({ path, key: "form.required", values: {} }))
          : []
      }
      submit={t("apigw.create")}
      why={why}
      onClose={onClose}
      onDone={({ Result: key }) => (key ? setMade(key) : onClose())}
    >
      {(form) => (
        <>
          <TextField form={form} path="SecretName" label={t("apigw.name")} hint={t("apigw.keyNameHint")} required />
          <ChoiceField
            form={form}
            path="AccessKeyType"
            label={t("apigw.keyType")}
            options={[
              { value: "auto", label: t("apigw.keyAuto") },
              { value: "manual", label: t("apigw.keyManual") },
            ]}
          />
          {form.get("AccessKeyType") === "manual" ? (
            <>
              <TextField form={form} path="AccessKeyId" label={t("apigw.keyId")} hint={t("apigw.keyIdHint")} />
              <TextField form={form} path="AccessKeySecret" label={t("apigw.secret")} hint={t("apigw.secretHint")} />
            </>
          ) : null}
        </>
      )}
    </FormDialog>
  );
}

function Shown({ title, made, onClose }: { title: string; made: ApiKey; onClose: () => void }) {
  return (
    <SecretOnce
      title={title}
      values={[
        ["SecretId", made.AccessKeyId],
        ["SecretKey", made.AccessKeySecret],
      ]}
      onClose={onClose}
    />
  );
}

export interface KeyProps {
  keyId: string;
  manual: boolean;
  onClose: () => void;
}

/** The new secret holds at once and the old one no more. */
export function RenewKey({ keyId, manual, onClose }: KeyProps) {
  const t = useT();
  const [made, setMade] = useState<ApiKey>();
  const renew = useAct("apigateway", "UpdateApiKey", { onDone: ({ Result: key }) => key && setMade(key) });
  if (made) return <Shown title={t("apigw.keyRenewed")} made={made} onClose={onClose} />;
  if (manual)
    return (
      <FormDialog
        title={t("apigw.renewOf", { id: keyId })}
        action="UpdateApiKey"
        initial={{ AccessKeyId: keyId, AccessKeySecret: "" }}
        own={(draft) => (draft.AccessKeySecret ? [] : [{ path: "AccessKeySecret", key: "form.required", values: {} }])}
        submit={t("apigw.renew")}
        onClose={onClose}
        onDone={() => {
          say(t("apigw.keyRenewed"));
          onClose();
        }}
      >
        {(form) => (
          <>
            <p className="note-warn">{t("apigw.renewHint")}</p>
            <TextField form={form} path="AccessKeySecret" label={t("apigw.secret")} hint={t("apigw.secretHint")} />
          </>
        )}
      </FormDialog>
    );
  return (
    <Confirm
      title={t("apigw.renewOf", { id: keyId })}
      action={t("apigw.renew")}
      busy={renew.isPending}
      onConfirm={() => renew.mutate({ AccessKeyId: keyId })}
      onClose={onClose}
    >
      <Asked error={renew.error}>
        <p>{t("apigw.renewHint")}</p>
      </Asked>
    </Confirm>
  );
}

/** Reading a secret is an action of its own, which the audit log records: it is asked for first. */
export function ReadSecret({ keyId, onClose }: { keyId: string; onClose: () => void }) {
  const t = useT();
  const [read, setRead] = useState<ApiKey>();
  const show = useAct("apigateway", "DescribeApiKey", { onDone: ({ Result: key }) => key && setRead(key) });
  if (read) return <Shown title={t("apigw.secretOf", { id: keyId })} made={read} onClose={onClose} />;
  return (
    <Dialog
      title={t("apigw.secretOf", { id: keyId })}
      width={440}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" busy={show.isPending} onClick={() => show.mutate({ AccessKeyId: keyId })}>
            {t("apigw.showSecret")}
          </Button>
        </>
      }
    >
      <Asked error={show.error}>
        <p>{t("apigw.showSecretHint")}</p>
      </Asked>
    </Dialog>
  );
}
