// What somebody types of an API: text throughout, so that what is wrong can be shown back. The contract has a field for everything and
// an answer of another shape than the request; here both are one draft.
import type { ApiInfo } from "@/api/generated/apigateway";
import { joinPath, type PathKind, splitPath, variablesOf } from "./path";

export const METHODS = ["ANY", "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE"] as const;
export const POSITIONS = ["header", "query", "path", "body"] as const;
export const TYPES = ["string", "int", "long", "float", "double", "boolean"] as const;
export const AUTHS = ["NONE", "SECRET", "APP", "OAUTH"] as const;
export const BACKS = ["HTTP", "UPSTREAM", "MOCK", "TSF", "SCF", "GRPC"] as const;
export const SYSTEM = [
  "requestId",
  "clientIp",
  "serviceId",
  "environment",
  "apiId",
  "apiName",
  "httpMethod",
  "host",
  "time",
] as const;
export const BALANCES = ["RoundRobinRule", "RandomRule", "WeightedRule"] as const;
export const RESULT_TYPES = ["JSON", "TEXT", "HTML", "XML", "BINARY"] as const;
/** The two parameters that say which microservice a request goes to. */
export const MICRO_PARAMETERS = ["X-NameSpace-Code", "X-MicroService-Name"] as const;

export interface ParameterDraft {
  Name: string;
  Position: string;
  Type: string;
  DefaultValue: string;
  Required: boolean;
  Desc: string;
}

export interface MappingDraft {
  Name: string;
  Position: string;
  /** Where it is taken from: a position, or `system`. */
  From: string;
  FromName: string;
}

export interface ConstantDraft {
  Name: string;
  Position: string;
  DefaultValue: string;
  Desc: string;
}

export interface MicroDraft {
  ClusterId: string;
  NamespaceId: string;
  MicroServiceName: string;
}

export interface ErrorDraft {
  Code: string;
  Msg: string;
  Desc: string;
  NeedConvert: boolean;
  ConvertedCode: string;
}

export interface ApiDraft {
  name: string;
  description: string;
  protocol: string;
  pathKind: PathKind;
  path: string;
  method: string;
  cors: boolean;
  parameters: ParameterDraft[];
  auth: string;
  /** With tokens: OAUTH gives them out, NORMAL relies on one that does. */
  business: string;
  relation: string;
  publicKey: string;
  tokenLocation: string;
  redirect: string;
  back: string;
  timeout: string;
  url: string;
  upstream: string;
  backPath: string;
  backMethod: string;
  mock: string;
  micro: MicroDraft[];
  balance: string;
  sticky: boolean;
  stickySeconds: string;
  functionName: string;
  functionNamespace: string;
  functionQualifier: string;
  mappings: MappingDraft[];
  constants: ConstantDraft[];
  resultType: string;
  resultGood: string;
  resultBad: string;
  errors: ErrorDraft[];
}

export const NEW_API: ApiDraft = {
  name: "",
  description: "",
  protocol: "HTTP",
  pathKind: "prefix",
  path: "/",
  method: "GET",
  cors: false,
  parameters: [],
  auth: "NONE",
  business: "NORMAL",
  relation: "",
  publicKey: "",
  tokenLocation: "header.Authorization",
  redirect: "",
  back: "HTTP",
  timeout: "15",
  url: "",
  upstream: "",
  backPath: "",
  backMethod: "",
  mock: "",
  micro: [],
  balance: "RoundRobinRule",
  sticky: false,
  stickySeconds: "3600",
  functionName: "",
  functionNamespace: "",
  functionQualifier: "",
  mappings: [],
  constants: [],
  resultType: "JSON",
  resultGood: "",
  resultBad: "",
  errors: [],
};

export const NEW_PARAMETER: ParameterDraft = {
  Name: "",
  Position: "query",
  Type: "string",
  DefaultValue: "",
  Required: false,
  Desc: "",
};

/** `head` is how older definitions call a header, and positions may be spelled in any case. */
function position(word: string | null | undefined): string {
  const lower = (word ?? "").toLowerCase();
  return lower === "head" ? "header" : lower === "form" ? "body" : lower;
}

