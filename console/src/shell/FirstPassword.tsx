// The generated first password is replaced before anything else; the server refuses every call until then.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { changePassword, currentSession, login, logout, takeGenerated } from "@/api/session";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { TextInput } from "@/ui/inputs";
import { sayError } from "@/ui/toasts";
import { GatePage } from "./GatePage";
import { passwordProblem } from "./password";

export default function FirstPassword() {
  const t = useT();
  const client = useQueryClient();
  const [old, setOld] = useState("");
  const [known, setKnown] = useState(false);
  useEffect(() => {
    const typed = takeGenerated();
    if (typed === "") return;
    setOld(typed);
    setKnown(true);
    document.getElementById("password-new")?.focus();
  }, []);
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const weak = passwordProblem(next);
  const differs = again !== next;

  const submit = async () => {
    setTried(true);
    if (old === "" || weak || differs) return;
    setBusy(true);
    setError(undefined);
    try {
      await changePassword(old, next);
      client.clear();
      // The change ends every session of the user, this one too.
      const session = currentSession();
      if (session) await login({ Account: session.OwnerUin, User: session.Name, Password: next });
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };

  return (
    <GatePage title={t("password.title")} lead={t("password.lead")}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field
          id="password-old"
          label={t("password.old")}
          hint={known ? t("password.known") : undefined}
          problem={tried && old === "" ? t("form.required") : undefined}
        >
          <TextInput
            id="password-old"
            type="password"
            value={old}
            onChange={setOld}
            autoComplete="current-password"
            autoFocus
          />
        </Field>
        <Field
          id="password-new"
          label={t("password.new")}
          hint={t("password.rule")}
          problem={(tried || next !== "") && weak ? t(weak, { length: next.length }) : undefined}
        >
          <TextInput id="password-new" type="password" value={next} onChange={setNext} autoComplete="new-password" />
        </Field>
        <Field
          id="password-again"
          label={t("password.again")}
          problem={tried && differs ? t("password.differs") : undefined}
        >
          <TextInput
            id="password-again"
            type="password"
            value={again}
            onChange={setAgain}
            autoComplete="new-password"
          />
        </Field>
        {error ? <ErrorPanel error={error} /> : null}
        <div className="row">
          <Button kind="primary" type="submit" busy={busy}>
            {t("password.submit")}
          </Button>
          <Button kind="quiet" onClick={() => void logout().catch(sayError)}>
            {t("logout")}
          </Button>
        </div>
      </form>
    </GatePage>
  );
}
