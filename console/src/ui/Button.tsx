// Buttons. `why` disables one and says why, because a dead button without a reason is a riddle.

import type { ReactElement, ReactNode } from "react";
import { Button as TButton } from "tdesign-react/es/button";

export interface ButtonProps {
  children?: ReactNode;
  kind?: "primary" | "plain" | "danger" | "quiet";
  size?: "small" | "medium";
  icon?: ReactElement;
  type?: "button" | "submit";
  busy?: boolean;
  disabled?: boolean;
  /** The reason it cannot be used now; disables it. */
  why?: string | undefined;
  /** Needed where there is no text. */
  label?: string;
  onClick?: () => void;
  className?: string;
  expanded?: boolean;
  hasPopup?: "menu" | "dialog";
}

export function Button({ children, kind = "plain", size = "medium", type = "button", ...rest }: ButtonProps) {
  const { icon, busy = false, disabled = false, why, label, onClick, className, expanded, hasPopup } = rest;
  const theme = kind === "primary" ? "primary" : kind === "danger" ? "danger" : "default";
  const variant = kind === "primary" ? "base" : kind === "quiet" ? "text" : "outline";
  return (
    <TButton
      // The library makes a disabled one a div, which no screen reader calls a button.
      tag="button"
      theme={theme}
      variant={variant}
      size={size}
      type={type}
      icon={icon}
      loading={busy}
      disabled={disabled || busy || why !== undefined}
      shape={children === undefined ? "square" : "rectangle"}
      onClick={onClick}
      className={className}
      title={why ?? label}
      aria-label={children === undefined ? label : undefined}
      aria-expanded={expanded}
      aria-haspopup={hasPopup}
    >
      {children}
    </TButton>
  );
}
