// What was sent to a channel, waits, or was given up.
import { useMemo, useState } from "react";
import { call } from "@/api/client";
import type { NotificationChannel, NotificationDelivery } from "@/api/generated/notify";
import { useT } from "@/i18n";
import { ResourceTable } from "@/table/ResourceTable";
import type { TableSearch } from "@/table/search";
import type { Column, FilterDef, OffsetSource } from "@/table/types";
import { Empty, Time } from "@/ui/page";
import { DeliveryDrawer } from "./DeliveryDrawer";
import { RetryButton } from "./RetryButton";
import { StateLabel } from "./StateLabel";
import { DELIVERY_STATES } from "./state";

/** The action takes one state by a field of its own, not a list of filters. */
function sourceOf(channelId: string): OffsetSource<NotificationDelivery> {
  return {
    kind: "offset",
    key: ["notify", "DescribeNotificationDeliveries", "of", channelId],
    live: true,
    async page({ offset, limit, filters, signal }) {
      const wanted = DELIVERY_STATES.find((state) => state === filters.State?.[0]);
      const params = { ChannelId: channelId, Offset: offset, Limit: limit, ...(wanted ? { State: wanted } : {}) };
      const answer = await call("notify", "DescribeNotificationDeliveries", params, signal);
      return { rows: answer.Deliveries, total: answer.TotalCount };
    },
  };
}

export interface DeliveriesProps {
  channel: NotificationChannel;
  search: TableSearch;
  onSearch: (next: TableSearch) => void;
}

export function Deliveries({ channel, search, onSearch }: DeliveriesProps) {
  const t = useT();
  const { ChannelId: id, Enabled: enabled } = channel;
  const [shown, setShown] = useState<NotificationDelivery>();
  const source = useMemo(() => sourceOf(id), [id]);
  const columns = useMemo<Column<NotificationDelivery>[]>(
    () => [
      {
        key: "CreatedAt",
        title: t("notify.told"),
        cell: (d) => <Time at={d.CreatedAt} />,
        text: (d) => d.CreatedAt,
        width: "165px",
      },
      {
        key: "Severity",
        title: t("notify.severityTitle"),
        cell: (d) => <StateLabel kind="severity" name={d.Severity} />,
        text: (d) => d.Severity,
        width: "100px",
      },
      {
        key: "Message",
        title: t("notify.message"),
        cell: (d) => <span title={d.Message}>{`${d.Subject}: ${d.Message}`}</span>,
        text: (d) => `${d.Subject}: ${d.Message}`,
        width: "minmax(180px, 3fr)",
      },
      {
        key: "Event",
        title: t("notify.event"),
        cell: (d) => (d.Event === "ended" ? t("notify.event.ended") : t("notify.event.started")),
        text: (d) => d.Event,
        width: "90px",
      },
      {
        key: "State",
        title: t("notify.stateTitle"),
        cell: (d) => <StateLabel kind="state" name={d.State} />,
        text: (d) => d.State,
        width: "110px",
      },
      {
        key: "Attempts",
        title: t("notify.attempts"),
        cell: (d) => d.Attempts,
        text: (d) => d.Attempts,
        width: "100px",
        end: true,
      },
      {
        key: "Error",
        title: t("notify.error"),
        cell: (d) => <span title={d.Error}>{d.Error || "–"}</span>,
        text: (d) => d.Error,
        width: "minmax(130px, 2fr)",
      },
      {
        key: "NextAttemptAt",
        title: t("notify.nextAttempt"),
        cell: (d) => <Time at={d.NextAttemptAt} />,
        text: (d) => d.NextAttemptAt,
        width: "165px",
        extra: true,
      },
      {
        key: "Actions",
        title: t("notify.actions"),
        cell: (d) => <RetryButton delivery={d} enabled={enabled} />,
        text: (d) => (d.State === "delivered" ? 0 : 1),
        width: "100px",
        end: true,
      },
    ],
    [t, enabled],
  );
  const filters = useMemo<FilterDef[]>(
    () => [
      {
        name: "State",
        label: t("notify.stateTitle"),
        options: DELIVERY_STATES.map((value) => ({ value, label: t(`notify.state.${value}`) })),
      },
    ],
    [t],
  );
  return (
    <>
      <ResourceTable
        name="notification-deliveries"
        label={t("notify.deliveries")}
        source={source}
        columns={columns}
        rowId={(d) => d.DeliveryId}
        filters={filters}
        search={search}
        onSearch={onSearch}
        onOpen={setShown}
        empty={<Empty title={t("notify.noDeliveries")}>{t("notify.noDeliveriesHint")}</Empty>}
      />
      {shown ? <DeliveryDrawer delivery={shown} enabled={enabled} onClose={() => setShown(undefined)} /> : null}
    </>
  );
}
