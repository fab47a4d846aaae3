// Making and changing an application, and giving it another key.
import { useState } from "react";
import { call } from "@/api/client";
import type { ApiAppInfo } from "@/api/generated/apigateway";
import { useT } from "@/i18n";
import { say, sayError } from "@/ui/toasts";
import "../../identity/identity.css";
import { SecretOnce } from "../../identity/SecretOnce";
import { AreaField, TextField } from "../shared/Fields";
import { FormDialog } from "../shared/FormDialog";
import { useWhyNot } from "../shared/may";
import type { ActionForm } from "../shared/useActionForm";

function AppFields({ form }: { form: ActionForm }) {
  const t = useT();
  return (
    <>
      <TextField form={form} path="ApiAppName" label={t("apigw.name")} hint={t("apigw.keyNameHint")} required />
      <AreaField form={form} path="ApiAppDesc" label={t("apigw.description")} rows={2} />
    </>
  );
}

export function NewApp({ onClose, onDone }: { onClose: () => void; onDone: (appId: string) => void }) {
  const t = useT();
  const why = useWhyNot("CreateApiApp", "apiapp");
  const [made, setMade] = useState<ApiAppInfo>();
  if (made) return <AppSecret title={t("apigw.appMade")} app={made} onClose={() => onDone(made.ApiAppId)} />;
  return (
    <FormDialog
      title={t("apigw.newApp")}
      action="CreateApiApp"
      initial={{ ApiAppName: "", ApiAppDesc: "" }}
      submit={t("apigw.create")}
      why={why}
      onClose={onClose}
      onDone={({ Result: app }) => (app ? setMade(app) : onClose())}
    >
      {(form) => <AppFields form={form} />}
    </FormDialog>
  );
}

export function EditApp({ app, onClose }: { app: ApiAppInfo; onClose: () => void }) {
  const t = useT();
  const why = useWhyNot("ModifyApiApp", "apiapp", app.ApiAppId);
  return (
    <FormDialog
      title={t("apigw.editOf", { name: app.ApiAppName ?? app.ApiAppId })}
      action="ModifyApiApp"
      initial={{ ApiAppId: app.ApiAppId, ApiAppName: app.ApiAppName ?? "", ApiAppDesc: app.ApiAppDesc ?? "" }}
      own={(draft) => (draft.ApiAppName ? [] : [{ path: "ApiAppName", key: "form.required", values: {} }])}
      request={(draft, made) => ({ ...made, ApiAppDesc: draft.ApiAppDesc ?? "" })}
      submit={t("apigw.save")}
      why={why}
      onClose={onClose}
      onDone={() => {
        say(t("apigw.saved"));
        onClose();
      }}
    >
      {(form) => <AppFields form={form} />}
    </FormDialog>
  );
}

/** The new pair holds at once and the old one no more. A secret that is not typed is drawn, and read back to be shown. */
export function RenewApp({ app, onClose }: { app: ApiAppInfo; onClose: () => void }) {
  const t = useT();
  const why = useWhyNot("UpdateApiAppKey", "apiapp", app.ApiAppId);
  const [made, setMade] = useState<ApiAppInfo>();
  if (made) return <AppSecret title={t("apigw.keyRenewed")} app={made} onClose={onClose} />;
  const read = async () => {
    try {
      const { Result: found } = await call("apigateway", "DescribeApiApp", { ApiAppId: app.ApiAppId });
      const renewed = found?.ApiAppSet?.[0];
      if (renewed) setMade(renewed);
    } catch (error) {
      sayError(error);
      onClose();
    }
  };
  const fits = (text: unknown, least: number) => new RegExp(`^[A-Za-z0-9_]{${least},50}$`).test(String(text ?? ""));
  return (
    <FormDialog
      title={t("apigw.renewOf", { id: app.ApiAppName ?? app.ApiAppId })}
      action="UpdateApiAppKey"
      initial={{ ApiAppId: app.ApiAppId, ApiAppKey: app.ApiAppKey ?? "", ApiAppSecret: "" }}
      own={(draft) => [
        ...(fits(draft.ApiAppKey, 5) ? [] : [{ path: "ApiAppKey", key: "apigw.keyWrong" as const, values: {} }]),
        ...(!draft.ApiAppSecret || fits(draft.ApiAppSecret, 10)
          ? []
          : [{ path: "ApiAppSecret", key: "apigw.secretWrong" as const, values: {} }]),
      ]}
      submit={t("apigw.renew")}
      why={why}
      onClose={onClose}
      onDone={() => void read()}
    >
      {(form) => (
        <>
          <p className="note-warn">{t("apigw.renewHint")}</p>
          <TextField form={form} path="ApiAppKey" label={t("apigw.appKey")} hint={t("apigw.keyIdHint")} required />
          <TextField form={form} path="ApiAppSecret" label={t("apigw.secret")} hint={t("apigw.appSecretHint")} />
        </>
      )}
    </FormDialog>
  );
}

export function AppSecret({ title, app, onClose }: { title: string; app: ApiAppInfo; onClose: () => void }) {
  return (
    <SecretOnce
      title={title}
      values={[
        ["ApiAppKey", app.ApiAppKey ?? ""],
        ["ApiAppSecret", app.ApiAppSecret ?? ""],
      ]}
      onClose={onClose}
    />
  );
}
