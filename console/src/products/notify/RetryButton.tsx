// Sends a delivery again that was not accepted.
import type { NotificationDelivery } from "@/api/generated/notify";
import { useAct } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { say, sayError } from "@/ui/toasts";
import { useWhyNot } from "./may";

export interface RetryButtonProps {
  delivery: NotificationDelivery;
  /** Whether its channel is. */
  enabled: boolean;
  onDone?: () => void;
}

/** Nothing where the receiver has accepted it. */
export function RetryButton({ delivery, enabled, onDone }: RetryButtonProps) {
  const t = useT();
  const whyNot = useWhyNot("RetryNotificationDelivery", delivery.ChannelId);
  const retry = useAct("notify", "RetryNotificationDelivery", {
    onDone: () => {
      say(t("notify.retried"));
      onDone?.();
    },
  });
  if (delivery.State === "delivered") return null;
  return (
    <Button
      size="small"
      busy={retry.isPending}
      why={whyNot ?? (enabled ? undefined : t("notify.retryOff"))}
      onClick={() =>
        retry.mutate({ ChannelId: delivery.ChannelId, DeliveryId: delivery.DeliveryId }, { onError: sayError })
      }
    >
      {t("notify.retry")}
    </Button>
  );
}
