// Identity: users, groups, keys, policies, the simulator, and the audit log (services `cam` and `cloudaudit`).
import { UserIcon } from "@/ui/icons";
import type { Product } from "../product";

export const identity: Product = {
  key: "identity",
  title: "identity.product",
  icon: UserIcon,
  pages: [
    { title: "identity.users", href: "/identity/users" },
    { title: "identity.groups", href: "/identity/groups" },
    { title: "identity.policies", href: "/identity/policies" },
    { title: "identity.keys", href: "/identity/keys" },
    { title: "identity.simulator", href: "/identity/simulator" },
    { title: "identity.audit", href: "/identity/audit" },
  ],
  lookups: () => import("./lookups").then((m) => m.lookups),
  ids: [
    {
      pattern: /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/,
      title: "identity.id.request",
      href: (id) => `/identity/audit?request=${id}`,
    },
    {
      pattern: /^AKID\w{8,}$/,
      title: "identity.id.key",
      href: (id) => `/identity/audit?filter=${encodeURIComponent(`AccessKeyId:${id}`)}`,
    },
  ],
};
