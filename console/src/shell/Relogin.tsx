// The session ended under an open page. The page stays as it is, its calls wait, and the same user may come back.
import { useState } from "react";
import { forget, login, type Session } from "@/api/session";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { TextInput } from "@/ui/inputs";

export function Relogin({ session }: { session: Session }) {
  const t = useT();
  const [password, setPassword] = useState("");
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);

  const submit = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await login({ Account: session.OwnerUin, User: session.Name, Password: password });
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };

  return (
    <Dialog title={t("relogin.title")} onClose={forget} firm width={420}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (password) void submit();
        }}
      >
        <p className="secondary">{t("relogin.lead", { user: session.Name })}</p>
        <input type="hidden" name="username" autoComplete="username" value={session.Name} readOnly />
        <Field
          id="relogin-password"
          label={t("login.password")}
          problem={tried && !password ? t("form.required") : undefined}
        >
          <TextInput
            id="relogin-password"
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            autoFocus
          />
        </Field>
        {error ? <ErrorPanel error={error} /> : null}
        <div className="row">
          <Button kind="primary" type="submit" busy={busy}>
            {t("login.submit")}
          </Button>
          <Button kind="quiet" onClick={forget}>
            {t("relogin.other")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
