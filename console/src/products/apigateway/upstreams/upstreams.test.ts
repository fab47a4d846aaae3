import { describe, expect, it } from "vitest";
import type { UpstreamDiscovery } from "@/api/generated/apigateway";
import { discoveryDraftOf, discoveryProblems, discoveryRequest, NO_DISCOVERY } from "./discoveryDraft";
import { NEW_UPSTREAM, upstreamProblems, upstreamRequest } from "./upstreamDraft";

describe("where nodes are found", () => {
  const all: UpstreamDiscovery[] = [
    { Type: "DNS", Dns: { Name: "shop.internal", RecordType: "ADDRESS", Port: 80, Resolver: "10.0.0.2:53" } },
    { Type: "DNS", Dns: { Name: "_http._tcp.shop.internal", RecordType: "SRV" } },
    {
      Type: "ETCD",
      Etcd: { Endpoints: ["http://a:2379", "http://b:2379"], Prefix: "/shop/", User: "root", CaCertificate: "PEM" },
    },
    {
      Type: "KUBERNETES",
      Kubernetes: {
        Server: "https://a:6443",
        Namespace: "web",
        ServiceName: "shop",
        Port: "http",
        CaCertificate: "PEM",
      },
    },
  ];

  it("is sent as it was read", () => {
    for (const one of all) {
      const draft = discoveryDraftOf(one);
      expect(discoveryProblems(draft)).toEqual([]);
      expect(discoveryRequest(draft, "")).toEqual(one);
    }
    expect(discoveryRequest(discoveryDraftOf(null), "")).toEqual({ Type: "NONE" });
  });

  it("takes a secret beside the draft", () => {
    expect(discoveryRequest(discoveryDraftOf(all[2]), "s").Etcd?.Password).toBe("s");
    expect(discoveryRequest(discoveryDraftOf(all[3]), "s").Kubernetes?.Token).toBe("s");
  });

  it("says what is missing of the source that was chosen, and of no other", () => {
    const paths = (source: UpstreamDiscovery["Type"], more = {}) =>
      discoveryProblems({ ...NO_DISCOVERY, source, ...more }).map((one) => one.path);
    expect(paths("NONE")).toEqual([]);
    expect(paths("DNS", { dnsPort: "0" })).toEqual(["Discovery.Dns.Name", "Discovery.Dns.Port"]);
    expect(paths("DNS", { dnsName: "a", dnsRecords: "SRV", dnsPort: "" })).toEqual([]);
    expect(paths("ETCD", { endpoints: "a:2379" })).toEqual(["Discovery.Etcd.Endpoints", "Discovery.Etcd.Prefix"]);
    expect(paths("KUBERNETES")).toEqual(["Discovery.Kubernetes.Server", "Discovery.Kubernetes.ServiceName"]);
  });
});

describe("an upstream", () => {
  it("has nodes by hand or finds them", () => {
    const named = { ...NEW_UPSTREAM, name: "shop" };
    expect(upstreamProblems(named).map((one) => one.path)).toEqual(["Nodes.0.Host"]);
    const found = { ...named, source: "DNS" as const, dnsName: "shop.internal" };
    expect(upstreamProblems(found)).toEqual([]);
    expect(upstreamRequest(found, "")).not.toHaveProperty("Nodes");
    expect(upstreamRequest(named, "")).toMatchObject({ Discovery: { Type: "NONE" }, Nodes: [{ Port: 8080 }] });
  });
});
