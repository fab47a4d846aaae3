// Copying to the clipboard, with an answer for the eye and for screen readers.
import { useState } from "react";
import { useT } from "@/i18n";
import { Button } from "./Button";
import { CopyIcon } from "./icons";

/** The asynchronous API needs a secure origin; over plain HTTP from another machine only the old way works. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard && window.isSecureContext) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}

export interface CopyButtonProps {
  text: string;
  children?: string;
  label?: string;
  size?: "small" | "medium";
}

export function CopyButton({ text, children, label, size = "small" }: CopyButtonProps) {
  const t = useT();
  const [done, setDone] = useState(false);
  const copy = async () => {
    await copyText(text);
    setDone(true);
    setTimeout(() => setDone(false), 1500);
  };
  const named = label ?? t("copy");
  return (
    <>
      <Button
        kind="quiet"
        size={size}
        icon={<CopyIcon />}
        label={done ? t("copied") : named}
        onClick={() => void copy()}
      >
        {children === undefined ? undefined : done ? t("copied") : children}
      </Button>
      <span className="visually-hidden" role="status">
        {done ? t("copied") : ""}
      </span>
    </>
  );
}

/** An id or value in fixed width with its copy button. Plain elements: long tables hold hundreds of it. */
export function Copyable({ text }: { text: string }) {
  const t = useT();
  const [done, setDone] = useState(false);
  const copy = async () => {
    await copyText(text);
    setDone(true);
    setTimeout(() => setDone(false), 1500);
  };
  return (
    <span className="copyable">
      <code className="ellipsis" title={text}>
        {text}
      </code>
      <button type="button" className="copy-icon" title={t(done ? "copied" : "copy")} onClick={() => void copy()}>
        <CopyIcon />
        <span className="visually-hidden" role={done ? "status" : undefined}>
          {t(done ? "copied" : "copy")}
        </span>
      </button>
    </span>
  );
}
