import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/shell/rootRoute";
import { explorerSearch } from "./link";

const page = lazyRouteComponent(() => import("./ExplorerPage"), "ExplorerPage");

export const explorerRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/explorer",
    validateSearch: explorerSearch,
    component: page,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/explorer/$service/$action",
    validateSearch: explorerSearch,
    component: page,
  }),
] as const;
