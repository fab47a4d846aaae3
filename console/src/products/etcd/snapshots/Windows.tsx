// The stretches of history that the cluster can be put back to, to the revision.
import type { EtcdRecoveryWindow } from "@/api/generated/cetcd";
import { useT } from "@/i18n";
import { lasted } from "@/i18n/time";
import { Section, Time } from "@/ui/page";

export function Windows({ windows }: { windows: readonly EtcdRecoveryWindow[] }) {
  const t = useT();
  return (
    <Section title={t("etcd.windows")}>
      {windows.length === 0 ? (
        <p className="secondary">{t("etcd.noWindows")}</p>
      ) : (
        <div className="wide">
          <table className="simple-table" aria-label={t("etcd.windows")}>
            <thead>
              <tr>
                <th>{t("etcd.from")}</th>
                <th>{t("etcd.until")}</th>
                <th className="num">{t("etcd.span")}</th>
                <th className="num">{t("etcd.revisions")}</th>
                <th>{t("etcd.basedOn")}</th>
              </tr>
            </thead>
            <tbody>
              {windows.map((window) => (
                <tr key={`${window.SnapshotName} ${window.FromRevision} ${window.FromTime}`}>
                  <td>
                    <Time at={window.FromTime} />
                  </td>
                  <td>
                    <Time at={window.ToTime} />
                  </td>
                  <td className="num">{lasted(window.FromTime, window.ToTime)}</td>
                  <td className="num">
                    {window.FromRevision.toLocaleString("en-US")} – {window.ToRevision.toLocaleString("en-US")}
                  </td>
                  <td>
                    <code>{window.SnapshotName}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
