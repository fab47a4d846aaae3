// What each kind of plugin's definition holds, as fields of a form. The definition is JSON and stays the truth: the form reads it and writes
// it, so that what the form does not know is kept.
import type { Key } from "@/i18n";

export interface FieldSpec {
  /** Dotted, within the object: `response.status`. */
  at: string;
  kind:
    | "text"
    | "area"
    | "number"
    | "choice"
    | "switch"
    /** A list of texts, one a line. */
    | "lines"
    /** One text with parts between semicolons, a part a line. */
    | "joined"
    /** A list of whole numbers, between spaces or commas. */
    | "numbers"
    /** An object of texts, `Name: value` a line. */
    | "pairs"
    /** A list of texts out of some. */
    | "checks"
    /** A list of objects. */
    | "items";
  label: Key;
  hint?: Key;
  required?: boolean;
  options?: readonly string[];
  min?: number;
  max?: number;
  fields?: readonly FieldSpec[];
  blank?: unknown;
  /** Asked only where this holds of the object. */
  when?: { at: string; is: readonly string[] };
}

export const PLUGIN_KINDS = [
  "IPControl",
  "TrafficControl",
  "TrafficControlByParameter",
  "Cors",
  "CustomAuth",
  "CustomReq",
  "Rewrite",
  "Routing",
  "Canary",
  "Mirror",
  "CircuitBreaker",
  "ProxyCache",
  "RequestSize",
  "JwtClaims",
] as const;
export type PluginKind = (typeof PLUGIN_KINDS)[number];

export interface PluginSpec {
  fields: readonly FieldSpec[];
  /** A definition that is good, to begin with. */
  begin: unknown;
}

const METHODS = ["GET", "PUT", "POST", "DELETE", "HEAD", "PATCH", "OPTIONS"] as const;
const MOST_RATE = 1_000_000_000;
const MOST_SECONDS = 366 * 86_400;

const CONDITION: FieldSpec = {
  at: "condition",
  kind: "area",
  label: "apigw.pf.condition",
  hint: "apigw.pf.condition.hint",
};

/** Where else a request may go. */
const BACKEND: readonly FieldSpec[] = [
  {
    at: "backend_type",
    kind: "choice",
    label: "apigw.pf.backend",
    options: ["HTTP", "UPSTREAM", "MOCK"],
    required: true,
  },
  {
    at: "backend_config.ServiceConfig.Url",
    kind: "text",
    label: "apigw.backAddress",
    required: true,
    when: { at: "backend_type", is: ["HTTP"] },
  },
  {
    at: "backend_config.ServiceConfig.UpstreamId",
    kind: "text",
    label: "apigw.pf.upstream",
    required: true,
    when: { at: "backend_type", is: ["UPSTREAM"] },
  },
  {
    at: "backend_config.ServiceConfig.Path",
    kind: "text",
    label: "apigw.backPath",
    when: { at: "backend_type", is: ["HTTP", "UPSTREAM"] },
  },
  {
    at: "backend_config.ServiceConfig.Method",
    kind: "choice",
    label: "apigw.backMethod",
    options: ["", ...METHODS],
    when: { at: "backend_type", is: ["HTTP", "UPSTREAM"] },
  },
  {
    at: "backend_config.ServiceMockReturnMessage",
    kind: "area",
    label: "apigw.mock",
    required: true,
    when: { at: "backend_type", is: ["MOCK"] },
  },
];
const TO_HTTP = { backend_type: "HTTP", backend_config: { ServiceConfig: { Url: "http://127.0.0.1:8081", Path: "" } } };

const SERVICE: readonly FieldSpec[] = [
  { at: "method", kind: "choice", label: "apigw.pf.serviceMethod", options: ["", "GET", "POST", "PUT"] },
  { at: "endpoint_timeout", kind: "number", label: "apigw.pf.timeout", min: 1, max: 60 },
];

