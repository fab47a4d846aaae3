// The API by hand: the tree of all actions at the left, one action's request and its outcome at the right.
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Service } from "@/api/client";
import { tables } from "@/api/generated";
import { loadCatalogue, useTable } from "@/api/meta";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Empty, Loading, Page } from "@/ui/page";
import { ActionPane } from "./ActionPane";
import { ActionTree } from "./ActionTree";
import "./explorer.css";
import { HistoryDrawer } from "./HistoryDrawer";
import { followPast } from "./history";
import type { ExplorerSearch } from "./link";

export function ExplorerPage() {
  const t = useT();
  const navigate = useNavigate();
  const { service, action } = useParams({ strict: false });
  const search = useSearch({ strict: false }) as ExplorerSearch;
  const [history, setHistory] = useState(false);
  const catalogue = useQuery({
    queryKey: ["contract", "catalogue"],
    queryFn: loadCatalogue,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(followPast, []);

  return (
    <Page
      title={t("explorer.title")}
      lead={t("explorer.lead")}
      fixed
      actions={<Button onClick={() => setHistory(true)}>{t("explorer.history")}</Button>}
    >
      {catalogue.error ? <ErrorPanel error={catalogue.error} onRetry={() => void catalogue.refetch()} /> : null}
      <div className="explorer">
        {catalogue.data ? (
          <ActionTree
            catalogue={catalogue.data}
            query={search.q ?? ""}
            onQuery={(q) =>
              void navigate({ to: ".", search: (before) => ({ ...before, q: q || undefined }), replace: true })
            }
            current={service && action ? `${service}.${action}` : undefined}
          />
        ) : (
          <Loading label={t("loading")} />
        )}
        <div className="explorer-main">
          {service && action ? (
            <Chosen key={`${service}.${action}`} service={service} action={action} search={search} />
          ) : (
            <Empty title={t("explorer.choose")}>{t("explorer.chooseHint")}</Empty>
          )}
        </div>
      </div>
      {history ? <HistoryDrawer onClose={() => setHistory(false)} /> : null}
    </Page>
  );
}

function Chosen({ service, action, search }: { service: string; action: string; search: ExplorerSearch }) {
  const t = useT();
  const known = service in tables;
  const table = useTable((known ? service : "tat") as Service);
  if (table.error) return <ErrorPanel error={table.error} onRetry={() => void table.refetch()} />;
  if (!table.data) return <Loading label={t("loading")} />;
  const meta = known ? table.data.actions[action] : undefined;
  if (!meta)
    return <Empty title={t("explorer.unknown", { name: `${service}.${action}` })}>{t("explorer.chooseHint")}</Empty>;
  return <ActionPane table={table.data} action={action} meta={meta} search={search} />;
}
