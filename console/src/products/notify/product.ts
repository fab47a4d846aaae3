// Notifications: the channels that they go to, and what became of each (service `notify`).
import { NotificationIcon } from "@/ui/icons";
import type { Product } from "../product";

export const notify: Product = {
  key: "notify",
  title: "notify.title",
  icon: NotificationIcon,
  pages: [{ title: "notify.title", href: "/notifications" }],
  ids: [{ pattern: /^nch-[0-9a-z]{8}$/, title: "notify.one", href: (id) => `/notifications/${id}` }],
  lookups: () => import("./lookups").then((m) => m.lookups),
};
