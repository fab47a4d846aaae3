// How a channel fares: how its last attempt went, and what waits.
import type { NotificationChannel } from "@/api/generated/notify";
import { useT } from "@/i18n";
import { Status, Time } from "@/ui/page";
import { lastOf } from "./state";

export function LastDelivery({ channel }: { channel: NotificationChannel }) {
  const t = useT();
  const { tone, word, at } = lastOf(channel);
  return (
    <span className="last-delivery" title={channel.LastError}>
      <Status tone={tone}>{t(word, { n: channel.Failures })}</Status>
      {at === "" || tone !== "ok" ? null : (
        <span className="quiet">
          <Time at={at} relative />
        </span>
      )}
      {channel.Waiting > 0 ? <span className="quiet">{t("notify.waitingN", { n: channel.Waiting })}</span> : null}
    </span>
  );
}
