// What somebody types about a channel, and what of it is sent: everything for a new one, only what is different for one that exists.
import type { RequestOf } from "@/api/client";
import type { NotificationChannel } from "@/api/generated/notify";
import type { Draft, DraftRecord } from "@/form/draft";
import type { Language } from "@/i18n/language";

type Modify = RequestOf<"notify", "ModifyNotificationChannel">;

export function beginOf(channel: NotificationChannel | undefined, language: Language): DraftRecord {
  return {
    ...(channel ? { ChannelId: channel.ChannelId } : {}),
    Name: channel?.Name ?? "",
    Url: channel?.Url ?? "",
    Secret: "",
    BodyTemplate: channel?.BodyTemplate ?? "",
    MinSeverity: channel?.MinSeverity ?? "warning",
    Services: channel?.Services ?? [],
    Resources: channel?.Resources ?? [],
    SendResolved: channel?.SendResolved ?? true,
    Language: channel?.Language ?? language,
  };
}

export function listOf(draft: Draft): readonly string[] {
  return Array.isArray(draft) ? draft.filter((entry) => typeof entry === "string") : [];
}

/** Undefined: nothing is different. `forget`: the secret is taken away. */
export function changesOf(channel: NotificationChannel, draft: DraftRecord, forget: boolean): Modify | undefined {
  const changes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(draft)) {
    if (name === "ChannelId" || name === "Secret") continue;
    const before: unknown = channel[name as keyof NotificationChannel];
    if (JSON.stringify(before) !== JSON.stringify(value)) changes[name] = value;
  }
  if (forget) changes.Secret = "";
  else if (draft.Secret) changes.Secret = draft.Secret;
  return Object.keys(changes).length === 0
    ? undefined
    : ({ ChannelId: channel.ChannelId, ...changes } as unknown as Modify);
}

/** What the server would refuse and no pattern of the contract says. */
export function urlProblem(url: string): "notify.urlWrong" | "notify.urlPassword" | undefined {
  if (!URL.canParse(url)) return "notify.urlWrong";
  const { protocol, hostname, username, password } = new URL(url);
  if ((protocol !== "http:" && protocol !== "https:") || hostname === "") return "notify.urlWrong";
  return username === "" && password === "" ? undefined : "notify.urlPassword";
}
