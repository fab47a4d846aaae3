// Text in fixed width that scrolls; reachable by keyboard, because what scrolls must be.
import { useEffect, useRef } from "react";

export interface CodeProps {
  label: string;
  children: string;
  className?: string;
  /** New lines are kept in view as long as the reader is at the end. */
  follow?: boolean;
}

/** Pixels from the end that still count as being there. */
const NEAR = 40;

export function Code({ label, children, className = "", follow = false }: CodeProps) {
  const box = useRef<HTMLPreElement>(null);
  const atEnd = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the text has changed
  useEffect(() => {
    if (follow && box.current && atEnd.current) box.current.scrollTop = box.current.scrollHeight;
  }, [children, follow]);
  return (
    <pre
      ref={box}
      className={`code ${className}`}
      role="region"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region has to take the focus to be scrolled by keys
      tabIndex={0}
      onScroll={({ currentTarget: pre }) => {
        atEnd.current = pre.scrollHeight - pre.scrollTop - pre.clientHeight < NEAR;
      }}
    >
      {children}
    </pre>
  );
}
