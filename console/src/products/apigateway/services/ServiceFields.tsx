// What somebody says of a service: its name, what it is for, which protocols it answers to.
import { useT } from "@/i18n";
import { AreaField, ChoiceField, TextField } from "../shared/Fields";
import type { ActionForm } from "../shared/useActionForm";
import { PROTOCOLS } from "./services";

const WORDS: Record<(typeof PROTOCOLS)[number], string> = {
  "http&https": "HTTP + HTTPS",
  http: "HTTP",
  https: "HTTPS",
};

export function ServiceFields({ form }: { form: ActionForm }) {
  const t = useT();
  return (
    <>
      <TextField
        form={form}
        path="ServiceName"
        label={t("apigw.name")}
        hint={t("apigw.serviceNameHint")}
        required
        example="shop"
      />
      <ChoiceField
        form={form}
        path="Protocol"
        label={t("apigw.protocol")}
        hint={t("apigw.serviceProtocolHint")}
        options={PROTOCOLS.map((value) => ({ value, label: WORDS[value] }))}
      />
      <AreaField form={form} path="ServiceDesc" label={t("apigw.description")} rows={2} />
    </>
  );
}
