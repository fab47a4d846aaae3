// Whether a user may log in to the console, and with which password. A new password ends the user's sessions.
import { useState } from "react";
import { useAct } from "@/api/queries";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { passwordProblem } from "@/shell/password";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Check, TextInput } from "@/ui/inputs";
import { say } from "@/ui/toasts";

export interface LoginDialogProps {
  name: string;
  mayLogIn: boolean;
  onClose: () => void;
}

export function LoginDialog({ name, mayLogIn, onClose }: LoginDialogProps) {
  const t = useT();
  const [on, setOn] = useState(mayLogIn);
  const [password, setPassword] = useState("");
  const [mustChange, setMustChange] = useState(true);
  const weak = password === "" ? undefined : passwordProblem(password);
  const save = useAct("cam", "UpdateUser", {
    onDone: () => {
      say(t("identity.saved"));
      onClose();
    },
  });
  const submit = () => {
    if (on && weak) return;
    const changed = on && password !== "" ? { Password: password, NeedResetPassword: mustChange ? 1 : 0 } : {};
    save.mutate({ Name: name, ConsoleLogin: on ? 1 : 0, ...changed });
  };
  return (
    <Dialog
      title={t("identity.loginAndPassword")}
      width={460}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" busy={save.isPending} onClick={submit}>
            {t("identity.save")}
          </Button>
        </>
      }
    >
      <div className="form">
        <Check checked={on} onChange={setOn}>
          {t("identity.withLogin")}
        </Check>
        {on ? (
          <>
            <Field
              id="user-password"
              label={t("identity.newPassword")}
              hint={t(mayLogIn ? "identity.newPasswordHint" : "identity.firstPasswordHint")}
              problem={weak ? t(weak, { length: password.length }) : undefined}
            >
              <TextInput
                id="user-password"
                type="password"
                autoComplete="new-password"
                value={password}
                onChange={setPassword}
              />
            </Field>
            <Check checked={mustChange} disabled={password === ""} onChange={setMustChange}>
              {t("identity.mustChange")}
            </Check>
          </>
        ) : (
          <p className="secondary">{t("identity.loginOffHint")}</p>
        )}
        {save.error ? <ErrorPanel error={save.error} /> : null}
      </div>
    </Dialog>
  );
}
