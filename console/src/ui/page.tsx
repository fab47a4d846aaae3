// The parts every page is made of: head, section, empty state, facts, status, time.
import { type ReactNode, useEffect } from "react";
import { ago, dateTime } from "@/i18n/time";

export interface PageProps {
  title: string;
  /** One sentence that says what the page is for. */
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** Children manage their own scrolling, as a long table does. */
  fixed?: boolean;
}

export function Page({ title, lead, actions, children, fixed = false }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Terrace`;
  }, [title]);
  return (
    <div className={fixed ? "page fixed" : "page"}>
      <header className="page-head">
        <div className="grow">
          <h1>{title}</h1>
          {lead ? <p className="secondary">{lead}</p> : null}
        </div>
        {actions ? <div className="row wrap">{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

export interface SectionProps {
  title?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}

export function Section({ title, actions, children, className = "" }: SectionProps) {
  return (
    <section className={`section ${className}`}>
      {title || actions ? (
        <header className="section-head">
          <h2 className="grow">{title}</h2>
          {actions}
        </header>
      ) : null}
      {children}
    </section>
  );
}

export interface EmptyProps {
  title: string;
  /** What to do next. */
  children?: ReactNode;
  action?: ReactNode;
}

export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <h3>{title}</h3>
      {children ? <p className="secondary">{children}</p> : null}
      {action ? <div className="row">{action}</div> : null}
    </div>
  );
}

export function Facts({ items }: { items: readonly (readonly [string, ReactNode] | null)[] }) {
  return (
    <dl className="facts">
      {items.map((item) =>
        item ? (
          <div key={item[0]}>
            <dt>{item[0]}</dt>
            <dd>{item[1] === "" || item[1] === null || item[1] === undefined ? "–" : item[1]}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

export type Tone = "ok" | "busy" | "warn" | "bad" | "idle";

/** A state: a shape and a word, never colour alone. */
export function Status({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`status tone-${tone}`}>
      <i aria-hidden="true" />
      {children}
    </span>
  );
}

/** Local date and time; how long ago on hover. */
export function Time({ at, relative = false }: { at: string | number | null | undefined; relative?: boolean }) {
  const full = dateTime(at);
  if (!full) return <span className="quiet">–</span>;
  return <time title={relative ? full : ago(at)}>{relative ? ago(at) : full}</time>;
}

export function Loading({ label }: { label: string }) {
  return (
    <div className="loading" role="status">
      <i aria-hidden="true" />
      <span className="visually-hidden">{label}</span>
    </div>
  );
}