export const SPECS: Record<PluginKind, PluginSpec> = {
  IPControl: {
    fields: [
      { at: "type", kind: "choice", label: "apigw.pf.listType", options: ["white_list", "black_list"], required: true },
      { at: "blocks", kind: "joined", label: "apigw.addresses", hint: "apigw.addressesHint", required: true },
    ],
    begin: { type: "black_list", blocks: "203.0.113.0/24" },
  },
  TrafficControl: {
    fields: [
      { at: "expire", kind: "number", label: "apigw.pf.window", required: true, min: 1, max: 366 },
      {
        at: "expire_type",
        kind: "choice",
        label: "apigw.pf.windowUnit",
        options: ["second", "minute", "hour", "day"],
        required: true,
      },
      { at: "api_rate_limit", kind: "number", label: "apigw.pf.apiLimit", required: true, min: 1, max: MOST_RATE },
      { at: "app_rate_limit", kind: "number", label: "apigw.pf.appLimit", min: 1, max: MOST_RATE },
      { at: "ip_rate_limit", kind: "number", label: "apigw.pf.ipLimit", min: 1, max: MOST_RATE },
      {
        at: "spec_app_rate_limits",
        kind: "items",
        label: "apigw.pf.specialApps",
        max: 30,
        blank: { app_id: "", rate_limit: 100 },
        fields: [
          { at: "app_id", kind: "text", label: "apigw.app", required: true },
          { at: "rate_limit", kind: "number", label: "apigw.pf.limit", required: true, min: 1, max: MOST_RATE },
        ],
      },
      {
        at: "spec_ip_rate_limits",
        kind: "items",
        label: "apigw.pf.specialIps",
        max: 30,
        blank: { ip_key: "", rate_limit: 100 },
        fields: [
          { at: "ip_key", kind: "text", label: "apigw.pf.ip", required: true },
          { at: "rate_limit", kind: "number", label: "apigw.pf.limit", required: true, min: 1, max: MOST_RATE },
        ],
      },
    ],
    begin: { expire_type: "second", expire: 1, api_rate_limit: 500 },
  },
  TrafficControlByParameter: {
    fields: [
      {
        at: "default_window",
        kind: "number",
        label: "apigw.pf.defaultWindow",
        hint: "apigw.pf.defaultWindow.hint",
        required: true,
        min: 0,
        max: MOST_SECONDS,
      },
      { at: "default_rate_limit", kind: "number", label: "apigw.pf.defaultLimit", min: 1, max: MOST_RATE },
      {
        at: "strategies",
        kind: "items",
        label: "apigw.pf.strategies",
        required: true,
        max: 10,
        blank: {
          name: "",
          strategy_weight: 0,
          parameters: [{ type: "header", name: "" }],
          rate_limit: 10,
          window: 60,
          condition: "",
        },
        fields: [
          { at: "name", kind: "text", label: "apigw.name", required: true },
          { at: "strategy_weight", kind: "number", label: "apigw.pf.weight", required: true, min: 0, max: 100 },
          {
            at: "parameters.0.type",
            kind: "choice",
            label: "apigw.position",
            options: ["query", "header", "path"],
            required: true,
          },
          {
            at: "parameters.0.name",
            kind: "text",
            label: "apigw.parameter",
            required: true,
            when: { at: "parameters.0.type", is: ["query", "header"] },
          },
          { at: "rate_limit", kind: "number", label: "apigw.pf.limit", required: true, min: 1, max: MOST_RATE },
          { at: "window", kind: "number", label: "apigw.pf.seconds", required: true, min: 1, max: MOST_SECONDS },
          CONDITION,
        ],
      },
    ],
    begin: {
      default_window: 0,
      strategies: [
        {
          name: "by-user",
          strategy_weight: 10,
          parameters: [{ type: "header", name: "X-User" }],
          rate_limit: 10,
          window: 60,
          condition: "",
        },
      ],
    },
  },
  Cors: {
    fields: [
      { at: "allow_origin", kind: "lines", label: "apigw.pf.origins", hint: "apigw.pf.origins.hint", required: true },
      { at: "allow_methods", kind: "checks", label: "apigw.pf.methods", options: METHODS, required: true },
      { at: "allow_headers", kind: "lines", label: "apigw.pf.allowHeaders", hint: "apigw.pf.headers.hint" },
      { at: "expose_headers", kind: "lines", label: "apigw.pf.exposeHeaders", hint: "apigw.pf.headers.hint" },
      { at: "allow_credentials", kind: "switch", label: "apigw.pf.credentials" },
      { at: "max_age", kind: "number", label: "apigw.pf.maxAge", required: true, min: 1, max: 86_400 * 365 },
    ],
    begin: {
      allow_origin: ["https://shop.example.com"],
      allow_methods: ["GET", "POST"],
      allow_headers: ["*"],
      allow_credentials: false,
      max_age: 600,
    },
  },
  CustomAuth: {
    fields: [
      { at: "url", kind: "text", label: "apigw.pf.authUrl", hint: "apigw.pf.authUrl.hint", required: true },
      { at: "request_format", kind: "choice", label: "apigw.pf.format", options: ["json", "raw"] },
      { at: "is_send_body", kind: "switch", label: "apigw.pf.sendBody" },
      { at: "header_auth_parameters", kind: "lines", label: "apigw.pf.authHeaders", hint: "apigw.pf.auth.hint" },
      { at: "query_auth_parameters", kind: "lines", label: "apigw.pf.authQuerys", hint: "apigw.pf.auth.hint" },
      {
        at: "cache_time",
        kind: "number",
        label: "apigw.pf.cacheTime",
        hint: "apigw.pf.cacheTime.hint",
        min: 0,
        max: 3_600,
      },
      ...SERVICE,
    ],
    begin: {
      url: "http://127.0.0.1:8090/auth",
      request_format: "json",
      header_auth_parameters: ["Authorization"],
      cache_time: 60,
    },
  },
  CustomReq: {
    fields: [
      { at: "replace_headers", kind: "pairs", label: "apigw.pf.setHeaders", hint: "apigw.pf.pairs.hint" },
      { at: "remove_headers", kind: "lines", label: "apigw.pf.removeHeaders" },
      { at: "replace_querys", kind: "pairs", label: "apigw.pf.setQuerys", hint: "apigw.pf.pairs.hint" },
      { at: "remove_querys", kind: "lines", label: "apigw.pf.removeQuerys" },
      { at: "replace_body", kind: "area", label: "apigw.pf.setBody" },
      { at: "url", kind: "text", label: "apigw.pf.rewriteUrl", hint: "apigw.pf.rewriteUrl.hint" },
      { at: "is_send_req_headers", kind: "switch", label: "apigw.pf.sendHeaders" },
      { at: "is_send_req_querys", kind: "switch", label: "apigw.pf.sendQuerys" },
      { at: "is_send_req_body", kind: "switch", label: "apigw.pf.sendBody" },
      ...SERVICE,
    ],
    begin: { replace_headers: { "X-Source": "gateway" }, remove_headers: [] },
  },
  Rewrite: {
    fields: [
      {
        at: "rules",
        kind: "items",
        label: "apigw.pf.rules",
        required: true,
        max: 20,
        blank: { statuses: ["5xx"], replace_headers: {} },
        fields: [
          { at: "statuses", kind: "lines", label: "apigw.pf.statuses", hint: "apigw.pf.statuses.hint" },
          { at: "status", kind: "number", label: "apigw.pf.newStatus", min: 200, max: 599 },
          { at: "replace_headers", kind: "pairs", label: "apigw.pf.setHeaders", hint: "apigw.pf.pairs.hint" },
          { at: "add_headers", kind: "pairs", label: "apigw.pf.addHeaders", hint: "apigw.pf.pairs.hint" },
          { at: "remove_headers", kind: "lines", label: "apigw.pf.removeHeaders" },
          { at: "replace_body", kind: "area", label: "apigw.pf.setBody" },
          { at: "content_type", kind: "text", label: "apigw.pf.contentType" },
        ],
      },
    ],
    begin: { rules: [{ remove_headers: ["Server"] }] },
  },
  Routing: {
    fields: [
      {
        at: "",
        kind: "items",
        label: "apigw.pf.strategies",
        required: true,
        max: 10,
        blank: { strategy_name: "", strategy_weight: 0, condition: "", ...TO_HTTP },
        fields: [
          { at: "strategy_name", kind: "text", label: "apigw.name", required: true },
          { at: "strategy_weight", kind: "number", label: "apigw.pf.weight", min: 0, max: 100 },
          { ...CONDITION, required: true },
          ...BACKEND,
        ],
      },
    ],
    begin: [{ strategy_name: "beta-users", strategy_weight: 10, condition: "header.X-Beta = 'true'", ...TO_HTTP }],
  },
  Canary: {
    fields: [
      CONDITION,
      {
        at: "percentage",
        kind: "number",
        label: "apigw.pf.percentage",
        hint: "apigw.pf.percentage.hint",
        min: 0,
        max: 100,
      },
      { at: "sticky", kind: "text", label: "apigw.pf.sticky", hint: "apigw.pf.sticky.hint" },
      ...BACKEND,
    ],
    begin: { condition: "", percentage: 5, sticky: "clientIp", ...TO_HTTP },
  },
  Mirror: {
    fields: [
      { at: "url", kind: "text", label: "apigw.pf.mirrorUrl", required: true },
      { at: "percentage", kind: "number", label: "apigw.pf.share", required: true, min: 0, max: 100 },
      { at: "timeout", kind: "number", label: "apigw.pf.timeout", min: 1, max: 60 },
      { at: "max_body_bytes", kind: "number", label: "apigw.pf.maxBody", min: 0, max: 1_048_576 },
      { at: "max_concurrency", kind: "number", label: "apigw.pf.concurrency", min: 1, max: 1_000 },
    ],
    begin: { url: "http://127.0.0.1:8081", percentage: 10 },
  },
  CircuitBreaker: {
    fields: [
      { at: "window", kind: "number", label: "apigw.pf.breakerWindow", min: 1, max: 3_600 },
      { at: "min_requests", kind: "number", label: "apigw.pf.minRequests", min: 1 },
      {
        at: "failure_percentage",
        kind: "number",
        label: "apigw.pf.failurePercentage",
        required: true,
        min: 1,
        max: 100,
      },
      { at: "failure_statuses", kind: "lines", label: "apigw.pf.failureStatuses", hint: "apigw.pf.statuses.hint" },
      { at: "slow_ms", kind: "number", label: "apigw.pf.slow", min: 1 },
      { at: "open_seconds", kind: "number", label: "apigw.pf.openSeconds", min: 1, max: 3_600 },
      { at: "half_open_requests", kind: "number", label: "apigw.pf.probes", min: 1, max: 1_000 },
      { at: "response.status", kind: "number", label: "apigw.pf.newStatus", min: 200, max: 599 },
      { at: "response.content_type", kind: "text", label: "apigw.pf.contentType" },
      { at: "response.body", kind: "area", label: "apigw.pf.setBody" },
    ],
    begin: { window: 30, min_requests: 20, failure_percentage: 50, open_seconds: 30 },
  },
  ProxyCache: {
    fields: [
      {
        at: "cacheable_methods",
        kind: "checks",
        label: "apigw.pf.methods",
        options: ["GET", "HEAD", "POST"],
        required: true,
      },
      { at: "cacheable_response_codes", kind: "numbers", label: "apigw.pf.cacheStatuses", required: true },
      { at: "ttl", kind: "number", label: "apigw.pf.ttl", required: true, min: 1, max: 3_600 },
      { at: "cache_control", kind: "switch", label: "apigw.pf.cacheControl" },
      {
        at: "cache_key_params",
        kind: "items",
        label: "apigw.pf.cacheKey",
        max: 20,
        blank: { parameter: "", position: "query" },
        fields: [
          { at: "parameter", kind: "text", label: "apigw.parameter", required: true },
          {
            at: "position",
            kind: "choice",
            label: "apigw.position",
            options: ["query", "header", "path"],
            required: true,
          },
        ],
      },
    ],
    begin: {
      cacheable_methods: ["GET", "HEAD"],
      cacheable_response_codes: [200],
      ttl: 60,
      cache_control: true,
      cache_key_params: [],
    },
  },
  RequestSize: {
    fields: [
      { at: "max_body_bytes", kind: "number", label: "apigw.pf.maxBody", min: 0 },
      { at: "max_url_bytes", kind: "number", label: "apigw.pf.maxUrl", min: 1 },
      { at: "max_header_bytes", kind: "number", label: "apigw.pf.maxHeader", min: 1 },
    ],
    begin: { max_body_bytes: 1_048_576 },
  },
  JwtClaims: {
    fields: [
      {
        at: "claims",
        kind: "items",
        label: "apigw.pf.claims",
        required: true,
        max: 30,
        blank: { claim: "", header: "", required: false },
        fields: [
          { at: "claim", kind: "text", label: "apigw.pf.claim", hint: "apigw.pf.claim.hint", required: true },
          { at: "header", kind: "text", label: "apigw.position.header", required: true },
          { at: "required", kind: "switch", label: "apigw.required" },
        ],
      },
    ],
    begin: { claims: [{ claim: "sub", header: "X-User", required: true }] },
  },
};

export function asPluginKind(kind: string | undefined): PluginKind | undefined {
  return PLUGIN_KINDS.find((one) => one === kind);
}
