// What happened to a cluster by itself: members lost and replaced, alarms, warnings. What still holds comes first.
import { useState } from "react";
import type { Etcd, EtcdEvent } from "@/api/generated/cetcd";
import { useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { lasted } from "@/i18n/time";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Choice } from "@/ui/inputs";
import { Loading, Section, Time } from "@/ui/page";
import { StateLabel } from "../StateLabel";
import { stateKey } from "../state";

const PAGE = 20;

type Severity = NonNullable<Parameters<typeof useEvents>[1]>;

function useEvents(cluster: Etcd, severity: "info" | "warning" | "critical" | undefined, offset: number) {
  return useCall(
    "cetcd",
    "DescribeEtcdEvents",
    { InstanceId: cluster.InstanceId, Offset: offset, Limit: PAGE, ...(severity ? { Severity: severity } : {}) },
    { live: true, keep: true },
  );
}

export function Events({ cluster }: { cluster: Etcd }) {
  const t = useT();
  const [severity, setSeverity] = useState<Severity>();
  const [offset, setOffset] = useState(0);
  const events = useEvents(cluster, severity, offset);
  const total = events.data?.TotalCount ?? 0;
  return (
    <Section
      title={t("etcd.events")}
      actions={
        <Choice
          size="small"
          label={t("etcd.severityTitle")}
          value={severity ?? ""}
          options={[
            { value: "", label: t("table.any", { name: t("etcd.severityTitle") }) },
            ...(["critical", "warning", "info"] as const).map((value) => ({
              value,
              label: t(stateKey("etcd.severity", value) ?? "etcd.severity.info"),
            })),
          ]}
          onChange={(next) => {
            setSeverity(next === "" ? undefined : (next as Severity));
            setOffset(0);
          }}
        />
      }
    >
      {events.error ? <ErrorPanel error={events.error} onRetry={() => void events.refetch()} /> : null}
      {events.isPending && !events.error ? <Loading label={t("loading")} /> : null}
      {events.data && total === 0 ? <p className="secondary">{t("etcd.noEvents")}</p> : null}
      {total > 0 ? <EventList events={events.data?.Events ?? []} /> : null}
      {total > PAGE ? (
        <div className="row pager">
          <span className="grow quiet">
            {t("etcd.pageOf", { from: offset + 1, to: Math.min(offset + PAGE, total), n: total })}
          </span>
          <Button size="small" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE))}>
            {t("etcd.newer")}
          </Button>
          <Button size="small" disabled={offset + PAGE >= total} onClick={() => setOffset(offset + PAGE)}>
            {t("etcd.older")}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

export function EventList({ events }: { events: readonly EtcdEvent[] }) {
  const t = useT();
  return (
    <ul className="etcd-events">
      {events.map((event) => (
        <li key={event.EventId}>
          <StateLabel kind="etcd.severity" state={event.Severity} />
          <div>
            <p>{event.Message}</p>
            <p className="quiet">
              <code>{event.Kind}</code>
              {event.Member ? (
                <>
                  {" · "}
                  <code>{event.Member}</code>
                </>
              ) : null}
            </p>
          </div>
          <div className="event-when">
            <Time at={event.StartedAt} />
            <p className="quiet">
              {event.EndedAt === null
                ? t("etcd.holds")
                : event.EndedAt === event.StartedAt
                  ? ""
                  : t("etcd.lasted", { time: lasted(event.StartedAt, event.EndedAt) })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
