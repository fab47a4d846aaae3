// Whether etcd asks who somebody is. Turned on, it needs a user root with a password.
import { useState } from "react";
import type { Etcd } from "@/api/generated/cetcd";
import { useAct } from "@/api/queries";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { TextInput } from "@/ui/inputs";
import { Section, Status } from "@/ui/page";
import { say } from "@/ui/toasts";
import { useWhyNot } from "../may";

const LONGEST = 128;

type Open = "on" | "off" | "password";

export function Enforcement({ cluster, on }: { cluster: Etcd; on: boolean }) {
  const t = useT();
  const [open, setOpen] = useState<Open>();
  const whyNot = useWhyNot("ModifyEtcdAttribute", cluster.InstanceId);
  return (
    <Section
      title={t("etcd.auth")}
      actions={
        <span className="row">
          <Button size="small" why={whyNot} onClick={() => setOpen("password")} hasPopup="dialog">
            {t("etcd.rootPassword")}
          </Button>
          <Button size="small" why={whyNot} onClick={() => setOpen(on ? "off" : "on")} hasPopup="dialog">
            {t(on ? "etcd.authOff" : "etcd.authOn")}
          </Button>
        </span>
      }
    >
      <p className="auth-state">
        <Status tone={on ? "ok" : "idle"}>{t(on ? "etcd.authIsOn" : "etcd.authIsOff")}</Status>
      </p>
      {open ? <AuthDialog cluster={cluster} open={open} onClose={() => setOpen(undefined)} /> : null}
    </Section>
  );
}

function AuthDialog({ cluster, open, onClose }: { cluster: Etcd; open: Open; onClose: () => void }) {
  const t = useT();
  const [password, setPassword] = useState("");
  const modify = useAct("cetcd", "ModifyEtcdAttribute", {
    onDone: () => {
      say(t("etcd.saved"));
      onClose();
    },
  });
  const bytes = new TextEncoder().encode(password).length;
  const problem = bytes > LONGEST ? t("etcd.passwordRule") : undefined;
  const title = t(open === "on" ? "etcd.authOn" : open === "off" ? "etcd.authOff" : "etcd.rootPassword");
  const submit = () => {
    if (problem || modify.isPending || (open === "password" && password === "")) return;
    modify.mutate({
      InstanceId: cluster.InstanceId,
      ...(password === "" ? {} : { Password: password }),
      ...(open === "password" ? {} : { EnableAuth: open === "on" }),
    });
  };
  return (
    <Dialog
      title={title}
      width={460}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            kind={open === "off" ? "danger" : "primary"}
            busy={modify.isPending}
            why={problem ?? (open === "password" && password === "" ? t("etcd.passwordNeeded") : undefined)}
            onClick={submit}
          >
            {title}
          </Button>
        </>
      }
    >
      <div className="form">
        <p>{t(open === "on" ? "etcd.authOnHint" : open === "off" ? "etcd.authOffHint" : "etcd.rootPasswordHint")}</p>
        {open === "off" ? null : (
          <Field id="root-password" label={t("etcd.rootPassword")} hint={t("etcd.passwordRule")} problem={problem}>
            <TextInput
              id="root-password"
              type="password"
              autoComplete="new-password"
              value={password}
              onChange={setPassword}
              onEnter={submit}
              invalid={problem !== undefined}
            />
          </Field>
        )}
        {modify.error ? <ErrorPanel error={modify.error} /> : null}
      </div>
    </Dialog>
  );
}
