// The one shape that every language's code is made from.
import type { SignedCall } from "@/api/snippets";
import type { Params } from "../link";

export interface Snippet extends SignedCall {
  params: Params;
}

/** `127.0.0.1:8500`, as it is signed: without a port that the scheme implies. */
export function hostOf(endpoint: string): string {
  return new URL(endpoint).host;
}

/** `http` or `https` */
export function schemeOf(endpoint: string): string {
  return new URL(endpoint).protocol.replace(":", "");
}

/** A string literal as JSON writes it, which Python, Go, Java and JavaScript read alike. */
export function literal(text: string): string {
  // These two end a line in JavaScript of old.
  return JSON.stringify(text).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

export const SECRET_ID = "TENCENTCLOUD_SECRET_ID";
export const SECRET_KEY = "TENCENTCLOUD_SECRET_KEY";
