// One error type for every answer that is not a result, so that panels can always show code, message and RequestId.

export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: string;
  readonly requestId: string;

  constructor(code: string, message: string, requestId: string) {
    super(message);
    this.code = code;
    this.requestId = requestId;
  }

  /** The session is missing or over; the call did nothing and may be sent again after a login. */
  get isSessionOver(): boolean {
    return this.code === "AuthFailure.TokenFailure";
  }

  /** Answers that the same request would get again: retrying only costs time. */
  get isFinal(): boolean {
    return !["InternalError", "RequestLimitExceeded", UNREACHABLE].some((code) => this.code.startsWith(code));
  }
}

/** The browser got no answer: the server is down or the network is. Not a code of the API. */
export const UNREACHABLE = "Unreachable";

export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError("ClientError", error instanceof Error ? error.message : String(error), "");
}
