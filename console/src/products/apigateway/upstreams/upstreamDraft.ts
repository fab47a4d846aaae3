// What somebody types of an upstream, and what the server would refuse of it.
import type { UpstreamInfo } from "@/api/generated/apigateway";
import type { Problem } from "@/form/rules";
import {
  type DiscoveryDraft,
  discoveryDraftOf,
  discoveryProblems,
  discoveryRequest,
  NO_DISCOVERY,
} from "./discoveryDraft";

export const SCHEMES = ["HTTP", "HTTPS", "gRPC", "gRPCs"] as const;

export interface NodeDraft {
  Host: string;
  Port: string;
  Weight: string;
}

export interface UpstreamDraft extends DiscoveryDraft {
  name: string;
  description: string;
  scheme: string;
  host: string;
  retries: string;
  nodes: NodeDraft[];
  active: boolean;
  passive: boolean;
  path: string;
  timeout: string;
  interval: string;
  away: string;
  good: string;
  bad: string;
  tcpFailures: string;
  httpFailures: string;
  timeouts: string;
}

export const NEW_NODE: NodeDraft = { Host: "", Port: "8080", Weight: "100" };

export const NEW_UPSTREAM: UpstreamDraft = {
  ...NO_DISCOVERY,
  name: "",
  description: "",
  scheme: "HTTP",
  host: "",
  retries: "3",
  nodes: [NEW_NODE],
  active: false,
  passive: true,
  path: "/",
  timeout: "5",
  interval: "5",
  away: "30",
  good: "2xx,3xx",
  bad: "5xx",
  tcpFailures: "3",
  httpFailures: "5",
  timeouts: "3",
};

export function upstreamDraftOf(of: UpstreamInfo): UpstreamDraft {
  const health = of.HealthChecker;
  const text = (value: number | null | undefined, otherwise: string) => (value == null ? otherwise : String(value));
  const listed = of.Nodes.map(({ Host, Port, Weight }) => ({ Host, Port: String(Port), Weight: String(Weight) }));
  return {
    ...discoveryDraftOf(of.Discovery),
    name: of.UpstreamName,
    description: of.UpstreamDescription,
    scheme: of.Scheme,
    host: of.UpstreamHost ?? "",
    retries: String(of.Retries),
    // Those that were found are nobody's to edit.
    nodes: of.Discovery ? NEW_UPSTREAM.nodes : listed,
    active: health?.EnableActiveCheck === true,
    passive: health?.EnablePassiveCheck === true,
    path: health?.ActiveCheckHttpPath || NEW_UPSTREAM.path,
    timeout: text(health?.ActiveCheckTimeout, NEW_UPSTREAM.timeout),
    interval: text(health?.ActiveCheckInterval, NEW_UPSTREAM.interval),
    away: text(health?.UnhealthyTimeout, NEW_UPSTREAM.away),
    good: health?.HealthyHttpStatus || NEW_UPSTREAM.good,
    bad: health?.UnhealthyHttpStatus || NEW_UPSTREAM.bad,
    tcpFailures: text(health?.TcpFailureThreshold, NEW_UPSTREAM.tcpFailures),
    httpFailures: text(health?.HttpFailureThreshold, NEW_UPSTREAM.httpFailures),
    timeouts: text(health?.TimeoutThreshold, NEW_UPSTREAM.timeouts),
  };
}

const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9A-Fa-f:.]+)$/;
const STATUSES = /^\s*(?:[1-5]xx|[1-5]\d\d(?:-[1-5]\d\d)?)(?:\s*,\s*(?:[1-5]xx|[1-5]\d\d(?:-[1-5]\d\d)?))*\s*$/i;

