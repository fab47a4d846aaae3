// Asks before something that destroys: the name of what will be gone has to be typed.
import { type ReactNode, useId, useState } from "react";
import { useT } from "@/i18n";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { TextInput } from "./inputs";

export interface TypedConfirmProps {
  title: string;
  /** What has to be typed. */
  name: string;
  children: ReactNode;
  action: string;
  busy?: boolean;
  /** The reason it cannot be done at all. */
  why?: string | undefined;
  onConfirm: () => void;
  onClose: () => void;
}

export function TypedConfirm({ title, name, children, action, busy = false, why, ...rest }: TypedConfirmProps) {
  const t = useT();
  const id = useId();
  const [typed, setTyped] = useState("");
  const missing = typed === name ? undefined : t("typed.missing", { name });
  return (
    <Dialog
      title={title}
      onClose={rest.onClose}
      width={480}
      footer={
        <>
          <Button onClick={rest.onClose}>{t("cancel")}</Button>
          <Button kind="danger" busy={busy} why={why ?? missing} onClick={rest.onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      <div className="stack">
        {children}
        <div className="field">
          <label htmlFor={id}>{t("typed.label", { name })}</label>
          <TextInput
            id={id}
            value={typed}
            onChange={setTyped}
            mono
            onEnter={() => !missing && !why && rest.onConfirm()}
          />
        </div>
      </div>
    </Dialog>
  );
}
