// A user of etcd: its password and its roles.
import { useState } from "react";
import type { EtcdUser } from "@/api/generated/cetcd";
import { useAct } from "@/api/queries";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Check, TextInput } from "@/ui/inputs";
import { say } from "@/ui/toasts";

export interface UserDialogProps {
  clusterId: string;
  /** Undefined: a new one. */
  user: EtcdUser | undefined;
  roles: readonly string[];
  onClose: () => void;
}

const LONGEST_NAME = 64;
const LONGEST_PASSWORD = 128;

export function UserDialog({ clusterId, user, roles, onClose }: UserDialogProps) {
  const t = useT();
  const [name, setName] = useState(user?.Name ?? "");
  const [password, setPassword] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(user?.Roles));
  const [tried, setTried] = useState(false);
  const done = () => {
    say(t("etcd.saved"));
    onClose();
  };
  const create = useAct("cetcd", "CreateEtcdUser", { onDone: done });
  const modify = useAct("cetcd", "ModifyEtcdUser", { onDone: done });
  const nameProblem =
    name === "" ? t("form.required") : [...name].length > LONGEST_NAME ? t("etcd.nameRule64") : undefined;
  const passwordProblem = [...password].length > LONGEST_PASSWORD ? t("etcd.passwordRule") : undefined;
  const submit = () => {
    setTried(true);
    if (nameProblem || passwordProblem || create.isPending || modify.isPending) return;
    const params = {
      InstanceId: clusterId,
      User: name,
      Roles: [...chosen],
      ...(password === "" ? {} : { Password: password }),
    };
    if (user) modify.mutate(params);
    else create.mutate(params);
  };
  // A role that was deleted meanwhile stays visible as long as the user has it.
  const all = [...new Set([...roles, ...(user?.Roles ?? [])])].sort();
  const error = create.error ?? modify.error;
  return (
    <Dialog
      title={user ? t("etcd.editUser", { name: user.Name }) : t("etcd.addUser")}
      width={480}
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
        {user ? null : (
          <Field
            id="etcd-user"
            label={t("etcd.name")}
            required
            hint={t("etcd.nameRule64")}
            problem={tried ? nameProblem : undefined}
          >
            <TextInput id="etcd-user" value={name} onChange={setName} invalid={tried && nameProblem !== undefined} />
          </Field>
        )}
        <Field
          id="etcd-password"
          label={t("etcd.password")}
          hint={t(user ? "etcd.passwordKept" : "etcd.passwordOptional")}
          problem={passwordProblem}
        >
          <TextInput
            id="etcd-password"
            type="password"
            autoComplete="new-password"
            value={password}
            onChange={setPassword}
            invalid={passwordProblem !== undefined}
          />
        </Field>
        <fieldset className="role-choice">
          <legend>{t("etcd.roles")}</legend>
          {all.map((role) => (
            <Check
              key={role}
              checked={chosen.has(role)}
              onChange={(on) => {
                const next = new Set(chosen);
                if (on) next.add(role);
                else next.delete(role);
                setChosen(next);
              }}
            >
              <code>{role}</code>
            </Check>
          ))}
          {all.length === 0 ? <p className="quiet">{t("etcd.noRolesHint")}</p> : null}
        </fieldset>
        {error ? <ErrorPanel error={error} /> : null}
      </div>
    </Dialog>
  );
}
