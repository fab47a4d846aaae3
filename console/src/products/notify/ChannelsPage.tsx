// Every channel that notifications of the account go to.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { call } from "@/api/client";
import type { NotificationChannel } from "@/api/generated/notify";
import { useT } from "@/i18n";
import { ResourceTable } from "@/table/ResourceTable";
import { asFilterList } from "@/table/search";
import type { Column, FilterDef, OffsetSource } from "@/table/types";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { AddIcon } from "@/ui/icons";
import { Empty, Page } from "@/ui/page";
import { ChannelDrawer } from "./ChannelDrawer";
import { EnabledSwitch } from "./EnabledSwitch";
import { LastDelivery } from "./LastDelivery";
import { useWhyNot } from "./may";
import "./notify.css";
import { StateLabel } from "./StateLabel";
import { lastOf, shownUrl } from "./state";

const route = getRouteApi("/notifications");

const source: OffsetSource<NotificationChannel> = {
  kind: "offset",
  key: ["notify", "DescribeNotificationChannels"],
  live: true,
  async page({ offset, limit, filters, signal }) {
    const params = { Offset: offset, Limit: limit, Filters: asFilterList(filters) };
    const { Channels: rows, TotalCount: total } = await call("notify", "DescribeNotificationChannels", params, signal);
    return { rows, total };
  },
};

export function ChannelsPage() {
  const t = useT();
  const { dialog, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const whyNot = useWhyNot("CreateNotificationChannel");
  const open = (channelId: string) => void navigate({ to: "/notifications/$channelId", params: { channelId } });
  const columns = useMemo<Column<NotificationChannel>[]>(
    () => [
      {
        key: "ChannelId",
        title: t("notify.id"),
        cell: (c) => <Copyable text={c.ChannelId} />,
        text: (c) => c.ChannelId,
        width: "150px",
        extra: true,
      },
      {
        key: "Name",
        title: t("notify.name"),
        cell: (c) => (
          <Link to="/notifications/$channelId" params={{ channelId: c.ChannelId }}>
            {c.Name}
          </Link>
        ),
        text: (c) => c.Name,
        width: "minmax(120px, 2fr)",
      },
      { key: "Kind", title: t("notify.kind"), cell: (c) => kindOf(c.Kind, t), text: (c) => c.Kind, width: "100px" },
      {
        key: "Url",
        title: t("notify.url"),
        cell: (c) => <code title={t("notify.urlHidden")}>{shownUrl(c.Url)}</code>,
        text: (c) => shownUrl(c.Url),
        width: "minmax(170px, 2fr)",
      },
      {
        key: "MinSeverity",
        title: t("notify.minSeverity"),
        cell: (c) => <StateLabel kind="severity" name={c.MinSeverity} />,
        text: (c) => c.MinSeverity,
        width: "120px",
      },
      {
        key: "Services",
        title: t("notify.services"),
        cell: (c) => c.Services.join(", ") || t("notify.all"),
        text: (c) => c.Services.join(", "),
        width: "minmax(90px, 1fr)",
      },
      {
        key: "LastDelivery",
        title: t("notify.last"),
        cell: (c) => <LastDelivery channel={c} />,
        text: (c) => `${lastOf(c).tone} ${c.LastDeliveredAt}`,
        width: "minmax(230px, 2fr)",
      },
      {
        key: "Enabled",
        title: t("notify.enabled"),
        cell: (c) => <EnabledSwitch channel={c} />,
        text: (c) => (c.Enabled ? 1 : 0),
        width: "90px",
      },
    ],
    [t],
  );
  const filters = useMemo<FilterDef[]>(
    () => [
      {
        name: "enabled",
        label: t("notify.enabled"),
        options: [
          { value: "true", label: t("notify.on") },
          { value: "false", label: t("notify.off") },
        ],
      },
      { name: "name", label: t("notify.name") },
      { name: "service", label: t("notify.service") },
      { name: "resource", label: t("notify.resource") },
    ],
    [t],
  );
  const create = (
    <Button
      kind="primary"
      icon={<AddIcon />}
      why={whyNot}
      onClick={() => void navigate({ search: { ...search, dialog: "new" } })}
      hasPopup="dialog"
    >
      {t("notify.create")}
    </Button>
  );
  return (
    <Page title={t("notify.title")} lead={t("notify.lead")} actions={create} fixed>
      <ResourceTable
        name="notification-channels"
        label={t("notify.channels")}
        source={source}
        columns={columns}
        rowId={(c) => c.ChannelId}
        filters={filters}
        search={search}
        onSearch={(next) => void navigate({ search: next, replace: true })}
        onOpen={(c) => open(c.ChannelId)}
        empty={
          <Empty title={t("notify.none")} action={create}>
            {t("notify.noneHint")}
          </Empty>
        }
      />
      {dialog === "new" ? (
        <ChannelDrawer
          channel={undefined}
          onClose={() => void navigate({ search, replace: true })}
          onDone={(id) => id && open(id)}
        />
      ) : null}
    </Page>
  );
}

function kindOf(kind: string, t: ReturnType<typeof useT>): string {
  return kind === "webhook" ? t("notify.kind.webhook") : kind;
}
