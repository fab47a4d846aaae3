// All actions by service; typing narrows them down and opens what matches.
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { CatalogueEntry } from "@/api/meta";
import { useT } from "@/i18n";
import { SearchIcon } from "@/ui/icons";
import { TextInput } from "@/ui/inputs";
import { listActions } from "./actionList";

export interface ActionTreeProps {
  catalogue: readonly CatalogueEntry[];
  query: string;
  onQuery: (query: string) => void;
  /** `service.Action` */
  current: string | undefined;
}

export function ActionTree({ catalogue, query, onQuery, current }: ActionTreeProps) {
  const t = useT();
  const services = useMemo(() => listActions(catalogue, query), [catalogue, query]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set([current?.split(".")[0] ?? "tat"]));
  const total = services.reduce((sum, entry) => sum + entry.actions.length, 0);
  const toggle = (service: string) => {
    const next = new Set(opened);
    if (!next.delete(service)) next.add(service);
    setOpened(next);
  };
  return (
    <nav className="explorer-tree" aria-label={t("explorer.actions")}>
      <div className="explorer-find">
        <TextInput
          type="search"
          value={query}
          onChange={onQuery}
          label={t("explorer.find")}
          placeholder={t("explorer.find")}
          prefixIcon={<SearchIcon />}
        />
        <p className="quiet" role="status">
          {t("explorer.count", { n: total })}
        </p>
      </div>
      <ul className="explorer-services">
        {services.map((entry) => {
          const open = query !== "" || opened.has(entry.service);
          return (
            <li key={entry.service}>
              <button
                type="button"
                className="explorer-service"
                aria-expanded={open}
                title={entry.title}
                onClick={() => toggle(entry.service)}
              >
                <span aria-hidden="true" className="explorer-mark">
                  {open ? "▾" : "▸"}
                </span>
                <span className="grow ellipsis">{entry.service}</span>
                <span className="quiet">{entry.actions.length}</span>
              </button>
              {open ? (
                <ul>
                  {entry.actions.map((action) => (
                    <li key={action.name}>
                      <Link
                        to="/explorer/$service/$action"
                        params={{ service: entry.service, action: action.name }}
                        search={query ? { q: query } : {}}
                        className="explorer-action"
                        title={action.summary}
                        aria-current={current === `${entry.service}.${action.name}` ? "page" : undefined}
                        activeProps={{}}
                        preload={false}
                      >
                        <span className="grow ellipsis">{action.name}</span>
                        {action.supported ? null : <span className="explorer-later">{t("explorer.unsupported")}</span>}
                      </Link>
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          );
        })}
      </ul>
      {services.length === 0 ? <p className="explorer-none quiet">{t("explorer.none")}</p> : null}
    </nav>
  );
}
