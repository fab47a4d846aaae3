// `call("tat", "RunCommand", {…})`: one typed function for every action of the contract.
import { language } from "@/i18n/language";
import { callEnded, callStarted } from "./calls";
import { ApiError, asApiError } from "./errors";
import type { Services } from "./generated";
import { csrf, markExpired, renewed } from "./session";
import { type Envelope, send } from "./wire";

export type { Services } from "./generated";
export type Service = keyof Services;
export type ActionOf<S extends Service> = keyof Services[S] & string;
type Shape<S extends Service, A extends ActionOf<S>> = Services[S][A] extends { request: infer Q; response: infer R }
  ? { request: Q; response: R }
  : never;
export type RequestOf<S extends Service, A extends ActionOf<S>> = Shape<S, A>["request"];
export type ResponseOf<S extends Service, A extends ActionOf<S>> = Shape<S, A>["response"] & Envelope;

export function call<S extends Service, A extends ActionOf<S>>(
  service: S,
  action: A,
  params: RequestOf<S, A>,
  signal?: AbortSignal,
): Promise<ResponseOf<S, A>> {
  return callByName(service, action, params, signal) as Promise<ResponseOf<S, A>>;
}

/** The same for names known at run time only, as in the Explorer. */
export async function callByName(
  service: string,
  action: string,
  params: unknown,
  signal?: AbortSignal,
): Promise<Envelope & Record<string, unknown>> {
  try {
    return await attempt(service, action, params, signal);
  } catch (error) {
    if (!(error instanceof ApiError && error.isSessionOver)) throw error;
    // Refused before it did anything, so sending it again after the login is safe.
    if (!markExpired()) throw error;
    await renewed();
    return attempt(service, action, params, signal);
  }
}

async function attempt(service: string, action: string, params: unknown, signal: AbortSignal | undefined) {
  const id = callStarted(service, action, params);
  try {
    const answer = await send<Record<string, unknown>>(`api/${service}/${action}`, {
      body: params,
      csrf: csrf(),
      language: language.get(),
      signal,
    });
    callEnded(id, { answer, requestId: answer.RequestId });
    return answer;
  } catch (thrown) {
    const error = asApiError(thrown);
    callEnded(id, { error: { code: error.code, message: error.message }, requestId: error.requestId });
    throw thrown;
  }
}
