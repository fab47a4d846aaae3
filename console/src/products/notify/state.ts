// What severities, deliveries and channels are, as tones and words. One table, so that no two pages disagree.
import type { NotificationChannel } from "@/api/generated/notify";
import type { Key } from "@/i18n";
import type { Tone } from "@/ui/page";

interface Meaning {
  tone: Tone;
  word: Key;
}

const STATES: Record<string, Meaning> = {
  waiting: { tone: "busy", word: "notify.state.waiting" },
  delivered: { tone: "ok", word: "notify.state.delivered" },
  failed: { tone: "bad", word: "notify.state.failed" },
};

const SEVERITIES: Record<string, Meaning> = {
  info: { tone: "idle", word: "notify.severity.info" },
  warning: { tone: "warn", word: "notify.severity.warning" },
  critical: { tone: "bad", word: "notify.severity.critical" },
};

export const DELIVERY_STATES = ["waiting", "delivered", "failed"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
export const MIN_SEVERITIES = ["info", "warning", "critical"] as const;

/** Undefined: a state that this console does not know yet, which is shown by its own name. */
export function meaningOf(kind: "state" | "severity", name: string): Meaning | undefined {
  const table = kind === "state" ? STATES : SEVERITIES;
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

export interface LastDelivery extends Meaning {
  /** When the receiver accepted something last; empty: never. */
  at: string;
}

/** How the last attempt went. A failure tells when it last went well. */
export function lastOf(channel: Pick<NotificationChannel, "LastError" | "LastDeliveredAt">): LastDelivery {
  const at = channel.LastDeliveredAt;
  if (channel.LastError !== "") return { tone: "bad", word: "notify.last.failed", at };
  return at === "" ? { tone: "idle", word: "notify.last.none", at } : { tone: "ok", word: "notify.last.ok", at };
}

/** A robot's token is part of its URL, and a list is looked at over shoulders: only where it leads is shown. */
export function shownUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const { origin, pathname, search } = new URL(url);
  return pathname.length > 1 || search !== "" ? `${origin}/…` : origin;
}
