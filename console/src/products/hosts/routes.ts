import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/shell/rootRoute";
import { tableSearch } from "@/table/search";

export const hostsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/hosts",
    validateSearch: tableSearch,
    component: lazyRouteComponent(() => import("./HostsPage"), "HostsPage"),
  }),
] as const;
