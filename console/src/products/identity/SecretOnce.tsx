// What is shown once and never again: it cannot be dismissed by accident, and each value has its copy button.
import { useState } from "react";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Copyable, CopyButton } from "@/ui/copy";
import { Dialog } from "@/ui/Dialog";
import { Check } from "@/ui/inputs";

export interface SecretOnceProps {
  title: string;
  /** Name and value; empty values are left out. */
  values: readonly (readonly [string, string])[];
  onClose: () => void;
}

export function SecretOnce({ title, values, onClose }: SecretOnceProps) {
  const t = useT();
  const [kept, setKept] = useState(false);
  const shown = values.filter(([, value]) => value !== "");
  return (
    <Dialog
      title={title}
      firm
      onClose={onClose}
      footer={
        <>
          <CopyButton size="medium" text={shown.map(([name, value]) => `${name}: ${value}`).join("\n")}>
            {t("identity.copyAll")}
          </CopyButton>
          <Button kind="primary" onClick={onClose} why={kept ? undefined : t("identity.keepFirst")}>
            {t("close")}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t("identity.once")}</p>
        <dl className="once">
          {shown.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Copyable text={value} />
              </dd>
            </div>
          ))}
        </dl>
        <Check checked={kept} onChange={setKept}>
          {t("identity.kept")}
        </Check>
      </div>
    </Dialog>
  );
}
