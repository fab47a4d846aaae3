// Addresses of hosts and commands.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { texts } from "@/shell/address";
import { rootRoute } from "@/shell/rootRoute";
import { type TableSearch, tableSearch } from "@/table/search";

export interface HostsSearch extends TableSearch {
  /** The dialog that connects a host is open. */
  enrol?: true;
}

const hostsSearch = (search: Record<string, unknown>): HostsSearch => ({
  ...tableSearch(search),
  ...(search.enrol ? { enrol: true } : {}),
});

export const hostsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/run",
    // `hosts`: ids with commas; `command`: a saved command; `from`: an invocation to repeat.
    validateSearch: (search: Record<string, unknown>) => texts(search, "hosts", "command", "from"),
    component: lazyRouteComponent(() => import("./run/RunPage"), "RunPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/invocations",
    validateSearch: tableSearch,
    component: lazyRouteComponent(() => import("./invocations/InvocationsPage"), "InvocationsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/invocations/$invocationId",
    // `task`: the chosen host's task; `state`: only tasks of this state.
    validateSearch: (search: Record<string, unknown>) => texts(search, "task", "state"),
    component: lazyRouteComponent(() => import("./invocations/InvocationPage"), "InvocationPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/commands",
    validateSearch: tableSearch,
    component: lazyRouteComponent(() => import("./commands/CommandsPage"), "CommandsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/commands/new",
    component: lazyRouteComponent(() => import("./commands/CommandPage"), "NewCommandPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/commands/$commandId",
    component: lazyRouteComponent(() => import("./commands/CommandPage"), "CommandPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/hosts",
    validateSearch: hostsSearch,
    component: lazyRouteComponent(() => import("./HostsPage"), "HostsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/hosts/codes",
    validateSearch: hostsSearch,
    component: lazyRouteComponent(() => import("./enrol/CodesPage"), "CodesPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/hosts/$hostId",
    validateSearch: tableSearch,
    component: lazyRouteComponent(() => import("./HostPage"), "HostPage"),
  }),
] as const;
