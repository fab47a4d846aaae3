// A link that looks like a button: it can be opened in a new tab and its address can be copied. In the library's own look,
// whose button cannot be a router link.
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes } from "react";

export interface LinkButtonProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  kind?: "primary" | "plain";
}

function Anchor({ kind = "plain", className: _state, children, ...rest }: LinkButtonProps) {
  const look =
    kind === "primary"
      ? "t-button--theme-primary t-button--variant-base"
      : "t-button--theme-default t-button--variant-outline";
  return (
    <a {...rest} className={`t-button ${look} link-button`}>
      <span className="t-button__text">{children}</span>
    </a>
  );
}

export const LinkButton = createLink(Anchor);
