// Tabs whose choice lives with the caller, usually in the URL.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";

export interface Tab<K extends string> {
  key: K;
  label: ReactNode;
  content: () => ReactNode;
}

export interface TabsProps<K extends string> {
  tabs: readonly Tab<K>[];
  value: K;
  onChange: (key: K) => void;
  label: string;
}

export function Tabs<K extends string>({ tabs, value, onChange, label }: TabsProps<K>) {
  const id = useId();
  const at = Math.max(
    0,
    tabs.findIndex((tab) => tab.key === value),
  );
  const list = useRef<HTMLDivElement>(null);
  // On a narrow page an address may name a tab that is out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another is chosen
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>("[aria-selected=true]");
    if (tab && list.current) list.current.scrollLeft = tab.offsetLeft - list.current.offsetLeft - 24;
  }, [at]);
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = (at + step + tabs.length) % tabs.length;
    const tab = tabs[index];
    if (tab) onChange(tab.key);
    event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")[index]?.focus();
  };
  return (
    <>
      <div ref={list} className="tabs" role="tablist" aria-label={label} onKeyDown={onKey} tabIndex={-1}>
        {tabs.map((tab, index) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            aria-selected={index === at}
            aria-controls={`${id}-panel`}
            tabIndex={index === at ? 0 : -1}
            onClick={() => onChange(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tabs[at]?.key}`} className="tab-panel">
        {tabs[at]?.content()}
      </div>
    </>
  );
}