export function draftOf(api: ApiInfo): ApiDraft {
  const written = splitPath(api.RequestConfig?.Path ?? "/");
  const config = api.ServiceConfig;
  const balance = api.ServiceTsfLoadBalanceConf;
  return {
    name: api.ApiName ?? "",
    description: api.ApiDesc ?? "",
    protocol: api.Protocol ?? "HTTP",
    pathKind: written.kind,
    path: written.path,
    method: api.RequestConfig?.Method ?? "GET",
    cors: api.EnableCORS === true,
    parameters: (api.RequestParameters ?? []).map((one) => ({
      Name: one.Name,
      Position: position(one.Position),
      Type: one.Type.toLowerCase() || "string",
      DefaultValue: one.DefaultValue,
      Required: one.Required,
      Desc: one.Desc,
    })),
    auth: api.AuthType ?? "NONE",
    business: api.ApiBusinessType || "NORMAL",
    relation: api.AuthRelationApiId ?? "",
    publicKey: api.OauthConfig?.PublicKey ?? "",
    tokenLocation: api.OauthConfig?.TokenLocation ?? NEW_API.tokenLocation,
    redirect: api.OauthConfig?.LoginRedirectUrl ?? "",
    back: api.ServiceType ?? "HTTP",
    timeout: String(api.ServiceTimeout ?? NEW_API.timeout),
    url: config?.Url ?? "",
    upstream: config?.UpstreamId ?? "",
    backPath: config?.Path ?? "",
    backMethod: config?.Method ?? "",
    mock: api.ServiceMockReturnMessage ?? "",
    micro: (api.MicroServices ?? []).map(({ ClusterId, NamespaceId, MicroServiceName }) => ({
      ClusterId,
      NamespaceId,
      MicroServiceName,
    })),
    balance: balance?.Method || NEW_API.balance,
    sticky: balance?.SessionStickRequired === true,
    stickySeconds: String(balance?.SessionStickTimeout ?? NEW_API.stickySeconds),
    functionName: api.ServiceScfFunctionName ?? "",
    functionNamespace: api.ServiceScfFunctionNamespace ?? "",
    functionQualifier: api.ServiceScfFunctionQualifier ?? "",
    mappings: (api.ServiceParameters ?? []).map((one) => ({
      Name: one.Name ?? "",
      Position: position(one.Position),
      From: position(one.RelevantRequestParameterPosition),
      FromName: one.RelevantRequestParameterName ?? "",
    })),
    constants: (api.ConstantParameters ?? []).map((one) => ({
      Name: one.Name ?? "",
      Position: position(one.Position),
      DefaultValue: one.DefaultValue ?? "",
      Desc: one.Desc ?? "",
    })),
    resultType: api.ResponseType || NEW_API.resultType,
    resultGood: api.ResponseSuccessExample ?? "",
    resultBad: api.ResponseFailExample ?? "",
    errors: (api.ResponseErrorCodes ?? []).map((one) => ({
      Code: String(one.Code ?? 0),
      Msg: one.Msg ?? "",
      Desc: one.Desc ?? "",
      NeedConvert: one.NeedConvert === true,
      ConvertedCode: one.NeedConvert ? String(one.ConvertedCode ?? "") : "",
    })),
  };
}

/** Back-ends that have an address and a path behind it. */
export function hasPath(back: string): boolean {
  return back !== "MOCK" && back !== "SCF";
}

