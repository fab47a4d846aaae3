import { createRoute, lazyRouteComponent, notFound } from "@tanstack/react-router";
import { rootRoute } from "@/shell/rootRoute";
import { tableSearch } from "@/table/search";
import { auditSearch, newPolicySearch, simulatorSearch } from "./searches";

const parent = { getParentRoute: () => rootRoute };

/** An id is digits and nothing else: `0x10` would open the page of 16. */
function digitsOnly({ params }: { params: { id: string } }): void {
  if (!/^\d+$/.test(params.id)) throw notFound();
}

export const identityRoutes = [
  createRoute({
    ...parent,
    path: "/identity/users",
    validateSearch: tableSearch,
    component: lazyRouteComponent(() => import("./UsersPage"), "UsersPage"),
  }),
  createRoute({
    ...parent,
    path: "/identity/users/$user",
    component: lazyRouteComponent(() => import("./UserPage"), "UserPage"),
  }),
  createRoute({
    ...parent,
    path: "/identity/groups",
    validateSearch: tableSearch,
    component: lazyRouteComponent(() => import("./GroupsPage"), "GroupsPage"),
  }),
  createRoute({
    ...parent,
    path: "/identity/groups/$id",
    beforeLoad: digitsOnly,
    component: lazyRouteComponent(() => import("./GroupPage"), "GroupPage"),
  }),
  createRoute({
    ...parent,
    path: "/identity/policies",
    validateSearch: tableSearch,
    component: lazyRouteComponent(() => import("./PoliciesPage"), "PoliciesPage"),
  }),
  createRoute({
    ...parent,
    path: "/identity/policies/new",
    validateSearch: newPolicySearch,
    component: lazyRouteComponent(() => import("./NewPolicyPage"), "NewPolicyPage"),
  }),
  createRoute({
    ...parent,
    path: "/identity/policies/$id",
    beforeLoad: digitsOnly,
    component: lazyRouteComponent(() => import("./PolicyPage"), "PolicyPage"),
  }),
  createRoute({
    ...parent,
    path: "/identity/keys",
    component: lazyRouteComponent(() => import("./KeysPage"), "KeysPage"),
  }),
  createRoute({
    ...parent,
    path: "/identity/simulator",
    validateSearch: simulatorSearch,
    component: lazyRouteComponent(() => import("./SimulatorPage"), "SimulatorPage"),
  }),
  createRoute({
    ...parent,
    path: "/identity/audit",
    validateSearch: auditSearch,
    component: lazyRouteComponent(() => import("./AuditPage"), "AuditPage"),
  }),
] as const;
