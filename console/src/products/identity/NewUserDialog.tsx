// A new user, on request with console login and a first key, whose secrets are shown once.
import { useState } from "react";
import type { AddUserRequest, AddUserResponse } from "@/api/generated/cam";
import { type ServiceMeta, useTable } from "@/api/meta";
import { useAct } from "@/api/queries";
import { ContractField } from "@/form/ContractField";
import { Field } from "@/form/Field";
import { useForm } from "@/form/useForm";
import { useT } from "@/i18n";
import { passwordProblem } from "@/shell/password";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Check, TextInput } from "@/ui/inputs";
import { Loading } from "@/ui/page";
import { SecretOnce } from "./SecretOnce";

export interface NewUserDialogProps {
  onClose: () => void;
  onCreated: (uin: number) => void;
}

export function NewUserDialog(props: NewUserDialogProps) {
  const t = useT();
  const table = useTable("cam");
  if (table.data) return <Loaded {...props} table={table.data} />;
  return (
    <Dialog title={t("identity.addUser")} onClose={props.onClose}>
      {table.error ? <ErrorPanel error={table.error} /> : <Loading label={t("loading")} />}
    </Dialog>
  );
}

function Loaded({ table, onClose, onCreated }: NewUserDialogProps & { table: ServiceMeta }) {
  const t = useT();
  const form = useForm(table, "AddUser", { UseApi: "0", ConsoleLogin: "0", NeedResetPassword: "1" });
  const [made, setMade] = useState<AddUserResponse>();
  const add = useAct("cam", "AddUser", {
    onDone: (answer) => {
      if (answer.Password || answer.SecretKey) setMade(answer);
      else onCreated(answer.Uin);
    },
  });
  const login = form.get("ConsoleLogin") === "1";
  const password = String(form.get("Password") ?? "");
  const weak = login && password !== "" ? passwordProblem(password) : undefined;

  if (made)
    return (
      <SecretOnce
        title={t("identity.userCreated", { name: made.Name })}
        values={[
          [t("identity.password"), made.Password],
          ["SecretId", made.SecretId],
          ["SecretKey", made.SecretKey],
        ]}
        onClose={() => onCreated(made.Uin)}
      />
    );
  const flag = (name: string, label: string) => (
    <Check checked={form.get(name) === "1"} onChange={(on) => form.set(name, on ? "1" : "0")}>
      {label}
    </Check>
  );
  return (
    <Dialog
      title={t("identity.addUser")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            kind="primary"
            busy={add.isPending}
            onClick={() =>
              form.submit((request) => {
                if (weak) return;
                const { Password, NeedResetPassword, ...rest } = request;
                const more = login ? { NeedResetPassword, ...(Password ? { Password } : {}) } : {};
                add.mutate({ ...rest, ...more } as AddUserRequest);
              })
            }
          >
            {t("identity.create")}
          </Button>
        </>
      }
    >
      <div className="form">
        <ContractField
          form={form}
          scope="AddUser"
          field={fieldOf(table, "Name")}
          path="Name"
          label={t("identity.name")}
          hint={t("identity.nameRule")}
        />
        <ContractField
          form={form}
          scope="AddUser"
          field={{ ...fieldOf(table, "Remark"), maxLen: 200 }}
          path="Remark"
          label={t("identity.remark")}
          hint=""
        />
        {flag("UseApi", t("identity.withKey"))}
        {flag("ConsoleLogin", t("identity.withLogin"))}
        {login ? (
          <div className="form form-struct">
            <Field
              id="new-user-password"
              label={t("identity.password")}
              hint={t("identity.passwordHint")}
              problem={weak ? t(weak, { length: password.length }) : undefined}
            >
              <TextInput
                id="new-user-password"
                type="password"
                autoComplete="new-password"
                value={password}
                onChange={(next) => form.set("Password", next)}
              />
            </Field>
            {flag("NeedResetPassword", t("identity.mustChange"))}
          </div>
        ) : null}
        {add.error ? <ErrorPanel error={add.error} /> : null}
      </div>
    </Dialog>
  );
}

function fieldOf(table: ServiceMeta, name: string) {
  return table.actions.AddUser?.input.find((field) => field.name === name) ?? { name, type: "String" };
}
