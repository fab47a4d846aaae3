// One box that jumps anywhere: a page, a resource by its id, an action of the API.
import { useQueries, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { type CatalogueEntry, loadCatalogue } from "@/api/meta";
import { useT } from "@/i18n";
import { loadLookups, products } from "@/products";
import { openLayer } from "@/ui/layers";
import { goTo } from "./go";
import { find, type Hit } from "./search";

const SHOWN = 12;
/** The server is asked when the typing pauses, and not for a single letter. */
const PAUSE = 200;
const SHORTEST = 2;

export default function Palette({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const catalogue = useQuery({
    queryKey: ["contract", "catalogue"],
    queryFn: loadCatalogue,
    staleTime: Number.POSITIVE_INFINITY,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once, when it appears
  useEffect(() => (panel.current ? openLayer(panel.current, onClose) : undefined), []);

  const pages = useMemo<Hit[]>(
    () =>
      products.flatMap((product) =>
        product.pages.map((page) => ({
          key: page.href,
          title: t(page.title),
          detail: product.pages.length > 1 ? t(product.title) : "",
          href: page.href,
        })),
      ),
    [t],
  );
  const actions = useMemo(() => actionHits(catalogue.data ?? []), [catalogue.data]);
  const ids = idHits(query.trim(), (key) => t(key));
  const named: Hit[] = useNamed(query.trim()).map((one) => ({
    key: one.href,
    title: one.title,
    detail: t(one.detail),
    href: one.href,
  }));
  // Those that arrive late are last.
  const hits = [...ids, ...find([...pages, ...(query.trim() ? actions : [])], query, SHOWN), ...named];
  const chosen = Math.min(at, Math.max(0, hits.length - 1));

  const open = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    goTo(hit.href);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((chosen + step + hits.length) % Math.max(1, hits.length));
    else if (event.key === "Enter") open(hits[chosen]);
    else return;
    event.preventDefault();
  };

  return createPortal(
    <div className="layer layer-top">
      <div className="layer-veil" onMouseDown={onClose} aria-hidden="true" />
      <div ref={panel} className="palette" role="dialog" aria-modal="true" aria-label={t("search.title")} tabIndex={-1}>
        <input
          className="palette-input"
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={hits.length > 0 ? `${id}-${chosen}` : undefined}
          aria-label={t("search.title")}
          placeholder={t("search.placeholder")}
          value={query}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
        <div role="listbox" id={`${id}-list`} aria-label={t("search.title")} className="palette-list">
          {hits.map((hit, index) => (
            <div
              key={hit.key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              tabIndex={-1}
              className="palette-hit"
              onMouseMove={() => setAt(index)}
              onMouseDown={(event) => {
                event.preventDefault();
                open(hit);
              }}
            >
              <span className="ellipsis">{hit.title}</span>
              <span className="quiet ellipsis">{hit.detail}</span>
            </div>
          ))}
        </div>
        {hits.length === 0 ? <p className="palette-none quiet">{t("search.none")}</p> : null}
      </div>
    </div>,
    document.body,
  );
}

/** Resources by name, from the server. */
function useNamed(text: string) {
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const enabled = asked.length >= SHORTEST && asked === text;
  const lookups = useQuery({
    queryKey: ["palette", "lookups"],
    queryFn: loadLookups,
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
  });
  // Each shows what it found as it answers; one that is slow, fails or is refused holds up no other. They stand as they came, and
  // stay as they are until the palette is closed: what Enter opens must not change under the finger.
  return useQueries({
    queries: (enabled ? (lookups.data ?? []) : []).map((lookup, index) => ({
      queryKey: ["palette", index, asked],
      queryFn: ({ signal }: { signal: AbortSignal }) => lookup(asked, signal),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    })),
    combine: (all) => all.toSorted((a, b) => a.dataUpdatedAt - b.dataUpdatedAt).flatMap((one) => one.data ?? []),
  });
}

function idHits(text: string, title: (key: import("@/i18n").Key) => string): Hit[] {
  const kinds = products.flatMap((product) => product.ids ?? []);
  return kinds
    .filter((kind) => kind.pattern.test(text))
    .map((kind) => ({ key: `id:${text}`, title: text, detail: title(kind.title), href: kind.href(text) }));
}

/** Actions are offered once a product has pages for them. */
function actionHits(catalogue: readonly CatalogueEntry[]): Hit[] {
  const href = products.find((product) => product.actionHref)?.actionHref;
  if (!href) return [];
  return catalogue.flatMap((entry) =>
    Object.entries({ ...entry.supported, ...entry.unsupported }).map(([action, summary]) => ({
      key: `${entry.service}.${action}`,
      title: `${entry.service}.${action}`,
      detail: summary,
      href: href(entry.service, action),
    })),
  );
}
