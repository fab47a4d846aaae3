// What a user may not do with a channel, as the reason that its button gives.
import type { ActionOf } from "@/api/client";
import { resourceOf, useMay } from "@/api/may";
import { useT } from "@/i18n";

/** The `why` of a button: undefined when it may be used. A channel that does not exist yet is asked about as any. */
export function useWhyNot(action: ActionOf<"notify">, channelId = "*"): string | undefined {
  const t = useT();
  const may = useMay("notify", action, resourceOf("notify", "channel", channelId));
  return may ? undefined : t("notify.mayNot", { action: `notify:${action}` });
}
