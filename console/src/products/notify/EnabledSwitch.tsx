// Turns a channel on and off. Turning it off gives up what waits, so that is asked about where something does.
import { useState } from "react";
import type { NotificationChannel } from "@/api/generated/notify";
import { useAct } from "@/api/queries";
import { useT } from "@/i18n";
import { Confirm } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Toggle } from "@/ui/inputs";
import { sayError } from "@/ui/toasts";
import { useWhyNot } from "./may";

export function EnabledSwitch({ channel }: { channel: NotificationChannel }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const whyNot = useWhyNot("ModifyNotificationChannel", channel.ChannelId);
  const modify = useAct("notify", "ModifyNotificationChannel", { onDone: () => setAsking(false) });
  const put = (Enabled: boolean) => modify.mutate({ ChannelId: channel.ChannelId, Enabled }, { onError: sayError });
  return (
    <>
      <span title={whyNot} className="row">
        <Toggle
          label={t("notify.enabledOf", { name: channel.Name })}
          on={channel.Enabled}
          disabled={whyNot !== undefined || modify.isPending}
          onChange={(on) => (on || channel.Waiting === 0 ? put(on) : setAsking(true))}
        />
      </span>
      {asking ? (
        <Confirm
          title={t("notify.disableAsk", { name: channel.Name })}
          action={t("notify.disable")}
          busy={modify.isPending}
          onConfirm={() => modify.mutate({ ChannelId: channel.ChannelId, Enabled: false })}
          onClose={() => setAsking(false)}
        >
          <div className="stack">
            <p>{t("notify.disableHint", { n: channel.Waiting })}</p>
            {modify.error ? <ErrorPanel error={modify.error} /> : null}
          </div>
        </Confirm>
      ) : null}
    </>
  );
}
