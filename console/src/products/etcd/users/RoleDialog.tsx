// A role of etcd and what it may do.
import { useState } from "react";
import type { EtcdRole } from "@/api/generated/cetcd";
import { useAct } from "@/api/queries";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { AddIcon, CloseIcon } from "@/ui/icons";
import { Choice, TextInput } from "@/ui/inputs";
import { say } from "@/ui/toasts";
import { BLANK, fromRow, KINDS, type PermissionKind, type Row, rowProblem, type Scope, toRow } from "./permission";

export interface RoleDialogProps {
  clusterId: string;
  /** Undefined: a new one. */
  role: EtcdRole | undefined;
  onClose: () => void;
}

const LONGEST_NAME = 64;
const MOST = 100;
const SCOPES: readonly Scope[] = ["prefix", "key", "range"];

export function RoleDialog({ clusterId, role, onClose }: RoleDialogProps) {
  const t = useT();
  const [name, setName] = useState(role?.Name ?? "");
  const [rows, setRows] = useState<readonly Row[]>(role ? role.Permissions.map(toRow) : [BLANK]);
  const [tried, setTried] = useState(false);
  const done = () => {
    say(t("etcd.saved"));
    onClose();
  };
  const create = useAct("cetcd", "CreateEtcdRole", { onDone: done });
  const modify = useAct("cetcd", "ModifyEtcdRole", { onDone: done });
  const nameProblem =
    name === "" ? t("form.required") : [...name].length > LONGEST_NAME ? t("etcd.nameRule64") : undefined;
  const problems = rows.map((row, at) => rowProblem(row, rows.slice(0, at)));
  const put = (at: number, change: Partial<Row>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...change } : row)));
  const submit = () => {
    setTried(true);
    if (nameProblem || problems.some(Boolean) || create.isPending || modify.isPending) return;
    const params = { InstanceId: clusterId, Role: name, Permissions: rows.map(fromRow) };
    if (role) modify.mutate(params);
    else create.mutate(params);
  };
  const error = create.error ?? modify.error;
  return (
    <Dialog
      title={role ? t("etcd.editRole", { name: role.Name }) : t("etcd.addRole")}
      width={720}
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
      <div className="form">
        {role ? null : (
          <Field
            id="etcd-role"
            label={t("etcd.name")}
            required
            hint={t("etcd.nameRule64")}
            problem={tried ? nameProblem : undefined}
          >
            <TextInput id="etcd-role" value={name} onChange={setName} invalid={tried && nameProblem !== undefined} />
          </Field>
        )}
        <fieldset className="permissions">
          <legend>{t("etcd.permissions")}</legend>
          {rows.map((row, at) => {
            const problem = tried ? problems[at] : undefined;
            const n = at + 1;
            return (
              <div key={at}>
                <div className="permission">
                  <Choice
                    label={t("etcd.permissionKind", { n })}
                    value={row.kind}
                    options={KINDS.map((kind) => ({ value: kind, label: t(`etcd.permission.${kind}`) }))}
                    onChange={(kind) => put(at, { kind: kind as PermissionKind })}
                  />
                  <Choice
                    label={t("etcd.permissionScope", { n })}
                    value={row.scope}
                    options={SCOPES.map((scope) => ({ value: scope, label: t(`etcd.scope.${scope}`) }))}
                    onChange={(scope) => put(at, { scope: scope as Scope })}
                  />
                  <TextInput
                    label={t("etcd.permissionKey", { n })}
                    mono
                    value={row.key}
                    placeholder={row.scope === "prefix" ? t("etcd.allKeys") : undefined}
                    onChange={(key) => put(at, { key })}
                    invalid={problem !== undefined}
                  />
                  {row.scope === "range" ? (
                    <TextInput
                      label={t("etcd.permissionEnd", { n })}
                      mono
                      value={row.end}
                      placeholder={t("etcd.endHint")}
                      onChange={(end) => put(at, { end })}
                      invalid={problem !== undefined}
                    />
                  ) : null}
                  <Button
                    kind="quiet"
                    size="small"
                    icon={<CloseIcon />}
                    label={t("form.remove", { name: t("etcd.permissionN", { n }) })}
                    onClick={() => setRows(rows.filter((_, index) => index !== at))}
                  />
                </div>
                {problem ? <p className="field-problem">{t(problem)}</p> : null}
              </div>
            );
          })}
          <div>
            <Button
              size="small"
              icon={<AddIcon />}
              why={rows.length >= MOST ? t("form.full", { max: MOST }) : undefined}
              onClick={() => setRows([...rows, BLANK])}
            >
              {t("form.add")}
            </Button>
          </div>
        </fieldset>
        {error ? <ErrorPanel error={error} /> : null}
      </div>
    </Dialog>
  );
}
