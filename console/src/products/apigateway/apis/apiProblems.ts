// What the server would refuse of an API, said while somebody types. Paths are those of the contract, as the server's refusals name them.
import type { Problem } from "@/form/rules";
import type { Key } from "@/i18n";
import type { Values } from "@/i18n/format";
import { type ApiDraft, hasPath, MICRO_PARAMETERS } from "./apiDraft";
import { isPath, variablesOf } from "./path";

type Say = (path: string, key: Key, values?: Values) => void;

export function apiProblems(draft: ApiDraft): Problem[] {
  const found: Problem[] = [];
  const say: Say = (path, key, values = {}) => void found.push({ path, key, values });
  front(draft, say);
  parameters(draft, say);
  authentication(draft, say);
  back(draft, say);
  mappings(draft, say);
  errors(draft, say);
  return found;
}

const HEADER = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

function front(draft: ApiDraft, say: Say): void {
  if (draft.name === "") say("ApiName", "form.required");
  else if (draft.name.length > 60 || draft.name.trim() !== draft.name) say("ApiName", "apigw.apiNameWrong");
  if (draft.description.length > 1000)
    say("ApiDesc", "form.maxLen", { value: "…", max: 1000, length: draft.description.length });
  const written = { kind: draft.pathKind, path: draft.path };
  if (draft.path === "") say("RequestConfig.Path", "form.required");
  else if (!isPath(written)) say("RequestConfig.Path", "apigw.pathWrong");
}

function fits(type: string, value: string): boolean {
  if (type === "int" || type === "long") return /^-?\d+$/.test(value);
  if (type === "float" || type === "double" || type === "number")
    return value.trim() !== "" && Number.isFinite(Number(value));
  return type === "boolean" ? value === "true" || value === "false" : true;
}

function parameters(draft: ApiDraft, say: Say): void {
  const variables = variablesOf({ kind: draft.pathKind, path: draft.path });
  const seen = new Set<string>();
  for (const [at, one] of draft.parameters.entries()) {
    const field = `RequestParameters.${at}`;
    const same = `${one.Position} ${one.Position === "header" ? one.Name.toLowerCase() : one.Name}`;
    if (one.Name === "") say(`${field}.Name`, "form.required");
    else if (/\s/.test(one.Name) || one.Name.length > 100) say(`${field}.Name`, "apigw.parameterNameWrong");
    else if (one.Position === "header" && !HEADER.test(one.Name)) say(`${field}.Name`, "apigw.headerNameWrong");
    else if (one.Position === "path" && variables.length > 0 && !variables.includes(one.Name))
      say(`${field}.Name`, "apigw.noVariable", { names: variables.join(", ") });
    else if (seen.has(same)) say(`${field}.Name`, "apigw.parameterTwice");
    seen.add(same);
    if (one.DefaultValue !== "" && !fits(one.Type, one.DefaultValue))
      say(`${field}.DefaultValue`, "apigw.defaultWrong", { type: one.Type });
  }
  if (draft.back !== "TSF") return;
  const missing = MICRO_PARAMETERS.find(
    (name) => !draft.parameters.some((one) => one.Required && one.Name.toLowerCase() === name.toLowerCase()),
  );
  if (missing) say("RequestParameters", "apigw.microParameter", { name: missing });
}

function isUrl(text: string, schemes: readonly string[]): boolean {
  return URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)) && new URL(text).hostname !== "";
}

/** A key, a set of keys, or where they are. */
function isKey(text: string): boolean {
  const key = text.trim();
  if (key.startsWith("-----BEGIN ")) return key.includes("PUBLIC KEY-----");
  if (!key.startsWith("{")) return isUrl(key, ["http", "https"]);
  try {
    const read = JSON.parse(key) as { kty?: unknown; keys?: unknown };
    return typeof read.kty === "string" || Array.isArray(read.keys);
  } catch {
    return false;
  }
}

function authentication(draft: ApiDraft, say: Say): void {
  if (draft.auth !== "OAUTH") return;
  if (draft.business !== "OAUTH") {
    if (draft.relation === "") say("AuthRelationApiId", "form.required");
    return;
  }
  if (draft.publicKey.trim() === "") say("OauthConfig.PublicKey", "form.required");
  else if (!isKey(draft.publicKey)) say("OauthConfig.PublicKey", "apigw.publicKeyWrong");
  if (!/^((header|query|cookie)\..+|[A-Za-z0-9-]+)$/i.test(draft.tokenLocation))
    say("OauthConfig.TokenLocation", "apigw.tokenLocationWrong");
  if (draft.redirect !== "" && !isUrl(draft.redirect, ["http", "https"]))
    say("OauthConfig.LoginRedirectUrl", "apigw.urlWrong", { schemes: "http, https" });
}

