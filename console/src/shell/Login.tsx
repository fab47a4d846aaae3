// The login page. The account number is asked for only by those who need it: most installations have one account.
import { useEffect, useState } from "react";
import { login } from "@/api/session";
import { chooseNext, chosenNext, forgetSignIn, type SignIn, signIns } from "@/api/signIns";
import { useStore } from "@/api/store";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { CloseIcon } from "@/ui/icons";
import { TextInput } from "@/ui/inputs";
import { GatePage } from "./GatePage";

export default function Login() {
  const t = useT();
  const known = useStore(signIns);
  const [first] = useState(chosenNext);
  const [account, setAccount] = useState(first?.OwnerUin ?? "");
  const [user, setUser] = useState(first?.Name ?? "root");
  // The choice was for this once.
  useEffect(() => chooseNext(undefined), []);
  const [opened, setOpened] = useState(first !== undefined);
  const [password, setPassword] = useState("");
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const missing = (value: string) => (tried && value === "" ? t("form.required") : undefined);

  const choose = (one: SignIn) => {
    setAccount(one.OwnerUin);
    setUser(one.Name);
    setOpened(true);
    setPassword("");
    setError(undefined);
    document.getElementById("login-password")?.focus();
  };

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
        <Field
          id="login-password"
          label={t("login.password")}
          problem={missing(password)}
          hint={known.length === 0 ? t("login.first") : undefined}
        >
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
        <details open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
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
      {known.length > 0 ? (
        <section className="login-known" aria-label={t("login.known")}>
          <h2>{t("login.known")}</h2>
          <ul>
            {known.map((one) => (
              <li key={one.Uin} className="row">
                <button type="button" className="login-one grow ellipsis" onClick={() => choose(one)}>
                  {one.Name} <span className="quiet">{one.OwnerUin}</span>
                </button>
                <Button
                  kind="quiet"
                  size="small"
                  icon={<CloseIcon />}
                  label={t("login.forget", { name: t("account.of", { name: one.Name, account: one.OwnerUin }) })}
                  onClick={() => forgetSignIn(one.Uin)}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </GatePage>
  );
}
