// Sends a test notification now and shows what the receiver said.
import { useState } from "react";
import type { NotificationChannel, TestNotificationChannelResponse } from "@/api/generated/notify";
import { useAct } from "@/api/queries";
import { useT } from "@/i18n";
import { duration } from "@/i18n/time";
import { Button } from "@/ui/Button";
import { Code } from "@/ui/Code";
import { Copyable } from "@/ui/copy";
import { Dialog } from "@/ui/Dialog";
import { Facts, Status } from "@/ui/page";
import { sayError } from "@/ui/toasts";
import { useWhyNot } from "./may";

export function TestButton({ channel }: { channel: NotificationChannel }) {
  const t = useT();
  const [answer, setAnswer] = useState<TestNotificationChannelResponse>();
  const whyNot = useWhyNot("TestNotificationChannel", channel.ChannelId);
  const test = useAct("notify", "TestNotificationChannel", { onDone: setAnswer });
  const send = () => test.mutate({ ChannelId: channel.ChannelId }, { onError: sayError });
  return (
    <>
      <Button busy={test.isPending} why={whyNot} onClick={send} hasPopup="dialog">
        {t("notify.test")}
      </Button>
      {answer ? (
        <Dialog
          title={t("notify.testOf", { name: channel.Name })}
          width={520}
          onClose={() => setAnswer(undefined)}
          footer={
            <>
              <Button busy={test.isPending} onClick={send}>
                {t("notify.testAgain")}
              </Button>
              <Button kind="primary" onClick={() => setAnswer(undefined)}>
                {t("close")}
              </Button>
            </>
          }
        >
          <div className="stack">
            <p role="status">
              <Status tone={answer.Accepted ? "ok" : "bad"}>
                {t(answer.Accepted ? "notify.accepted" : "notify.notAccepted")}
              </Status>
            </p>
            {answer.Reason ? <p className="field-problem">{answer.Reason}</p> : null}
            <Facts
              items={[
                [t("notify.status"), answer.StatusCode === 0 ? t("notify.noAnswer") : answer.StatusCode],
                [t("notify.took"), duration(answer.DurationMs)],
                [t("notify.deliveryId"), <Copyable key="id" text={answer.DeliveryId} />],
              ]}
            />
            {answer.Answer ? (
              <>
                <h3>{t("notify.answer")}</h3>
                <Code label={t("notify.answer")}>{answer.Answer}</Code>
              </>
            ) : null}
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
