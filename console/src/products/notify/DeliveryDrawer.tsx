// One delivery whole: what was told, and what the receiver said to it.
import type { NotificationDelivery } from "@/api/generated/notify";
import { useT } from "@/i18n";
import { duration } from "@/i18n/time";
import { hrefOfId } from "@/products";
import { goTo } from "@/shell/go";
import { Code } from "@/ui/Code";
import { Copyable } from "@/ui/copy";
import { Dialog } from "@/ui/Dialog";
import { Facts, Time } from "@/ui/page";
import { RetryButton } from "./RetryButton";
import { StateLabel } from "./StateLabel";

export interface DeliveryDrawerProps {
  delivery: NotificationDelivery;
  /** Whether its channel is. */
  enabled: boolean;
  onClose: () => void;
}

export function DeliveryDrawer({ delivery, enabled, onClose }: DeliveryDrawerProps) {
  const t = useT();
  const page = hrefOfId(delivery.ResourceId);
  return (
    <Dialog
      title={delivery.Subject}
      side
      width={560}
      onClose={onClose}
      footer={<RetryButton delivery={delivery} enabled={enabled} onDone={onClose} />}
    >
      <div className="stack">
        <p>{delivery.Message}</p>
        {delivery.Error ? <p className="field-problem">{delivery.Error}</p> : null}
        <Facts
          items={[
            [t("notify.stateTitle"), <StateLabel key="state" kind="state" name={delivery.State} />],
            [t("notify.severityTitle"), <StateLabel key="severity" kind="severity" name={delivery.Severity} />],
            [
              t("notify.resource"),
              page ? (
                <button
                  key="resource"
                  type="button"
                  className="link"
                  onClick={() => {
                    onClose();
                    goTo(page);
                  }}
                >
                  {delivery.ResourceId}
                </button>
              ) : (
                <code key="resource">{delivery.ResourceId}</code>
              ),
            ],
            [
              t("notify.what"),
              <code key="kind">
                {delivery.Service}/{delivery.Kind}
              </code>,
            ],
            [t("notify.since"), <Time key="since" at={delivery.StartedAt} />],
            [t("notify.until"), <Time key="until" at={delivery.EndedAt} />],
            [t("notify.told"), <Time key="told" at={delivery.CreatedAt} />],
            [t("notify.attempts"), delivery.Attempts],
            [t("notify.lastAttempt"), <Time key="last" at={delivery.LastAttemptAt} />],
            [t("notify.nextAttempt"), <Time key="next" at={delivery.NextAttemptAt} />],
            [t("notify.status"), delivery.StatusCode === 0 ? t("notify.noAnswer") : delivery.StatusCode],
            [t("notify.took"), delivery.Attempts === 0 ? "" : duration(delivery.DurationMs)],
            [t("notify.deliveryId"), <Copyable key="id" text={delivery.DeliveryId} />],
          ]}
        />
        {delivery.Answer ? (
          <>
            <h3>{t("notify.answer")}</h3>
            <Code label={t("notify.answer")}>{delivery.Answer}</Code>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
