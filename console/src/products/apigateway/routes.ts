// Addresses of the API gateway. Everything that somebody could want to send to a colleague is in them.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { texts } from "@/shell/address";
import { rootRoute } from "@/shell/rootRoute";

// `dialog`, `of`: what is open over the page, and for which of its things.
const list = (search: Record<string, unknown>) => texts(search, "filter", "sort", "dialog", "of");
const one = (search: Record<string, unknown>) => texts(search, "dialog", "of");

export const apigatewayRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/gateway",
    validateSearch: list,
    component: lazyRouteComponent(() => import("./services/ServicesPage"), "ServicesPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/gateway/services/$serviceId",
    // `env`: the environment that is looked at; `method`, `path`, `host`: the request of the matcher; `from`, `to`: versions that are
    // compared; `range`, `api`, `by`: of the charts; `log`: conditions of the log search.
    validateSearch: (search: Record<string, unknown>) =>
      texts(
        search,
        ...(["tab", "filter", "sort", "dialog", "of", "env", "method", "path", "host", "from", "to"] as const),
        ...(["range", "api", "by", "log"] as const),
      ),
    component: lazyRouteComponent(() => import("./services/ServicePage"), "ServicePage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/gateway/services/$serviceId/apis/new",
    // `copy`: the API that it begins as.
    validateSearch: (search: Record<string, unknown>) => texts(search, "copy"),
    component: lazyRouteComponent(() => import("./apis/ApiPage"), "NewApiPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/gateway/services/$serviceId/apis/$apiId",
    validateSearch: one,
    component: lazyRouteComponent(() => import("./apis/ApiPage"), "ApiPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/gateway/plans",
    validateSearch: list,
    component: lazyRouteComponent(() => import("./access/PlansPage"), "PlansPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/gateway/plans/$planId",
    validateSearch: one,
    component: lazyRouteComponent(() => import("./access/PlanPage"), "PlanPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/gateway/keys",
    validateSearch: list,
    component: lazyRouteComponent(() => import("./access/KeysPage"), "KeysPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/gateway/apps",
    validateSearch: list,
    component: lazyRouteComponent(() => import("./access/AppsPage"), "AppsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/gateway/apps/$appId",
    validateSearch: one,
    component: lazyRouteComponent(() => import("./access/AppPage"), "AppPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/gateway/plugins",
    validateSearch: list,
    component: lazyRouteComponent(() => import("./plugins/PluginsPage"), "PluginsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/gateway/plugins/new",
    validateSearch: (search: Record<string, unknown>) => texts(search, "kind"),
    component: lazyRouteComponent(() => import("./plugins/PluginPage"), "NewPluginPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/gateway/plugins/$pluginId",
    validateSearch: one,
    component: lazyRouteComponent(() => import("./plugins/PluginPage"), "PluginPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/gateway/certificates",
    validateSearch: list,
    component: lazyRouteComponent(() => import("./domains/CertificatesPage"), "CertificatesPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/gateway/upstreams",
    validateSearch: list,
    component: lazyRouteComponent(() => import("./upstreams/UpstreamsPage"), "UpstreamsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/gateway/upstreams/$upstreamId",
    validateSearch: one,
    component: lazyRouteComponent(() => import("./upstreams/UpstreamPage"), "UpstreamPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/gateway/nodes",
    validateSearch: list,
    component: lazyRouteComponent(() => import("./upstreams/NodesPage"), "NodesPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/gateway/docs",
    validateSearch: list,
    component: lazyRouteComponent(() => import("./docs/DocsPage"), "DocsPage"),
  }),
] as const;
