// TC3-HMAC-SHA256 in the browser, step by step, so that somebody who writes a client can compare each value.
//
// The derived keys sign a whole day's requests, so what is shown of them is their SHA-256 and never they themselves.

export const ALGORITHM = "TC3-HMAC-SHA256";
export const CONTENT_TYPE = "application/json";

export interface Unsigned {
  service: string;
  host: string;
  body: string;
  /** Unix seconds. */
  timestamp: number;
}

export interface KeyPair {
  id: string;
  key: string;
  /** Of temporary credentials. */
  token: string;
}

/** What does not need the key. */
export interface Scoped {
  payloadHash: string;
  canonical: string;
  canonicalHash: string;
  scope: string;
  toSign: string;
}

export interface Signed extends Scoped {
  dateKey: string;
  serviceKey: string;
  signingKey: string;
  signature: string;
  authorization: string;
}

/** Browsers give cryptography to pages over https and on localhost only. */
export function canSign(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

export function utcDay(timestamp: number): string {
  return new Date(timestamp * 1000).toISOString().slice(0, 10);
}

export async function scoped({ service, host, body, timestamp }: Unsigned): Promise<Scoped> {
  const payloadHash = await sha256(encode(body));
  const headers = `content-type:${CONTENT_TYPE}\nhost:${host.toLowerCase()}\n`;
  const canonical = ["POST", "/", "", headers, "content-type;host", payloadHash].join("\n");
  const canonicalHash = await sha256(encode(canonical));
  const scope = `${utcDay(timestamp)}/${service}/tc3_request`;
  return {
    payloadHash,
    canonical,
    canonicalHash,
    scope,
    toSign: [ALGORITHM, timestamp, scope, canonicalHash].join("\n"),
  };
}

export async function sign(request: Unsigned, pair: KeyPair): Promise<Signed> {
  const steps = await scoped(request);
  const dateKey = await hmac(encode(`TC3${pair.key}`), utcDay(request.timestamp));
  const serviceKey = await hmac(dateKey, request.service);
  const signingKey = await hmac(serviceKey, "tc3_request");
  const signature = hex(await hmac(signingKey, steps.toSign));
  return {
    ...steps,
    dateKey: await sha256(dateKey),
    serviceKey: await sha256(serviceKey),
    signingKey: await sha256(signingKey),
    signature,
    authorization: `${ALGORITHM} Credential=${pair.id}/${steps.scope}, SignedHeaders=content-type;host, Signature=${signature}`,
  };
}

type Bytes = Uint8Array<ArrayBuffer>;

function encode(text: string): Bytes {
  return new TextEncoder().encode(text);
}

function hex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function sha256(bytes: Bytes): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

async function hmac(key: Bytes, text: string): Promise<Bytes> {
  const imported = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, encode(text)));
}
