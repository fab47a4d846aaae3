export interface Options {
  /** Where the APIs answer, if not where the service does by itself. */
  endpoint?: string;
  /** A key pair, for APIs that want one. */
  secretId?: string;
  secretKey?: string;
  /** What other APIs find in the header of this name, e.g. "Bearer ...". */
  authorization?: string;
  headers?: Record<string, string>;
  /** What sends requests, if not the platform's. */
  fetch?: typeof fetch;
}

/** An answer that is not a success. */
export class ApiError extends Error {
  readonly response: Response;
  readonly body: string;
}

export class Client {
  constructor(options?: Options);
