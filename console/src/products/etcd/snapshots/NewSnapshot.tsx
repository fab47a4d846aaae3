// Takes a snapshot now.
import { useState } from "react";
import type { Etcd } from "@/api/generated/cetcd";
import type { ServiceMeta } from "@/api/meta";
import { useAct } from "@/api/queries";
import { ContractField } from "@/form/ContractField";
import { useForm } from "@/form/useForm";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { useBegun } from "../tasks/useStart";
import { nameFor } from "./point";

const SCOPE = "CreateEtcdSnapshot";

export function NewSnapshot({ cluster, table, onClose }: { cluster: Etcd; table: ServiceMeta; onClose: () => void }) {
  const t = useT();
  const begun = useBegun(cluster);
  const [begin] = useState(() => nameFor(new Date()));
  const form = useForm(table, SCOPE, { InstanceId: cluster.InstanceId, SnapshotName: begin });
  const create = useAct("cetcd", "CreateEtcdSnapshot", {
    onDone: () => {
      void begun(t("etcd.kind.snapshot"));
      onClose();
    },
  });
  const submit = () =>
    form.submit(({ SnapshotName }) =>
      create.mutate({ InstanceId: cluster.InstanceId, SnapshotName: String(SnapshotName) }),
    );
  const field = form.fields.find((one) => one.name === "SnapshotName") ?? { name: "SnapshotName", type: "String" };
  return (
    <Dialog
      title={t("etcd.takeSnapshot")}
      width={460}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" busy={create.isPending} onClick={submit}>
            {t("etcd.takeSnapshot")}
          </Button>
        </>
      }
    >
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ContractField
          form={form}
          scope={SCOPE}
          field={field}
          path="SnapshotName"
          label={t("etcd.name")}
          hint={t("etcd.snapshotNameHint")}
        />
        {create.error ? <ErrorPanel error={create.error} /> : null}
      </form>
    </Dialog>
  );
}
