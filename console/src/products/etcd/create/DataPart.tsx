// How much the cluster may hold, how long its history is kept, how it is backed up, and whether it can be deleted by mistake.
import { PathField } from "@/form/PathField";
import { Toggled } from "@/form/Toggled";
import type { Form } from "@/form/useForm";
import { useT } from "@/i18n";
import { Section } from "@/ui/page";
import { BackupFields } from "./BackupFields";
import { Compaction } from "./Compaction";
import { BACKUP, BACKUP_BEGIN, COMPACTION } from "./createDraft";

export function DataPart({ form, scope, tried }: { form: Form; scope: string; tried: boolean }) {
  const t = useT();
  const backs = form.get(BACKUP) !== undefined;
  return (
    <>
      <Section title={t("etcd.storage")} className="form">
        <PathField form={form} scope={scope} path="DiskSize" label={t("etcd.disk")} hint={t("etcd.diskHint")} />
        <Compaction form={form} scope={scope} path={COMPACTION} tried={tried} />
      </Section>
      <Section title={t("etcd.backups")} className="form">
        <Toggled
          label={t("etcd.backUp")}
          hint={t("etcd.backUpHint")}
          on={backs}
          onChange={(on) => form.set(BACKUP, on ? { ...BACKUP_BEGIN } : undefined)}
        />
        {backs ? <BackupFields form={form} scope={scope} path={BACKUP} /> : null}
      </Section>
      <Section title={t("etcd.safety")}>
        <Toggled
          label={t("etcd.protection")}
          hint={t("etcd.protectionHint")}
          on={form.get("DeletionProtection") === true}
          onChange={(on) => form.set("DeletionProtection", on)}
        />
      </Section>
    </>
  );
}
