// What changes while somebody looks, newest first.
import { useT } from "@/i18n";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Section, Status, Time } from "@/ui/page";
import type { Watched } from "./useWatch";

export interface ChangesProps {
  watched: Watched;
  prefix: string;
  onChoose: (key: string) => void;
}

export function Changes({ watched, prefix, onChoose }: ChangesProps) {
  const t = useT();
  const tone = watched.error ? "bad" : watched.paused ? "idle" : "busy";
  return (
    <Section
      title={prefix ? t("etcd.changesOf", { prefix }) : t("etcd.changes")}
      actions={
        <Status tone={tone}>
          {t(watched.error ? "etcd.watchBroken" : watched.paused ? "etcd.watchPaused" : "etcd.watching")}
        </Status>
      }
    >
      {watched.error ? <ErrorPanel error={watched.error} /> : null}
      {watched.missed > 0 ? <p className="note-warn">{t("etcd.watchMissed", { n: watched.missed })}</p> : null}
      {watched.changes.length === 0 && !watched.error ? <p className="quiet">{t("etcd.noChanges")}</p> : null}
      <ul className="key-changes" aria-label={t("etcd.changes")}>
        {watched.changes.map((change) => (
          <li key={change.id}>
            <code className={change.kind === "DELETE" ? "change-delete" : "change-put"}>{change.kind}</code>
            <button type="button" className="link ellipsis" onClick={() => onChoose(change.address)}>
              <code>{change.key}</code>
            </button>
            <span className="quiet">{t("etcd.revisionN", { n: change.revision })}</span>
            <Time at={change.at / 1000} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