function back(draft: ApiDraft, say: Say): void {
  const most = draft.back === "TSF" ? 30 : 1800;
  const seconds = Number(draft.timeout);
  if (!/^\d+$/.test(draft.timeout) || seconds < 1 || seconds > most)
    say("ServiceTimeout", "apigw.timeoutWrong", { max: most });
  if (draft.back === "HTTP" || draft.back === "WEBSOCKET") address(draft, say);
  if ((draft.back === "UPSTREAM" || draft.back === "GRPC") && draft.upstream === "")
    say("ServiceConfig.UpstreamId", "form.required");
  if (draft.back === "SCF" && draft.functionName === "") say("ServiceScfFunctionName", "form.required");
  if (draft.back === "TSF") microservices(draft, say);
  if (!hasPath(draft.back) || draft.backPath === "") return;
  if (!draft.backPath.startsWith("/") || /[\s?#]/.test(draft.backPath))
    say("ServiceConfig.Path", "apigw.backPathWrong");
  else backVariables(draft, say);
}

function address(draft: ApiDraft, say: Say): void {
  const schemes = draft.back === "HTTP" ? ["http", "https"] : ["ws", "wss"];
  if (draft.url === "") say("ServiceConfig.Url", "form.required");
  else if (!isUrl(draft.url, schemes)) say("ServiceConfig.Url", "apigw.urlWrong", { schemes: schemes.join(", ") });
  else {
    const { pathname, search, username } = new URL(draft.url);
    if (pathname.length > 1 || search !== "" || username !== "") say("ServiceConfig.Url", "apigw.urlBare");
  }
}

/** Every variable behind needs a value from the front. */
function backVariables(draft: ApiDraft, say: Say): void {
  const front = variablesOf({ kind: draft.pathKind, path: draft.path });
  const mapped = draft.mappings.filter((one) => one.Position === "path").map((one) => one.Name);
  const names = [...draft.backPath.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
  const empty = names.find((name) => !front.includes(name) && !mapped.includes(name));
  if (empty !== undefined) say("ServiceConfig.Path", "apigw.backVariable", { name: empty });
}

function microservices(draft: ApiDraft, say: Say): void {
  if (draft.micro.length === 0) say("MicroServices", "form.required");
  for (const [at, one] of draft.micro.entries())
    for (const name of ["ClusterId", "NamespaceId", "MicroServiceName"] as const)
      if (one[name].trim() === "") say(`MicroServices.${at}.${name}`, "form.required");
}

function mappings(draft: ApiDraft, say: Say): void {
  if (draft.back === "MOCK") return;
  for (const [at, one] of draft.mappings.entries()) {
    const field = `ServiceParameters.${at}`;
    if (one.Name === "") say(`${field}.Name`, "form.required");
    else if (one.Position === "header" && !HEADER.test(one.Name)) say(`${field}.Name`, "apigw.headerNameWrong");
    if (one.From === "system") {
      if (one.FromName === "") say(`${field}.RelevantRequestParameterName`, "form.required");
      continue;
    }
    const declared = draft.parameters.some(
      (parameter) =>
        parameter.Position === one.From &&
        (parameter.Name === one.FromName ||
          (one.From === "header" && parameter.Name.toLowerCase() === one.FromName.toLowerCase())),
    );
    if (!declared) say(`${field}.RelevantRequestParameterName`, "apigw.notDeclared");
  }
  for (const [at, one] of draft.constants.entries()) {
    const field = `ConstantParameters.${at}`;
    if (one.Name === "") say(`${field}.Name`, "form.required");
    else if (one.Position === "header" && !HEADER.test(one.Name)) say(`${field}.Name`, "apigw.headerNameWrong");
  }
}

function errors(draft: ApiDraft, say: Say): void {
  const isStatus = (text: string) => /^\d{3}$/.test(text) && Number(text) >= 200 && Number(text) <= 599;
  for (const [at, one] of draft.errors.entries()) {
    const field = `ResponseErrorCodes.${at}`;
    if (one.NeedConvert ? !isStatus(one.Code) : !/^\d+$/.test(one.Code))
      say(`${field}.Code`, one.NeedConvert ? "apigw.statusWrong" : "form.integer", { value: one.Code });
    if (one.NeedConvert && !isStatus(one.ConvertedCode)) say(`${field}.ConvertedCode`, "apigw.statusWrong");
  }
}
