// Hosts and commands: the machines with an agent, and what is run on them (service `tat`).
import { ServerIcon } from "@/ui/icons";
import type { Product } from "../product";

export const hosts: Product = {
  key: "hosts",
  title: "hosts.product",
  icon: ServerIcon,
  pages: [
    { title: "run.title", href: "/run" },
    { title: "invocations.title", href: "/invocations" },
    { title: "commands.title", href: "/commands" },
    { title: "hosts.title", href: "/hosts" },
    { title: "codes.title", href: "/hosts/codes" },
  ],
  ids: [
    { pattern: /^ins-[0-9a-z]{8}$/, title: "hosts.id.host", href: (id) => `/hosts/${id}` },
    { pattern: /^inv-[0-9a-z]{8}$/, title: "invocations.one", href: (id) => `/invocations/${id}` },
    { pattern: /^regc-[0-9a-z]{8}$/, title: "codes.title", href: (id) => `/hosts/codes?filter=id:${id}` },
    { pattern: /^cmd-[0-9a-z]{8}$/, title: "commands.one", href: (id) => `/commands/${id}` },
  ],
  lookups: () => import("./lookups").then((m) => m.lookups),
  tasks: { invocation: () => import("./invocations/invocationTask").then((m) => m.invocationTask) },
};
