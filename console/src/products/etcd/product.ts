// Managed etcd: clusters, what is in them, and their backups (service `cetcd`).
import { ClusterIcon } from "@/ui/icons";
import type { Product } from "../product";

export const etcd: Product = {
  key: "etcd",
  title: "etcd.product",
  icon: ClusterIcon,
  pages: [
    { title: "etcd.title", href: "/etcd" },
    { title: "etcd.create", href: "/etcd/new" },
  ],
  ids: [
    { pattern: /^etcd-[0-9a-z]{8}$/, title: "etcd.one", href: (id) => `/etcd/${id}` },
    {
      pattern: /^etcd-[0-9a-z]{8}-etcd-\d+$/,
      title: "etcd.memberOne",
      href: (id) => `/etcd/${id.replace(/-etcd-\d+$/, "")}`,
    },
  ],
  lookups: () => import("./lookups").then((m) => m.lookups),
  tasks: {
    "etcd-create": () => import("./tasks/followed").then((m) => m.creation),
    "etcd-task": () => import("./tasks/followed").then((m) => m.task),
  },
};
