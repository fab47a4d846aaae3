// Addresses of managed etcd.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { texts } from "@/shell/address";
import { rootRoute } from "@/shell/rootRoute";
import { tableSearch } from "@/table/search";

export const etcdRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/etcd",
    validateSearch: tableSearch,
    component: lazyRouteComponent(() => import("./ClustersPage"), "ClustersPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/etcd/new",
    // `step`: the part of the form that is open.
    validateSearch: (search: Record<string, unknown>) => texts(search, "step"),
    component: lazyRouteComponent(() => import("./create/CreatePage"), "CreatePage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/etcd/$clusterId",
    // `range`: of the charts; `prefix`, `by`, `key`, `rev`: what the key browser shows; `dialog`, `from`: what is open over the page;
    // `filter`, `sort`: of the tab's table.
    validateSearch: (search: Record<string, unknown>) =>
      texts(search, "tab", "range", "prefix", "by", "key", "rev", "dialog", "from", "filter", "sort"),
    component: lazyRouteComponent(() => import("./ClusterPage"), "ClusterPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/etcd/$clusterId/progress",
    component: lazyRouteComponent(() => import("./create/ProgressPage"), "ProgressPage"),
  }),
] as const;
