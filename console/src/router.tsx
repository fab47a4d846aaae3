// The route tree. Pages are loaded when visited; each product brings its own routes.
import { createRouter, parseSearchWith, stringifySearchWith } from "@tanstack/react-router";
import { parseJson } from "./api/json";
import { apigatewayRoutes } from "./products/apigateway/routes";
import { etcdRoutes } from "./products/etcd/routes";
import { explorerRoutes } from "./products/explorer/routes";
import { homeRoutes } from "./products/home/routes";
import { hostsRoutes } from "./products/hosts/routes";
import { identityRoutes } from "./products/identity/routes";
import { notifyRoutes } from "./products/notify/routes";
import { rootRoute } from "./shell/rootRoute";

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...homeRoutes,
    ...hostsRoutes,
    ...etcdRoutes,
    ...apigatewayRoutes,
    ...identityRoutes,
    ...notifyRoutes,
    ...explorerRoutes,
  ]),
  basepath: "/console",
  parseSearch: parseSearchWith(parseJson),
  stringifySearch: stringifySearchWith(JSON.stringify, parseJson),
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
