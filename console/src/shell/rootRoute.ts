// The root of the route tree, apart from the router so that products can hang their routes on it.
import { createRootRoute } from "@tanstack/react-router";
import { Gate } from "./Gate";
import { NotFound, PageError } from "./outcomes";

export const rootRoute = createRootRoute({ component: Gate, notFoundComponent: NotFound, errorComponent: PageError });