/** The request, for a new API and for a changed one alike: what a change leaves out would stay as it was, so everything is said. */
export function requestOf(draft: ApiDraft): Record<string, unknown> {
  const { back } = draft;
  const isTsf = back === "TSF";
  const config = {
    ...(back === "HTTP" || back === "WEBSOCKET" ? { Url: draft.url } : {}),
    ...(back === "UPSTREAM" || back === "GRPC" ? { UpstreamId: draft.upstream } : {}),
    Path: draft.backPath,
    ...(draft.backMethod ? { Method: draft.backMethod } : {}),
  };
  return {
    ApiName: draft.name,
    ApiDesc: draft.description,
    ApiType: isTsf ? "TSF" : "NORMAL",
    Protocol: draft.protocol,
    RequestConfig: { Path: joinPath({ kind: draft.pathKind, path: draft.path }), Method: draft.method },
    EnableCORS: draft.cors,
    RequestParameters: draft.parameters,
    AuthType: draft.auth,
    ...(draft.auth === "OAUTH" ? tokens(draft) : {}),
    ServiceType: back,
    ServiceTimeout: /^\d+$/.test(draft.timeout) ? Number(draft.timeout) : draft.timeout,
    ...(hasPath(back) ? { ServiceConfig: config } : {}),
    ...(back === "MOCK" ? { ServiceMockReturnMessage: draft.mock } : {}),
    ...(back === "SCF"
      ? {
          ServiceScfFunctionName: draft.functionName,
          ServiceScfFunctionNamespace: draft.functionNamespace,
          ServiceScfFunctionQualifier: draft.functionQualifier,
          ServiceScfFunctionType: "HTTP",
        }
      : {}),
    ...(isTsf ? microservices(draft) : {}),
    // A fixed answer has no back-end whose parameters there could be.
    ServiceParameters: back === "MOCK" ? [] : draft.mappings.map(mapping),
    ConstantParameters: back === "MOCK" ? [] : draft.constants,
    ResponseType: draft.resultType,
    ResponseSuccessExample: draft.resultGood,
    ResponseFailExample: draft.resultBad,
    ResponseErrorCodes: draft.errors.map((one) => ({
      Code: Number(one.Code),
      Msg: one.Msg,
      Desc: one.Desc,
      NeedConvert: one.NeedConvert,
      ...(one.NeedConvert ? { ConvertedCode: Number(one.ConvertedCode) } : {}),
    })),
  };
}

function tokens(draft: ApiDraft): Record<string, unknown> {
  if (draft.business !== "OAUTH") return { ApiBusinessType: "NORMAL", AuthRelationApiId: draft.relation };
  const config = {
    PublicKey: draft.publicKey,
    TokenLocation: draft.tokenLocation,
    ...(draft.redirect ? { LoginRedirectUrl: draft.redirect } : {}),
  };
  return { ApiBusinessType: "OAUTH", OauthConfig: config };
}

function microservices(draft: ApiDraft): Record<string, unknown> {
  return {
    MicroServices: draft.micro,
    ServiceTsfLoadBalanceConf: {
      IsLoadBalance: true,
      Method: draft.balance,
      SessionStickRequired: draft.sticky,
      ...(draft.sticky && /^\d+$/.test(draft.stickySeconds)
        ? { SessionStickTimeout: Number(draft.stickySeconds) }
        : {}),
    },
  };
}

function mapping(one: MappingDraft): Record<string, string> {
  return {
    Name: one.Name,
    Position: one.Position,
    RelevantRequestParameterPosition: one.From,
    RelevantRequestParameterName: one.FromName,
  };
}

/** The path's variables are parameters, and nothing else is at that place: the table follows the path. */
export function withVariables(draft: ApiDraft): ApiDraft {
  const names = variablesOf({ kind: draft.pathKind, path: draft.path });
  const known = new Map(draft.parameters.filter((one) => one.Position === "path").map((one) => [one.Name, one]));
  const variables = names.map(
    (Name) => known.get(Name) ?? { ...NEW_PARAMETER, Name, Position: "path", Required: true },
  );
  const parameters = [...variables, ...draft.parameters.filter((one) => one.Position !== "path")];
  return { ...draft, parameters };
}

/** A WebSocket has one method and one kind of back-end; leaving it, the form is as for any other API again. */
export function withProtocol(draft: ApiDraft, protocol: string): ApiDraft {
  if (protocol === "WEBSOCKET") return { ...draft, protocol, method: "GET", back: "WEBSOCKET" };
  return { ...draft, protocol, back: draft.back === "WEBSOCKET" ? "HTTP" : draft.back };
}

/** Microservices are chosen by two parameters, which have to be asked for. */
export function withBack(draft: ApiDraft, back: string): ApiDraft {
  if (back !== "TSF") return { ...draft, back };
  const missing = MICRO_PARAMETERS.filter(
    (name) => !draft.parameters.some((one) => one.Name.toLowerCase() === name.toLowerCase()),
  );
  const added = missing.map((Name) => ({ ...NEW_PARAMETER, Name, Position: "header", Required: true }));
  const micro = draft.micro.length > 0 ? draft.micro : [{ ClusterId: "", NamespaceId: "", MicroServiceName: "" }];
  return { ...draft, back, micro, parameters: [...draft.parameters, ...added] };
}
