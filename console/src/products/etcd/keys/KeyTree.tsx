// Keys as a tree by their delimiter. A level is read when it is opened; the arrows walk it as every tree.
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useT } from "@/i18n";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Empty, Loading } from "@/ui/page";
import { baseOf, fromAddress, type Line, levelsOf, linesOf, shownKey } from "./entry";
import { useLevel } from "./queries";

export interface KeyTreeProps {
  clusterId: string;
  prefix: string;
  delimiter: string;
  /** The chosen key as it stands in an address. */
  chosen: string | undefined;
  onChoose: (key: string) => void;
}

interface Hands {
  clusterId: string;
  delimiter: string;
  chosen: string | undefined;
  open: ReadonlySet<string>;
  /** The one item that Tab reaches. */
  stop: string | undefined;
  toggle: (prefix: string) => void;
  choose: (key: string) => void;
}

export function KeyTree({ clusterId, prefix, delimiter, chosen, onChoose }: KeyTreeProps) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const top = useLevel(clusterId, prefix, delimiter);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string>();
  const path = chosen === undefined ? undefined : shownKey(fromAddress(chosen));
  const first = top.data?.pages[0];
  // Whoever comes by a link sees the chosen key where it is.
  useEffect(() => {
    if (path !== undefined) setOpen((before) => new Set([...before, ...levelsOf(path, prefix, delimiter)]));
  }, [path, prefix, delimiter]);

  // A single folder at the top says nothing: what is in it does.
  const only = first && first.Keys.length === 0 && first.Prefixes.length === 1 ? first.Prefixes[0] : undefined;
  useEffect(() => {
    if (only !== undefined) setOpen((before) => new Set([...before, only]));
  }, [only]);

  // The item that Tab reaches may be gone: deleted, or within a level that was closed.
  useEffect(() => {
    const reached = box.current?.querySelector('[role="treeitem"][tabindex="0"]');
    if (focused !== undefined && box.current && !reached) setFocused(undefined);
  });

  const toggle = (level: string) =>
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(level)) next.add(level);
      return next;
    });

  const total = first?.Total ?? 0;
  const firstLine = useMemo(
    () => (first ? linesOf(baseOf(prefix, delimiter), first.Keys, first.Prefixes)[0]?.id : undefined),
    [first, prefix, delimiter],
  );
  const hands: Hands = {
    clusterId,
    delimiter,
    chosen,
    open,
    stop: focused ?? firstLine,
    toggle,
    choose: onChoose,
  };

  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const items = [...(box.current?.querySelectorAll<HTMLElement>("[role=treeitem]") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const item = items[at];
    if (!item) return;
    const expanded = item.getAttribute("aria-expanded");
    const go = (to: HTMLElement | undefined) => to?.focus();
    switch (event.key) {
      case "ArrowDown":
        go(items[at + 1]);
        break;
      case "ArrowUp":
        go(items[at - 1]);
        break;
      case "Home":
        go(items[0]);
        break;
      case "End":
        go(items.at(-1));
        break;
      case "ArrowRight":
        if (expanded === "false") item.click();
        else if (expanded === "true") go(items[at + 1]);
        break;
      case "ArrowLeft":
        if (expanded === "true") item.click();
        else {
          const level = Number(item.getAttribute("aria-level"));
          go(items.slice(0, at).findLast((other) => Number(other.getAttribute("aria-level")) < level));
        }
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <div className="key-tree">
      {top.error ? <ErrorPanel error={top.error} onRetry={() => void top.refetch()} /> : null}
      {top.isPending && !top.error ? <Loading label={t("loading")} /> : null}
      {first && total === 0 && !top.error ? (
        <Empty title={t(prefix ? "etcd.noMatch" : "etcd.noKeys")}>
          {t(prefix ? "etcd.noMatchHint" : "etcd.noKeysHint")}
        </Empty>
      ) : null}
      {total > 0 ? (
        <>
          <div
            ref={box}
            role="tree"
            aria-label={t("etcd.keyTree")}
            tabIndex={-1}
            className="key-items"
            onKeyDown={onKey}
            onFocus={(event) => setFocused((event.target as HTMLElement).dataset.id)}
          >
            <Level hands={hands} prefix={prefix} depth={1} />
          </div>
          <p className="key-count" role="status">
            {t("etcd.keyCount", { n: total, revision: first?.Revision ?? 0 })}
          </p>
        </>
      ) : null}
    </div>
  );
}

function press(event: KeyboardEvent, act: () => void): void {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  act();
}

function Level({ hands, prefix, depth }: { hands: Hands; prefix: string; depth: number }) {
  const t = useT();
  const level = useLevel(hands.clusterId, prefix, hands.delimiter);
  const base = baseOf(prefix, hands.delimiter);
  const lines = useMemo(
    () => (level.data?.pages ?? []).flatMap((page) => linesOf(base, page.Keys, page.Prefixes)),
    [level.data, base],
  );
  const more = `more ${prefix}`;
  const indent = { paddingLeft: 8 + (depth - 1) * 16 };
  return (
    <>
      {lines.map((line) => (
        <Item key={`${line.kind} ${line.id}`} hands={hands} line={line} depth={depth} />
      ))}
      {level.error && depth > 1 ? (
        <ErrorPanel error={level.error} onRetry={() => void level.refetch()} compact />
      ) : null}
      {level.isPending && depth > 1 ? <Loading label={t("loading")} /> : null}
      {level.hasNextPage ? (
        <div
          role="treeitem"
          aria-level={depth}
          aria-selected={false}
          tabIndex={hands.stop === more ? 0 : -1}
          data-id={more}
          className="key-item key-more"
          style={indent}
          onClick={() => void level.fetchNextPage()}
          onKeyDown={(event) => press(event, () => void level.fetchNextPage())}
        >
          {t(level.isFetchingNextPage ? "loading" : "etcd.moreKeys")}
        </div>
      ) : null}
    </>
  );
}

function Item({ hands, line, depth }: { hands: Hands; line: Line; depth: number }) {
  const folder = line.kind === "prefix";
  const open = folder && hands.open.has(line.id);
  const chosen = !folder && hands.chosen === line.id;
  const act = () => (folder ? hands.toggle(line.id) : hands.choose(line.id));
  return (
    <>
      <div
        role="treeitem"
        aria-level={depth}
        aria-expanded={folder ? open : undefined}
        aria-selected={chosen}
        tabIndex={hands.stop === line.id ? 0 : -1}
        data-id={line.id}
        className="key-item"
        title={folder ? line.id : shownKey(fromAddress(line.id))}
        style={{ paddingLeft: 8 + (depth - 1) * 16 }}
        onClick={act}
        onKeyDown={(event) => press(event, act)}
      >
        <span className={open ? "key-mark open" : "key-mark"} aria-hidden="true">
          {folder ? "›" : ""}
        </span>
        <code className="ellipsis">{line.label}</code>
      </div>
      {open ? (
        <div role="group">
          <Level hands={hands} prefix={line.id} depth={depth + 1} />
        </div>
      ) : null}
    </>
  );
}
