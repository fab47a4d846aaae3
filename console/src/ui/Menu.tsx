// A button that opens a menu: arrows move, Enter chooses, Escape and a click elsewhere close.
import { type KeyboardEvent, type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "./Button";

export interface MenuItem {
  key: string;
  label: ReactNode;
  onSelect: () => void;
  /** Shown as chosen among its siblings. */
  checked?: boolean;
  danger?: boolean;
  disabled?: boolean;
  /** A thin line above. */
  apart?: boolean;
}

export interface MenuProps {
  label: string;
  icon?: ReactElement;
  /** The button's text; without it the label is for screen readers only. */
  text?: ReactNode;
  items: readonly MenuItem[];
  head?: ReactNode;
  size?: "small" | "medium";
  kind?: "plain" | "quiet";
  /** Choosing keeps it open, as for check lists. */
  stays?: boolean;
}

export function Menu({ label, icon, text, items, head, size = "medium", kind = "quiet", stays = false }: MenuProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    list.current?.querySelector<HTMLElement>("[role^=menuitem]:not(:disabled)")?.focus();
    const outside = (event: MouseEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("mousedown", outside);
    return () => document.removeEventListener("mousedown", outside);
  }, [open]);

  const leave = () => {
    setOpen(false);
    box.current?.querySelector("button")?.focus();
  };

  const onKey = (event: KeyboardEvent) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>("[role^=menuitem]:not(:disabled)") ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) all[(at + step + all.length) % all.length]?.focus();
    else if (event.key === "Home") all[0]?.focus();
    else if (event.key === "End") all.at(-1)?.focus();
    else if (event.key === "Escape") leave();
    else if (event.key === "Tab") setOpen(false);
    if (step !== undefined || ["Home", "End", "Escape"].includes(event.key)) event.preventDefault();
  };

  const choose = (item: MenuItem) => {
    if (!stays) leave();
    item.onSelect();
  };

  return (
    <div className="menu" ref={box}>
      <Button
        kind={kind}
        size={size}
        label={label}
        {...(icon ? { icon } : {})}
        onClick={() => setOpen(!open)}
        expanded={open}
        hasPopup="menu"
      >
        {text}
      </Button>
      {open ? (
        <div className="menu-list" ref={list}>
          {head ? <div className="menu-head">{head}</div> : null}
          <div role="menu" tabIndex={-1} aria-label={label} id={id} onKeyDown={onKey}>
            {items.map((item) => (
              <button
                key={item.key}
                type="button"
                {...(item.checked === undefined
                  ? { role: "menuitem" }
                  : { role: "menuitemcheckbox", "aria-checked": item.checked })}
                disabled={item.disabled}
                className={`menu-item${item.danger ? " danger" : ""}${item.apart ? " apart" : ""}`}
                onClick={() => choose(item)}
              >
                <span className="menu-mark" aria-hidden="true">
                  {item.checked ? "✓" : ""}
                </span>
                {item.label}
              </button>
            ))}
          </div>
        </div>
      ) : null}
    </div>
  );
}
