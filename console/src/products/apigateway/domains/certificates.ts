// Certificates as pages read them, and when they need somebody.
import type { GatewayCertificate } from "@/api/generated/apigateway";
import type { Tone } from "@/ui/page";
import { listing } from "../shared/source";

export const certificateSource = listing("DescribeGatewayCertificates", {}, ({ Result: found }) => ({
  rows: found?.CertificateSet,
  total: found?.TotalCount,
}));

/** Days before the end at which it is warned of. */
export const SOON = 30;
const VERY_SOON = 7;

export type Ending = "ended" | "verySoon" | "soon" | "later";

export function endingOf(certificate: Pick<GatewayCertificate, "DaysLeft" | "NotAfter">, now: number): Ending {
  // The day's number is rounded: the end itself decides whether it is over.
  if (Date.parse(certificate.NotAfter) <= now) return "ended";
  if (certificate.DaysLeft <= VERY_SOON) return "verySoon";
  return certificate.DaysLeft <= SOON ? "soon" : "later";
}

export const ENDING_TONES: Record<Ending, Tone> = { ended: "bad", verySoon: "bad", soon: "warn", later: "ok" };

/** Whether a certificate is valid for a host; `*.a` stands for one label. */
export function covers(domains: readonly string[], host: string): boolean {
  const name = host.toLowerCase();
  return domains.some((domain) => {
    const one = domain.toLowerCase();
    return (
      one === name || (one.startsWith("*.") && name.slice(name.indexOf(".")) === one.slice(1) && name.includes("."))
    );
  });
}

export interface Pems {
  certificate?: string;
  key?: string;
}

/** Which part of a pair a file's text holds; one file may hold both. */
export function pemsOf(text: string): Pems {
  const blocks = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g)];
  const of = (wanted: (name: string) => boolean) =>
    blocks
      .filter((block) => wanted(block[1] ?? ""))
      .map((block) => block[0])
      .join("\n");
  const certificate = of((name) => name.endsWith("CERTIFICATE"));
  const key = of((name) => name.endsWith("PRIVATE KEY"));
  return { ...(certificate ? { certificate: `${certificate}\n` } : {}), ...(key ? { key: `${key}\n` } : {}) };
}
