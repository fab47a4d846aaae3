// The API gateway: services and their APIs, releases, who may call them and how often (service `apigateway`).
import { GatewayIcon } from "@/ui/icons";
import type { Product } from "../product";

export const apigateway: Product = {
  key: "apigateway",
  title: "apigw.product",
  icon: GatewayIcon,
  pages: [
    { title: "apigw.services", href: "/gateway" },
    { title: "apigw.plans", href: "/gateway/plans" },
    { title: "apigw.keys", href: "/gateway/keys" },
    { title: "apigw.apps", href: "/gateway/apps" },
    { title: "apigw.plugins", href: "/gateway/plugins" },
    { title: "apigw.upstreams", href: "/gateway/upstreams" },
    { title: "apigw.certificates", href: "/gateway/certificates" },
    { title: "apigw.docs", href: "/gateway/docs" },
    { title: "apigw.gateways", href: "/gateway/nodes" },
  ],
  ids: [
    { pattern: /^service-[0-9a-z]{8}$/, title: "apigw.service", href: (id) => `/gateway/services/${id}` },
    { pattern: /^usagePlan-[0-9a-z]{8}$/, title: "apigw.plan", href: (id) => `/gateway/plans/${id}` },
    { pattern: /^plugin-[0-9a-z]{8}$/, title: "apigw.pluginOne", href: (id) => `/gateway/plugins/${id}` },
    { pattern: /^upstream-[0-9a-z]{8}$/, title: "apigw.upstream", href: (id) => `/gateway/upstreams/${id}` },
    {
      pattern: /^cert-[0-9a-z]{8}$/,
      title: "apigw.certificate",
      href: (id) => `/gateway/certificates?filter=CertificateId:${id}`,
    },
    { pattern: /^app-[0-9a-z]{8}$/, title: "apigw.app", href: (id) => `/gateway/apps/${id}` },
  ],
  lookups: () => import("./lookups").then((m) => m.lookups),
};
