// Hosts and commands: the machines with an agent, and what is run on them (service `tat`).
import { ServerIcon } from "@/ui/icons";
import type { Product } from "../product";

export const hosts: Product = {
  key: "hosts",
  title: "hosts.product",
  icon: ServerIcon,
  pages: [{ title: "hosts.title", href: "/hosts" }],
  ids: [
    {
      pattern: /^ins-[0-9a-z]{8}$/,
      title: "hosts.id.host",
      href: (id) => `/hosts?filter=${encodeURIComponent(`instance-id:${id}`)}`,
    },
  ],
};
