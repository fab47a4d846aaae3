// The HTTP underneath: JSON to a path below /console/, an answer or an ApiError back. Knows neither sessions nor actions.
import { ApiError, UNREACHABLE } from "./errors";
import { parseJson } from "./json";

export interface Envelope {
  RequestId: string;
}

interface Reply {
  Response?: Envelope & { Error?: { Code: string; Message: string } };
}

export interface Sent {
  method?: "GET" | "POST" | "DELETE";
  body?: unknown;
  csrf?: string | undefined;
  language: string;
  signal?: AbortSignal | undefined;
}

export async function send<T>(
  path: string,
  { method = "POST", body, csrf, language, signal }: Sent,
): Promise<T & Envelope> {
  const headers: Record<string, string> = { "X-TC-Language": language };
  if (csrf) headers["X-Terrace-Csrf"] = csrf;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  let response: Response;
  try {
    response = await fetch(`/console/${path}`, {
      method,
      headers,
      credentials: "same-origin",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError(UNREACHABLE, error instanceof Error ? error.message : String(error), "");
  }
  const reply = await read(response);
  if (!reply.Response) throw new ApiError(UNREACHABLE, `HTTP ${response.status}`, "");
  const { Error: fault, ...result } = reply.Response;
  if (fault) throw new ApiError(fault.Code, fault.Message, result.RequestId);
  return result as T & Envelope;
}

/** A proxy in between may answer with a page of its own; that is "unreachable", not a parse error. */
async function read(response: Response): Promise<Reply> {
  try {
    return parseJson(await response.text()) as Reply;
  } catch {
    return {};
  }
}
