// Text in fixed width that scrolls; reachable by keyboard, because what scrolls must be.
export function Code({ label, children }: { label: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region has to take the focus to be scrolled by keys
    <pre className="code" role="region" aria-label={label} tabIndex={0}>
      {children}
    </pre>
  );
}
