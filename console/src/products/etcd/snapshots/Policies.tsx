// What makes snapshots by itself.
import { useState } from "react";
import type { Etcd, EtcdBackupSettings, EtcdSnapshotPolicy } from "@/api/generated/cetcd";
import type { ServiceMeta } from "@/api/meta";
import { useAct, useCall } from "@/api/queries";
import { ContractField } from "@/form/ContractField";
import { toDraft } from "@/form/draft";
import { useForm } from "@/form/useForm";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Confirm, Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Loading, Section } from "@/ui/page";
import { say } from "@/ui/toasts";
import { BackupFields } from "../create/BackupFields";
import { BACKUP_BEGIN } from "../create/createDraft";
import { useWhyNot } from "../may";
import { useSpan } from "../span";

interface PoliciesProps {
  cluster: Etcd;
  table: ServiceMeta;
}

type Open = { kind: "edit"; policy: EtcdSnapshotPolicy | undefined } | { kind: "delete"; name: string };

export function Policies({ cluster, table }: PoliciesProps) {
  const t = useT();
  const span = useSpan();
  const id = cluster.InstanceId;
  const read = useCall("cetcd", "DescribeEtcdSnapshotPolicies", { InstanceId: id }, { live: true });
  const [open, setOpen] = useState<Open>();
  const mayNotCreate = useWhyNot("CreateEtcdSnapshotPolicy", id);
  const mayNotModify = useWhyNot("ModifyEtcdSnapshotPolicy", id);
  const mayNotDelete = useWhyNot("DeleteEtcdSnapshotPolicy", id);
  const remove = useAct("cetcd", "DeleteEtcdSnapshotPolicy", { onDone: () => setOpen(undefined) });
  const policies = read.data?.SnapshotPolicies ?? [];
  const close = () => setOpen(undefined);
  return (
    <Section
      title={t("etcd.policies")}
      actions={
        <Button
          size="small"
          why={mayNotCreate}
          onClick={() => setOpen({ kind: "edit", policy: undefined })}
          hasPopup="dialog"
        >
          {t("etcd.addPolicy")}
        </Button>
      }
    >
      {read.error ? <ErrorPanel error={read.error} onRetry={() => void read.refetch()} /> : null}
      {read.isPending && !read.error ? <Loading label={t("loading")} /> : null}
      {read.data && policies.length === 0 ? <p className="secondary">{t("etcd.noPolicies")}</p> : null}
      {policies.length > 0 ? (
        <table className="simple-table" aria-label={t("etcd.policies")}>
          <thead>
            <tr>
              <th>{t("etcd.name")}</th>
              <th>{t("etcd.backupInterval")}</th>
              <th className="num">{t("etcd.backupCount")}</th>
              <th>{t("etcd.pointInTime")}</th>
              <th>{t("etcd.drill")}</th>
              <th>
                <span className="visually-hidden">{t("etcd.actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {policies.map((policy) => {
              const settings = policy.BackupSettings;
              return (
                <tr key={policy.Name}>
                  <td>{policy.Name}</td>
                  <td>{settings?.BackupInterval ? span(settings.BackupInterval) : "–"}</td>
                  <td className="num">{settings?.MaxBackupCount ?? "–"}</td>
                  <td>{t(settings?.PointInTimeRecovery === false ? "etcd.off" : "etcd.on")}</td>
                  <td>{settings?.DrillInterval ? span(settings.DrillInterval) : t("etcd.never")}</td>
                  <td>
                    <span className="row end">
                      <Button
                        size="small"
                        kind="quiet"
                        why={mayNotModify}
                        onClick={() => setOpen({ kind: "edit", policy })}
                        hasPopup="dialog"
                      >
                        {t("etcd.edit")}
                      </Button>
                      <Button
                        size="small"
                        kind="quiet"
                        why={mayNotDelete}
                        onClick={() => setOpen({ kind: "delete", name: policy.Name })}
                        hasPopup="dialog"
                      >
                        {t("etcd.delete")}
                      </Button>
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : null}
      {open?.kind === "edit" ? (
        <PolicyEditor cluster={cluster} table={table} policy={open.policy} onClose={close} />
      ) : null}
      {open?.kind === "delete" ? (
        <Confirm
          title={t("etcd.deleteAsk", { name: open.name })}
          action={t("etcd.delete")}
          busy={remove.isPending}
          onConfirm={() => remove.mutate({ InstanceId: id, SnapshotPolicyName: open.name })}
          onClose={close}
        >
          <p>{t("etcd.deletePolicyHint")}</p>
          {remove.error ? <ErrorPanel error={remove.error} /> : null}
        </Confirm>
      ) : null}
    </Section>
  );
}

interface PolicyEditorProps extends PoliciesProps {
  policy: EtcdSnapshotPolicy | undefined;
  onClose: () => void;
}

function PolicyEditor({ cluster, table, policy, onClose }: PolicyEditorProps) {
  const t = useT();
  const scope = policy ? "ModifyEtcdSnapshotPolicy" : "CreateEtcdSnapshotPolicy";
  const form = useForm(table, scope, {
    InstanceId: cluster.InstanceId,
    SnapshotPolicyName: policy?.Name ?? "",
    BackupSettings: policy ? toDraft(policy.BackupSettings) : { ...BACKUP_BEGIN },
  });
  const done = () => {
    say(t("etcd.saved"));
    onClose();
  };
  const create = useAct("cetcd", "CreateEtcdSnapshotPolicy", { onDone: done });
  const modify = useAct("cetcd", "ModifyEtcdSnapshotPolicy", { onDone: done });
  const submit = () =>
    form.submit((request) => {
      const params = {
        InstanceId: cluster.InstanceId,
        SnapshotPolicyName: String(request.SnapshotPolicyName),
        BackupSettings: request.BackupSettings as EtcdBackupSettings,
      };
      if (policy) modify.mutate(params);
      else create.mutate(params);
    });
  const error = create.error ?? modify.error;
  const field = form.fields.find((one) => one.name === "SnapshotPolicyName");
  return (
    <Dialog
      title={policy ? t("etcd.editPolicy", { name: policy.Name }) : t("etcd.addPolicy")}
      width={620}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" busy={create.isPending || modify.isPending} onClick={submit}>
            {t("etcd.save")}
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
        {policy || !field ? null : (
          <ContractField
            form={form}
            scope={scope}
            field={{ ...field, example: "daily" }}
            path="SnapshotPolicyName"
            label={t("etcd.name")}
            hint={t("etcd.policyNameHint")}
          />
        )}
        <BackupFields form={form} scope={scope} path="BackupSettings" />
        {error ? <ErrorPanel error={error} /> : null}
      </form>
    </Dialog>
  );
}