export function upstreamProblems(draft: UpstreamDraft): Problem[] {
  const found: Problem[] = [];
  const say = (path: string, key: Problem["key"], values: Problem["values"] = {}) => found.push({ path, key, values });
  const whole = (path: string, text: string, min: number, max: number) => {
    if (!/^\d+$/.test(text)) say(path, "form.integer", { value: text });
    else if (Number(text) < min) say(path, "form.min", { value: text, min });
    else if (Number(text) > max) say(path, "form.max", { value: text, max });
  };
  if (draft.name.trim() === "") say("UpstreamName", "form.required");
  whole("Retries", draft.retries, 0, 10);
  found.push(...discoveryProblems(draft));
  const nodes = draft.source === "NONE" ? draft.nodes : [];
  if (draft.source === "NONE" && nodes.length === 0) say("Nodes", "apigw.needsNode");
  const seen = new Set<string>();
  for (const [at, node] of nodes.entries()) {
    const same = `${node.Host} ${node.Port}`;
    if (node.Host === "") say(`Nodes.${at}.Host`, "form.required");
    else if (!HOST.test(node.Host)) say(`Nodes.${at}.Host`, "apigw.nodeHostWrong");
    else if (seen.has(same)) say(`Nodes.${at}.Host`, "apigw.nodeTwice");
    seen.add(same);
    whole(`Nodes.${at}.Port`, node.Port, 1, 65_535);
    whole(`Nodes.${at}.Weight`, node.Weight, 0, 100);
  }
  if (draft.active) {
    if (!draft.path.startsWith("/") || /\s/.test(draft.path))
      say("HealthChecker.ActiveCheckHttpPath", "apigw.backPathWrong");
    whole("HealthChecker.ActiveCheckTimeout", draft.timeout, 1, 3_600);
    whole("HealthChecker.ActiveCheckInterval", draft.interval, 1, 3_600);
  }
  if (draft.active || draft.passive) {
    whole("HealthChecker.UnhealthyTimeout", draft.away, 1, 3_600);
    if (!STATUSES.test(draft.good)) say("HealthChecker.HealthyHttpStatus", "apigw.statusesWrong");
    if (!STATUSES.test(draft.bad)) say("HealthChecker.UnhealthyHttpStatus", "apigw.statusesWrong");
    whole("HealthChecker.TcpFailureThreshold", draft.tcpFailures, 0, 254);
    whole("HealthChecker.HttpFailureThreshold", draft.httpFailures, 0, 254);
    whole("HealthChecker.TimeoutThreshold", draft.timeouts, 0, 254);
  }
  return found;
}

/** `secret`: with which nodes are found; empty: the one that is kept, or none. */
export function upstreamRequest(draft: UpstreamDraft, secret: string): Record<string, unknown> {
  const nodes = draft.nodes.map(({ Host, Port, Weight }) => ({ Host, Port: Number(Port), Weight: Number(Weight) }));
  return {
    UpstreamName: draft.name,
    UpstreamDescription: draft.description,
    Scheme: draft.scheme,
    Algorithm: "ROUND_ROBIN",
    UpstreamType: "IP_PORT",
    // One installation is one network; the contract needs a name for it.
    UniqVpcId: "vpc-local",
    UpstreamHost: draft.host,
    Retries: Number(draft.retries),
    Discovery: discoveryRequest(draft, secret),
    ...(draft.source === "NONE" ? { Nodes: nodes } : {}),
    HealthChecker: {
      EnableActiveCheck: draft.active,
      EnablePassiveCheck: draft.passive,
      ActiveCheckHttpPath: draft.path || "/",
      ActiveCheckTimeout: Number(draft.timeout) || 5,
      ActiveCheckInterval: Number(draft.interval) || 5,
      UnhealthyTimeout: Number(draft.away) || 30,
      HealthyHttpStatus: draft.good,
      UnhealthyHttpStatus: draft.bad,
      TcpFailureThreshold: Number(draft.tcpFailures),
      HttpFailureThreshold: Number(draft.httpFailures),
      TimeoutThreshold: Number(draft.timeouts),
    },
  };
}
