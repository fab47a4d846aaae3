// Run a command: a script at the left, the hosts at the right, one button.
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { ApiError } from "@/api/errors";
import { useTable } from "@/api/meta";
import { useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Loading, Page } from "@/ui/page";
import "../hosts.css";
import { RunForm } from "./RunForm";
import { type Start, startOf } from "./start";

const route = getRouteApi("/run");
/** Addresses stay short enough to send around. */
const NAMED = 20;

export function RunPage() {
  const t = useT();
  const [anew, setAnew] = useState(0);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const table = useTable("tat");
  const origin = { command: search.command, from: search.from };
  const start = useQuery<Start, ApiError>({
    queryKey: ["tat", "start of a run", origin],
    queryFn: ({ signal }) => startOf(origin, signal),
    staleTime: Number.POSITIVE_INFINITY,
    // What somebody has begun to edit is never replaced under their hands.
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  const filters = [{ Name: "register-status", Values: ["Online"] }];
  const online = useCall("tat", "DescribeRegisterInstances", { Limit: 2, Filters: filters }, { live: true });
  const error = table.error ?? start.error;
  const named = search.hosts?.split(",").filter(Boolean) ?? [];
  // With a single host there is nothing to choose.
  const only = online.data?.TotalCount === 1 ? online.data.RegisterInstanceSet[0]?.InstanceId : undefined;
  return (
    <Page title={t("run.title")} lead={t("run.lead")}>
      {error ? <ErrorPanel error={error} onRetry={() => void start.refetch()} /> : null}
      {!error && (!table.data || !start.data) ? <Loading label={t("loading")} /> : null}
      {table.data && start.data ? (
        <RunForm
          key={`${search.command ?? ""} ${search.from ?? ""} ${anew}`}
          name={`run.${search.command ?? ""}.${search.from ?? ""}`}
          onAnew={() => setAnew(anew + 1)}
          table={table.data}
          start={start.data}
          hosts={named.length > 0 ? named : start.data.hosts}
          only={only}
          onHosts={(ids) => {
            const hosts = ids.length > 0 && ids.length <= NAMED ? { hosts: ids.join(",") } : {};
            const { hosts: _old, ...rest } = search;
            void navigate({ search: { ...rest, ...hosts }, replace: true });
          }}
        />
      ) : null}
    </Page>
  );
}
