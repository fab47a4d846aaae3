// A cluster's name and description: asked for when it is made and when it is renamed.
import { PathField } from "@/form/PathField";
import type { Form } from "@/form/useForm";
import { useT } from "@/i18n";

export function NameFields({ form, scope }: { form: Form; scope: string }) {
  const t = useT();
  const shared = { form, scope };
  return (
    <>
      {/* A rename may leave the name out; a cluster without one there is not. */}
      <PathField {...shared} path="Name" label={t("etcd.name")} hint={t("etcd.nameHint")} but={{ required: true }} />
      <PathField
        {...shared}
        path="Description"
        label={t("etcd.description")}
        hint={t("etcd.descriptionHint")}
        but={{ example: "" }}
      />
    </>
  );
}
