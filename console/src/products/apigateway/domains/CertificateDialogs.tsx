// Uploading a certificate with its key, and replacing a pair. A key goes in and never comes out.
import { useId } from "react";
import type { GatewayCertificate } from "@/api/generated/apigateway";
import type { DraftRecord } from "@/form/draft";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { say } from "@/ui/toasts";
import { AreaField, TextField } from "../shared/Fields";
import { FormDialog } from "../shared/FormDialog";
import { useWhyNot } from "../shared/may";
import type { ActionForm } from "../shared/useActionForm";
import { pemsOf } from "./certificates";

function pairProblems(draft: DraftRecord, needed: boolean) {
  const given = (path: string) => String(draft[path] ?? "").trim();
  const [certificate, key] = [given("Certificate"), given("PrivateKey")];
  const both = needed || certificate !== "" || key !== "";
  const problem = (path: string, text: string, word: "certificate" | "key") => {
    if (!both) return [];
    if (text === "") return [{ path, key: "form.required" as const, values: {} }];
    if (pemsOf(text)[word]) return [];
    const wrong = word === "key" ? ("apigw.keyPemWrong" as const) : ("apigw.certificatePemWrong" as const);
    return [{ path, key: wrong, values: {} }];
  };
  return [...problem("Certificate", certificate, "certificate"), ...problem("PrivateKey", key, "key")];
}

function PairFields({ form, required }: { form: ActionForm; required: boolean }) {
  const t = useT();
  const id = useId();
  const read = async (files: FileList | null) => {
    for (const file of files ?? []) {
      const { certificate, key } = pemsOf(await file.text());
      if (certificate) form.set("Certificate", certificate);
      if (key) form.set("PrivateKey", key);
    }
  };
  return (
    <>
      <Field id={id} label={t("apigw.pemFiles")} hint={t("apigw.pemFilesHint")}>
        <input
          id={id}
          type="file"
          multiple
          accept=".pem,.crt,.cer,.key"
          onChange={(event) => void read(event.target.files)}
        />
      </Field>
      <AreaField
        form={form}
        path="Certificate"
        label={t("apigw.certificate")}
        hint={t("apigw.certificateHint")}
        required={required}
        rows={6}
        placeholder="-----BEGIN CERTIFICATE-----"
      />
      <AreaField
        form={form}
        path="PrivateKey"
        label={t("apigw.privateKey")}
        hint={t("apigw.privateKeyHint")}
        required={required}
        rows={6}
        placeholder="-----BEGIN PRIVATE KEY-----"
      />
    </>
  );
}

export function UploadCertificate({ onClose }: { onClose: () => void }) {
  const t = useT();
  const why = useWhyNot("UploadGatewayCertificate", "certificate");
  return (
    <FormDialog
      title={t("apigw.uploadCertificate")}
      action="UploadGatewayCertificate"
      initial={{ Name: "", Certificate: "", PrivateKey: "" }}
      own={(draft) => pairProblems(draft, true)}
      submit={t("apigw.upload")}
      why={why}
      side
      width={640}
      onClose={onClose}
      onDone={() => {
        say(t("apigw.uploaded"));
        onClose();
      }}
    >
      {(form) => (
        <>
          <TextField form={form} path="Name" label={t("apigw.name")} hint={t("apigw.certificateNameHint")} required />
          <PairFields form={form} required />
        </>
      )}
    </FormDialog>
  );
}

export function EditCertificate({ certificate, onClose }: { certificate: GatewayCertificate; onClose: () => void }) {
  const t = useT();
  const id = certificate.CertificateId;
  const why = useWhyNot("ModifyGatewayCertificate", "certificate", id);
  return (
    <FormDialog
      title={t("apigw.editOf", { name: certificate.Name })}
      action="ModifyGatewayCertificate"
      initial={{ CertificateId: id, Name: certificate.Name, Certificate: "", PrivateKey: "" }}
      own={(draft) => pairProblems(draft, false)}
      submit={t("apigw.save")}
      why={why}
      side
      width={640}
      onClose={onClose}
      onDone={() => {
        say(t("apigw.saved"));
        onClose();
      }}
    >
      {(form) => (
        <>
          <p className="secondary">{t("apigw.replaceHint")}</p>
          <TextField form={form} path="Name" label={t("apigw.name")} hint={t("apigw.certificateNameHint")} />
          <PairFields form={form} required={false} />
        </>
      )}
    </FormDialog>
  );
}
