// API Explorer: every action of the contract by hand.
import { ApiIcon } from "@/ui/icons";
import type { Product } from "../product";
import { actionHref } from "./link";

export const explorer: Product = {
  key: "explorer",
  title: "explorer.title",
  icon: ApiIcon,
  pages: [{ title: "explorer.title", href: "/explorer" }],
  actionHref,
};
