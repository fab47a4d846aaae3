// The login page. The account number is asked for only by those who need it: most installations have one account.
import { useState } from "react";
import { login } from "@/api/session";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { TextInput } from "@/ui/inputs";
import { GatePage } from "./GatePage";

export default function Login() {
  const t = useT();
  const [account, setAccount] = useState("");
  const [user, setUser] = useState("root");
  const [password, setPassword] = useState("");
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const missing = (value: string) => (tried && value === "" ? t("form.required") : undefined);

  const submit = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await login({ ...(account ? { Account: account } : {}), User: user, Password: password });
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };

  return (
    <GatePage title={t("login.title")}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (user && password) void submit();
        }}
      >
        <Field id="login-user" label={t("login.user")} problem={missing(user)}>
          <TextInput id="login-user" name="username" value={user} onChange={setUser} autoComplete="username" />
        </Field>
        <Field id="login-password" label={t("login.password")} problem={missing(password)} hint={t("login.first")}>
          <TextInput
            id="login-password"
            name="password"
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            autoFocus
          />
        </Field>
        <details>
          <summary>{t("login.otherAccount")}</summary>
          <Field id="login-account" label={t("login.account")} hint={t("login.accountHint")}>
            <TextInput id="login-account" name="account" value={account} onChange={setAccount} />
          </Field>
        </details>
        {error ? <ErrorPanel error={error} /> : null}
        <Button kind="primary" type="submit" busy={busy}>
          {t("login.submit")}
        </Button>
      </form>
    </GatePage>
  );
}
