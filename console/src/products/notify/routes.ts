// Addresses of notification channels.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { texts } from "@/shell/address";
import { rootRoute } from "@/shell/rootRoute";

// `dialog`: what is open over the page.
const search = (taken: Record<string, unknown>) => texts(taken, "filter", "sort", "dialog");

export const notifyRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/notifications",
    validateSearch: search,
    component: lazyRouteComponent(() => import("./ChannelsPage"), "ChannelsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/notifications/$channelId",
    validateSearch: search,
    component: lazyRouteComponent(() => import("./ChannelPage"), "ChannelPage"),
  }),
] as const;
