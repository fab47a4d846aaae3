// Where the nodes of an upstream are found, as somebody types it. Passwords and tokens are no part of it: drafts are kept, secrets are not.
import type { UpstreamDiscovery } from "@/api/generated/apigateway";
import type { Problem } from "@/form/rules";

export const SOURCES = ["NONE", "DNS", "ETCD", "KUBERNETES"] as const;

export interface DiscoveryDraft {
  source: UpstreamDiscovery["Type"];
  dnsName: string;
  dnsRecords: "ADDRESS" | "SRV";
  dnsPort: string;
  dnsResolver: string;
  /** One to a line. */
  endpoints: string;
  prefix: string;
  user: string;
  etcdAuthority: string;
  server: string;
  namespace: string;
  service: string;
  servicePort: string;
  serverAuthority: string;
}

export const NO_DISCOVERY: DiscoveryDraft = {
  source: "NONE",
  dnsName: "",
  dnsRecords: "ADDRESS",
  dnsPort: "8080",
  dnsResolver: "",
  endpoints: "",
  prefix: "",
  user: "",
  etcdAuthority: "",
  server: "",
  namespace: "default",
  service: "",
  servicePort: "",
  serverAuthority: "",
};

export function discoveryDraftOf(of: UpstreamDiscovery | null | undefined): DiscoveryDraft {
  const { Dns: dns, Etcd: etcd, Kubernetes: kubernetes } = of ?? {};
  return {
    source: of?.Type ?? "NONE",
    dnsName: dns?.Name ?? "",
    dnsRecords: dns?.RecordType ?? "ADDRESS",
    dnsPort: dns?.Port == null ? NO_DISCOVERY.dnsPort : String(dns.Port),
    dnsResolver: dns?.Resolver ?? "",
    endpoints: etcd?.Endpoints.join("\n") ?? "",
    prefix: etcd?.Prefix ?? "",
    user: etcd?.User ?? "",
    etcdAuthority: etcd?.CaCertificate ?? "",
    server: kubernetes?.Server ?? "",
    namespace: kubernetes?.Namespace ?? NO_DISCOVERY.namespace,
    service: kubernetes?.ServiceName ?? "",
    servicePort: kubernetes?.Port ?? "",
    serverAuthority: kubernetes?.CaCertificate ?? "",
  };
}

const URL_OF_SERVER = /^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/;

const lines = (text: string) =>
  text
    .split(/\s+/)
    .map((line) => line.trim())
    .filter(Boolean);

export function discoveryProblems(draft: DiscoveryDraft): Problem[] {
  const found: Problem[] = [];
  const say = (path: string, key: Problem["key"], values: Problem["values"] = {}) =>
    found.push({ path: `Discovery.${path}`, key, values });
  const needs = (path: string, text: string) => {
    if (text.trim() === "") say(path, "form.required");
    return text.trim() !== "";
  };
  switch (draft.source) {
    case "DNS":
      needs("Dns.Name", draft.dnsName);
      if (draft.dnsRecords === "ADDRESS") {
        const port = Number(draft.dnsPort);
        if (!/^\d+$/.test(draft.dnsPort)) say("Dns.Port", "form.integer", { value: draft.dnsPort });
        else if (port < 1) say("Dns.Port", "form.min", { value: draft.dnsPort, min: 1 });
        else if (port > 65_535) say("Dns.Port", "form.max", { value: draft.dnsPort, max: 65_535 });
      }
      break;
    case "ETCD":
      if (needs("Etcd.Endpoints", draft.endpoints) && !lines(draft.endpoints).every((url) => URL_OF_SERVER.test(url)))
        say("Etcd.Endpoints", "apigw.serverUrlWrong");
      needs("Etcd.Prefix", draft.prefix);
      break;
    case "KUBERNETES":
      if (needs("Kubernetes.Server", draft.server) && !URL_OF_SERVER.test(draft.server.trim()))
        say("Kubernetes.Server", "apigw.serverUrlWrong");
      needs("Kubernetes.Namespace", draft.namespace);
      needs("Kubernetes.ServiceName", draft.service);
      break;
  }
  return found;
}

/** `secret`: what was typed of a password or a token; empty: the one that is kept stays. */
export function discoveryRequest(draft: DiscoveryDraft, secret: string): UpstreamDiscovery {
  const given = (text: string) => text.trim() || undefined;
  const some = <T extends object>(fields: T) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
  switch (draft.source) {
    case "DNS": {
      const port = draft.dnsRecords === "ADDRESS" ? Number(draft.dnsPort) : undefined;
      const dns = { Name: draft.dnsName.trim(), RecordType: draft.dnsRecords };
      return { Type: "DNS", Dns: { ...dns, ...some({ Port: port, Resolver: given(draft.dnsResolver) }) } };
    }
    case "ETCD": {
      const more = {
        User: given(draft.user),
        Password: secret || undefined,
        CaCertificate: given(draft.etcdAuthority),
      };
      return { Type: "ETCD", Etcd: { Endpoints: lines(draft.endpoints), Prefix: draft.prefix, ...some(more) } };
    }
    case "KUBERNETES": {
      const of = { Server: draft.server.trim(), Namespace: draft.namespace.trim(), ServiceName: draft.service.trim() };
      const more = {
        Port: given(draft.servicePort),
        Token: secret || undefined,
        CaCertificate: given(draft.serverAuthority),
      };
      return { Type: "KUBERNETES", Kubernetes: { ...of, ...some(more) } };
    }
    default:
      return { Type: "NONE" };
  }
}
