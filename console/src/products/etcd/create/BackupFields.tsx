// When snapshots are made, how many are kept, and whether the changes between them are kept too. Asked for a new cluster and for a policy.
import { PathField } from "@/form/PathField";
import { Toggled } from "@/form/Toggled";
import type { Form } from "@/form/useForm";
import { useT } from "@/i18n";
import { Interval } from "../Interval";

export interface BackupFieldsProps {
  form: Form;
  scope: string;
  path: string;
}

const HOUR = 3600;

export function BackupFields({ form, scope, path }: BackupFieldsProps) {
  const t = useT();
  return (
    <>
      <div className="form-columns">
        <Interval
          form={form}
          scope={scope}
          path={`${path}.BackupInterval`}
          label={t("etcd.backupInterval")}
          hint={t("etcd.backupIntervalHint")}
          usual={[HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR, 168 * HOUR]}
          required
        />
        <PathField
          form={form}
          scope={scope}
          path={`${path}.MaxBackupCount`}
          label={t("etcd.backupCount")}
          hint={t("etcd.backupCountHint")}
        />
      </div>
      <Toggled
        label={t("etcd.pointInTime")}
        hint={t("etcd.pointInTimeHint")}
        on={form.get(`${path}.PointInTimeRecovery`) !== false}
        onChange={(on) => form.set(`${path}.PointInTimeRecovery`, on)}
      />
      <Interval
        form={form}
        scope={scope}
        path={`${path}.DrillInterval`}
        label={t("etcd.drill")}
        hint={t("etcd.drillHint")}
        usual={[0, 24 * HOUR, 168 * HOUR]}
        never={t("etcd.never")}
      />
    </>
  );
}
