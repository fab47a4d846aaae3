// A dialog in the middle or a drawer at the side. Everything behind is inert; Escape and the close button leave it.
import { type ReactNode, useEffect, useEffectEvent, useId, useRef } from "react";
import { createPortal } from "react-dom";
import { useT } from "@/i18n";
import { Button } from "./Button";
import { CloseIcon } from "./icons";
import { openLayer } from "./layers";

export interface DialogProps {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the bottom right. */
  footer?: ReactNode;
  side?: boolean;
  width?: number;
  /** Cannot be dismissed: an answer is needed. */
  firm?: boolean;
}

export function Dialog({ title, onClose, children, footer, side = false, width, firm = false }: DialogProps) {
  const t = useT();
  const panel = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const close = useEffectEvent(() => {
    if (!firm) onClose();
  });
  useEffect(() => (panel.current ? openLayer(panel.current, () => close()) : undefined), []);
  return createPortal(
    <div className={side ? "layer layer-side" : "layer"}>
      <div className="layer-veil" onMouseDown={() => !firm && onClose()} aria-hidden="true" />
      <div
        ref={panel}
        className={side ? "drawer" : "dialog"}
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        tabIndex={-1}
        style={width ? { width: `min(${width}px, calc(100vw - 32px))` } : undefined}
      >
        <header className="dialog-head">
          <h2 id={titleId} className="grow">
            {title}
          </h2>
          {firm ? null : <Button kind="quiet" size="small" icon={<CloseIcon />} label={t("close")} onClick={onClose} />}
        </header>
        <div className="dialog-body">{children}</div>
        {footer ? <footer className="dialog-foot">{footer}</footer> : null}
      </div>
    </div>,
    document.body,
  );
}

export interface ConfirmProps {
  title: string;
  children: ReactNode;
  action: string;
  busy?: boolean;
  /** Why it cannot be confirmed yet. */
  why?: string | undefined;
  width?: number;
  /** In place of "Cancel", where that is what is asked. */
  dismiss?: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be undone. */
export function Confirm({ title, children, action, busy = false, why, width = 440, dismiss, ...rest }: ConfirmProps) {
  const t = useT();
  return (
    <Dialog
      title={title}
      onClose={rest.onClose}
      width={width}
      footer={
        <>
          <Button onClick={rest.onClose}>{dismiss ?? t("cancel")}</Button>
          <Button kind="danger" busy={busy} why={why} onClick={rest.onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
