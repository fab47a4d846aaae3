// One channel: what it is set to, how it fares, and every delivery of the last days.
import { getRouteApi, Link } from "@tanstack/react-router";
import type { NotificationChannel } from "@/api/generated/notify";
import { useAct, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { LANGUAGES } from "@/i18n/language";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { Confirm } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Empty, Facts, Loading, Page, Section, Time } from "@/ui/page";
import { say } from "@/ui/toasts";
import { ChannelDrawer } from "./ChannelDrawer";
import { Deliveries } from "./Deliveries";
import { EnabledSwitch } from "./EnabledSwitch";
import { LastDelivery } from "./LastDelivery";
import { useWhyNot } from "./may";
import "./notify.css";
import { StateLabel } from "./StateLabel";
import { shownUrl } from "./state";
import { TestButton } from "./TestButton";

const route = getRouteApi("/notifications/$channelId");

export function ChannelPage() {
  const t = useT();
  const { channelId } = route.useParams();
  const found = useCall("notify", "DescribeNotificationChannels", { ChannelIds: [channelId] }, { live: true });
  const channel = found.data?.Channels[0];
  if (channel) return <Shown key={channelId} channel={channel} />;
  return (
    <Page title={t("notify.one")}>
      {found.error ? <ErrorPanel error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <Loading label={t("loading")} /> : null}
      {found.data ? (
        <Empty title={t("notify.gone")} action={<Link to="/notifications">{t("notify.toAll")}</Link>}>
          <code>{channelId}</code>
        </Empty>
      ) : null}
    </Page>
  );
}

function Shown({ channel }: { channel: NotificationChannel }) {
  const t = useT();
  const { dialog, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const id = channel.ChannelId;
  const mayNotEdit = useWhyNot("ModifyNotificationChannel", id);
  const mayNotDelete = useWhyNot("DeleteNotificationChannel", id);
  const remove = useAct("notify", "DeleteNotificationChannel", {
    onDone: () => {
      say(t("notify.deleted"));
      void navigate({ to: "/notifications" });
    },
  });
  const open = (next: string) => void navigate({ search: { ...search, dialog: next } });
  const close = () => void navigate({ search, replace: true });
  return (
    <Page
      title={channel.Name}
      fixed
      lead={
        <span className="row wrap">
          <EnabledSwitch channel={channel} />
          <span>{t(channel.Enabled ? "notify.isOn" : "notify.isOff")}</span>
          <code>{shownUrl(channel.Url)}</code>
        </span>
      }
      actions={
        <>
          <Button why={mayNotDelete} onClick={() => open("delete")} hasPopup="dialog">
            {t("notify.delete")}
          </Button>
          <Button why={mayNotEdit} onClick={() => open("edit")} hasPopup="dialog">
            {t("notify.edit")}
          </Button>
          <TestButton channel={channel} />
        </>
      }
    >
      <Section>
        <Facts
          items={[
            [t("notify.id"), <Copyable key="id" text={id} />],
            [t("notify.minSeverity"), <StateLabel key="severity" kind="severity" name={channel.MinSeverity} />],
            [t("notify.services"), channel.Services.join(", ") || t("notify.all")],
            [t("notify.resources"), channel.Resources.join(", ") || t("notify.all")],
            [t("notify.resolved"), t(channel.SendResolved ? "notify.on" : "notify.off")],
            [t("notify.language"), languageName(channel.Language)],
            [t("notify.body"), t(channel.BodyTemplate === "" ? "notify.bodyPlain" : "notify.bodyOwn")],
            [t("notify.signed"), t(channel.HasSecret ? "notify.on" : "notify.off")],
            [t("notify.last"), <LastDelivery key="last" channel={channel} />],
            [t("notify.lastAccepted"), <Time key="accepted" at={channel.LastDeliveredAt} />],
            channel.NextAttemptAt === ""
              ? null
              : [t("notify.nextAttempt"), <Time key="next" at={channel.NextAttemptAt} />],
          ]}
        />
        {channel.LastError ? <p className="field-problem">{channel.LastError}</p> : null}
      </Section>
      <h2>{t("notify.deliveries")}</h2>
      <Deliveries
        channel={channel}
        search={search}
        onSearch={(next) => void navigate({ search: next, replace: true })}
      />
      {dialog === "edit" ? <ChannelDrawer channel={channel} onClose={close} onDone={close} /> : null}
      {dialog === "delete" ? (
        <Confirm
          title={t("notify.deleteAsk", { name: channel.Name })}
          action={t("notify.delete")}
          busy={remove.isPending}
          why={mayNotDelete}
          onConfirm={() => remove.mutate({ ChannelId: id })}
          onClose={close}
        >
          <div className="stack">
            <p>{t("notify.deleteHint", { n: channel.Waiting })}</p>
            {remove.error ? <ErrorPanel error={remove.error} /> : null}
          </div>
        </Confirm>
      ) : null}
    </Page>
  );
}

function languageName(name: string): string {
  return Object.entries(LANGUAGES).find(([key]) => key === name)?.[1] ?? name;
}
