// Name, description and protection: nothing of it touches the members.
import type { Etcd } from "@/api/generated/cetcd";
import type { ServiceMeta } from "@/api/meta";
import { useAct } from "@/api/queries";
import { Toggled } from "@/form/Toggled";
import { useForm } from "@/form/useForm";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Section } from "@/ui/page";
import { say } from "@/ui/toasts";
import { useWhyNot } from "../may";
import { NameFields } from "../NameFields";

const SCOPE = "ModifyEtcdAttribute";

export function General({ cluster, table }: { cluster: Etcd; table: ServiceMeta }) {
  const t = useT();
  const id = cluster.InstanceId;
  const form = useForm(table, SCOPE, {
    InstanceId: id,
    Name: cluster.Name,
    Description: cluster.Description ?? "",
  });
  const whyNot = useWhyNot("ModifyEtcdAttribute", id);
  const modify = useAct("cetcd", "ModifyEtcdAttribute", { onDone: () => say(t("etcd.saved")) });
  const protect = useAct("cetcd", "EnableEtcdInstanceDeletionProtection");
  const unprotect = useAct("cetcd", "DisableEtcdInstanceDeletionProtection");
  const on = cluster.DeletionProtection === true;
  const mayNotProtect = useWhyNot(
    on ? "DisableEtcdInstanceDeletionProtection" : "EnableEtcdInstanceDeletionProtection",
    id,
  );
  const name = String(form.get("Name") ?? "");
  const description = String(form.get("Description") ?? "");
  const same = name === cluster.Name && description === (cluster.Description ?? "");
  const why = whyNot ?? (name === "" ? t("etcd.nameNeeded") : same ? t("etcd.nothingChanged") : undefined);
  const error = modify.error ?? protect.error ?? unprotect.error;
  return (
    <Section title={t("etcd.general")} className="form">
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!why) form.submit(() => modify.mutate({ InstanceId: id, Name: name, Description: description }));
        }}
      >
        <NameFields form={form} scope={SCOPE} />
        <div>
          <Button type="submit" busy={modify.isPending} why={why}>
            {t("etcd.save")}
          </Button>
        </div>
      </form>
      <Toggled
        label={t("etcd.protection")}
        hint={mayNotProtect ?? t("etcd.protectionHint")}
        on={on}
        disabled={mayNotProtect !== undefined || protect.isPending || unprotect.isPending}
        onChange={(next) => (next ? protect : unprotect).mutate({ InstanceId: id })}
      />
      {error ? <ErrorPanel error={error} /> : null}
    </Section>
  );
}
