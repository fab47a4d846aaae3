// One event whole, found by its request, so that a link to it works for as long as the log answers.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Event } from "@/api/generated/cloudaudit";
import { useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { dateTime } from "@/i18n/time";
import { Code } from "@/ui/Code";
import { Copyable, CopyButton } from "@/ui/copy";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Empty, Facts, Loading } from "@/ui/page";
import { Outcome } from "./EventOutcome";
import { RANGES, wholeOf } from "./events";

export function EventDrawer({ request, onClose }: { request: string; onClose: () => void }) {
  const t = useT();
  const [now] = useState(() => Math.floor(Date.now() / 1000));
  const events = useCall(
    "cloudaudit",
    "DescribeEvents",
    {
      StartTime: now - RANGES.month + 60,
      // Clocks differ a little between machines.
      EndTime: now + 60,
      MaxResults: 10,
      LookupAttributes: [{ AttributeKey: "RequestId", AttributeValue: request }],
    },
    { live: true },
  );
  return (
    <Dialog title={t("identity.event")} side width={620} onClose={onClose}>
      {events.error ? <ErrorPanel error={events.error} onRetry={() => void events.refetch()} /> : null}
      {events.isPending ? <Loading label={t("loading")} /> : null}
      {events.data?.Events.length === 0 ? (
        <Empty title={t("identity.noEvent")}>{t("identity.noEventHint")}</Empty>
      ) : null}
      {events.data?.Events.map((event) => (
        <Detail key={event.EventId} event={event} />
      ))}
    </Dialog>
  );
}

function Detail({ event }: { event: Event }) {
  const t = useT();
  const whole = wholeOf(event);
  const text = whole ? JSON.stringify(whole, null, 2) : event.CloudAuditEvent;
  const refused = whole?.code.startsWith("AuthFailure.UnauthorizedOperation") ?? false;
  return (
    <div className="stack">
      <h3>
        <code>
          {event.EventSource}.{event.EventName}
        </code>
      </h3>
      <Facts
        items={[
          [t("identity.outcome"), <Outcome key="outcome" event={event} />],
          [t("identity.time"), dateTime(event.EventTime)],
          [t("identity.user"), `${event.Username} (${whole?.userIdentity.principalId ?? ""})`],
          [t("identity.address"), <code key="address">{event.SourceIPAddress}</code>],
          [t("identity.key"), event.SecretId ? <Copyable key="key" text={event.SecretId} /> : t("identity.console")],
          ["RequestId", <Copyable key="request" text={event.RequestID} />],
          [t("identity.resource"), event.Resources?.ResourceName],
        ]}
      />
      {refused && whole ? (
        <p>
          <Link
            to="/identity/simulator"
            search={{ uin: whole.userIdentity.principalId, action: `${event.EventSource}:${event.EventName}` }}
          >
            {t("identity.whyRefused")}
          </Link>
        </p>
      ) : null}
      <div className="row">
        <h3 className="grow">{t("identity.record")}</h3>
        <CopyButton text={text} />
      </div>
      <Code label={t("identity.record")}>{text}</Code>
    </div>
  );
}
