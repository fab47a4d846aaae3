// Who changed what lately, from the audit log.
import { useQuery } from "@tanstack/react-query";
import { call } from "@/api/client";
import type { ApiError } from "@/api/errors";
import type { Event } from "@/api/generated/cloudaudit";
import { useT } from "@/i18n";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Loading, Section, Status, Time } from "@/ui/page";

const SHOWN = 10;
const WEEK = 7 * 86_400;

async function readWrites(signal: AbortSignal): Promise<Event[]> {
  const now = Math.floor(Date.now() / 1000);
  const { Events } = await call(
    "cloudaudit",
    "DescribeEvents",
    {
      StartTime: now - WEEK,
      EndTime: now,
      MaxResults: SHOWN,
      LookupAttributes: [{ AttributeKey: "ActionType", AttributeValue: "Write" }],
    },
    signal,
  );
  return Events;
}

export function Activity() {
  const t = useT();
  const events = useQuery<Event[], ApiError>({
    queryKey: ["cloudaudit", "DescribeEvents", "recent writes"],
    queryFn: ({ signal }) => readWrites(signal),
    meta: { live: true },
  });
  return (
    <Section title={t("home.activity")}>
      {events.isPending ? <Loading label={t("loading")} /> : null}
      {events.error ? <ErrorPanel error={events.error} onRetry={() => void events.refetch()} /> : null}
      {events.data?.length === 0 ? <p className="secondary">{t("home.noActivity")}</p> : null}
      {events.data && events.data.length > 0 ? (
        <table className="simple-table">
          <thead>
            <tr>
              <th>{t("home.when")}</th>
              <th>{t("home.who")}</th>
              <th>{t("home.action")}</th>
              <th>{t("home.resource")}</th>
              <th>{t("home.outcome")}</th>
            </tr>
          </thead>
          <tbody>
            {events.data.map((event) => (
              <tr key={event.EventId}>
                <td>
                  <Time at={event.EventTime} />
                </td>
                <td>{event.Username}</td>
                <td>
                  <code>
                    {event.EventSource}.{event.EventName}
                  </code>
                </td>
                <td>
                  <code>{event.Resources?.ResourceName || "–"}</code>
                </td>
                <td>
                  <Status tone={event.ErrorCode === 0 ? "ok" : "bad"}>
                    {t(event.ErrorCode === 0 ? "home.ok" : "home.refused")}
                  </Status>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Section>
  );
}
