// Sends a request with the console's session or with a key pair, and keeps what a page about calls wants to know:
// the text of the request, the steps of its signature, status, time, the whole answer.
import { callEnded, callStarted } from "@/api/calls";
import { ApiError, UNREACHABLE } from "@/api/errors";
import { parseJson } from "@/api/json";
import { csrf, markExpired, renewed } from "@/api/session";
import { language } from "@/i18n/language";
import { isParams, type Params } from "./link";
import { CONTENT_TYPE, canSign, type KeyPair, type Scoped, type Signed, scoped, sign } from "./sign";

export interface Target {
  service: string;
  version: string;
  action: string;
  region: string;
}

export interface Sent {
  target: Target;
  params: Params;
  /** The key that signed; nothing where the session sent it. */
  secretId?: string;
  timestamp: number;
  startedAt: number;
  millis: number;
  status: number;
  /** The answer's `Response`, where the answer is one. */
  response?: Params;
  /** The answer as text, where it is none. */
  text?: string;
  requestId: string;
  code?: string;
  steps?: Scoped | Signed;
}

export async function sendCall(target: Target, params: Params, pair: KeyPair | undefined): Promise<Sent> {
  const sent = await attempt(target, params, pair);
  // Refused before it did anything, so sending it again after the login is safe.
  if (!pair && sent.code === "AuthFailure.TokenFailure" && markExpired()) {
    await renewed();
    return attempt(target, params, pair);
  }
  return sent;
}

async function attempt(target: Target, params: Params, pair: KeyPair | undefined): Promise<Sent> {
  const body = JSON.stringify(params);
  const startedAt = Date.now();
  const timestamp = Math.floor(startedAt / 1000);
  const unsigned = { service: target.service, host: location.host, body, timestamp };
  const signed = pair ? await sign(unsigned, pair) : undefined;
  const steps = signed ?? (canSign() ? await scoped(unsigned) : undefined);
  const headers = signed && pair ? signedHeaders(target, timestamp, signed, pair.token) : sessionHeaders();
  const id = callStarted(target.service, target.action, params);
  const begun = performance.now();
  let response: Response;
  let text: string;
  try {
    response = await fetch(pathOf(target, pair !== undefined), {
      method: "POST",
      headers,
      credentials: pair ? "omit" : "same-origin",
      body,
    });
    text = await response.text();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    callEnded(id, { error: { code: UNREACHABLE, message } });
    throw new ApiError(UNREACHABLE, message, "");
  }
  const millis = performance.now() - begun;
  const answer = parse(text);
  const requestId = String(answer?.RequestId ?? "");
  const fault = isParams(answer?.Error)
    ? { code: String(answer.Error.Code), message: String(answer.Error.Message) }
    : undefined;
  callEnded(id, { requestId, ...(fault ? { error: fault } : { answer: answer ?? text }) });
  return {
    target,
    params,
    ...(pair ? { secretId: pair.id } : {}),
    timestamp,
    startedAt,
    millis,
    status: response.status,
    ...(answer ? { response: answer } : { text }),
    requestId,
    ...(fault ? { code: fault.code } : {}),
    ...(steps ? { steps } : {}),
  };
}

function parse(text: string): Params | undefined {
  try {
    const reply = parseJson(text);
    return isParams(reply) && isParams(reply.Response) ? reply.Response : undefined;
  } catch {
    return undefined;
  }
}

function pathOf({ service, action }: Target, signed: boolean): string {
  return signed ? "/" : `/console/api/${service}/${action}`;
}

function sessionHeaders(): Record<string, string> {
  return { "Content-Type": CONTENT_TYPE, "X-TC-Language": language.get(), "X-Terrace-Csrf": csrf() ?? "" };
}

function signedHeaders(target: Target, timestamp: number, signed: Signed, token: string): Record<string, string> {
  return {
    Authorization: signed.authorization,
    "Content-Type": CONTENT_TYPE,
    "X-TC-Action": target.action,
    "X-TC-Version": target.version,
    "X-TC-Region": target.region,
    "X-TC-Timestamp": String(timestamp),
    "X-TC-Language": language.get(),
    ...(token ? { "X-TC-Token": token } : {}),
  };
}

/** The request as text. What opens a session or a temporary credential is hidden; the body is given by the caller. */
export function rawRequest(sent: Sent, body: string): string {
  const { target, steps, timestamp } = sent;
  const signed = steps && "authorization" in steps ? steps : undefined;
  const headers: Record<string, string> = { Host: location.host };
  if (signed) Object.assign(headers, signedHeaders(target, timestamp, signed, ""));
  else Object.assign(headers, sessionHeaders(), { "X-Terrace-Csrf": "***", Cookie: "terrace_session=***" });
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`POST ${pathOf(target, signed !== undefined)} HTTP/1.1`, ...lines, "", body].join("\n");
}
