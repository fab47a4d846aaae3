// What a key was before, as far as it was not compacted; a chosen revision beside the one before it.
import type { EtcdKey } from "@/api/generated/cetcd";
import { useT } from "@/i18n";
import { bytes } from "@/i18n/time";
import { Button } from "@/ui/Button";
import { Section } from "@/ui/page";
import { Diff } from "./Diff";
import { contentOf } from "./entry";
import { REVISIONS } from "./queries";

export interface HistoryProps {
  revisions: readonly EtcdKey[];
  compacted: boolean;
  chosen: string | undefined;
  whyNot: string | undefined;
  onChoose: (revision: string | undefined) => void;
  /** Begins to write the key anew with the value of a revision. */
  onTake: (from: EtcdKey) => void;
}

export function History({ revisions, compacted, chosen, whyNot, onChoose, onTake }: HistoryProps) {
  const t = useT();
  const at = revisions.findIndex((one) => String(one.ModRevision) === chosen);
  const one = revisions[at];
  const before = revisions[at + 1];
  return (
    <Section title={t("etcd.history")}>
      <div className="history">
        <ul className="revisions">
          {revisions.map((revision, index) => (
            <li key={revision.ModRevision}>
              <button
                type="button"
                aria-pressed={index === at}
                onClick={() => onChoose(index === at ? undefined : String(revision.ModRevision))}
              >
                <span>{t("etcd.revisionN", { n: revision.ModRevision })}</span>
                <span className="quiet">{revision.Deleted ? t("etcd.wasDeleted") : bytes(revision.ValueSize)}</span>
              </button>
            </li>
          ))}
          {revisions.length === 0 ? <li className="quiet">{t("etcd.noHistory")}</li> : null}
          {revisions.length >= REVISIONS ? <li className="quiet">{t("etcd.latestOnly", { n: REVISIONS })}</li> : null}
          {compacted ? <li className="quiet">{t("etcd.compacted")}</li> : null}
        </ul>
        {one ? (
          <div className="stack">
            <div className="row">
              <span className="grow quiet">
                {before
                  ? t("etcd.comparedWith", { n: before.ModRevision })
                  : t(compacted ? "etcd.beforeUnknown" : "etcd.firstRevision")}
              </span>
              {one.Deleted || one.Truncated || at === 0 ? null : (
                <Button size="small" why={whyNot} onClick={() => onTake(one)} hasPopup="dialog">
                  {t("etcd.takeRevision")}
                </Button>
              )}
            </div>
            <Diff before={textOrNothing(before)} after={textOrNothing(one)} />
          </div>
        ) : (
          <p className="quiet">{t("etcd.chooseRevision")}</p>
        )}
      </div>
    </Section>
  );
}

/** Undefined: it is no text, which lines cannot be told of. */
function textOrNothing(item: EtcdKey | undefined): string | undefined {
  return item === undefined || item.Deleted ? "" : contentOf(item).text;
}
