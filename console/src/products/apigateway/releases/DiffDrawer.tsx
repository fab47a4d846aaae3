// Two versions beside each other; both sides can be any version, what is edited now, or nothing.
import type { ServiceReleaseHistoryInfo } from "@/api/generated/apigateway";
import { useT } from "@/i18n";
import { dateTime } from "@/i18n/time";
import { Dialog } from "@/ui/Dialog";
import { Choice } from "@/ui/inputs";
import { useAddress } from "../shared/address";
import { Differences } from "./Differences";
import { DRAFTS, NOTHING, sides } from "./versions";

export interface DiffDrawerProps {
  serviceId: string;
  versions: readonly ServiceReleaseHistoryInfo[];
  from: string;
  to: string;
  onClose: () => void;
}

export function DiffDrawer({ serviceId, versions, ...props }: DiffDrawerProps) {
  const t = useT();
  const { put } = useAddress();
  const { from, to } = sides(props.from, props.to);
  const named = (name: string) => {
    const version = versions.find((one) => one.VersionName === name);
    return version ? versionLabel(version) : name;
  };
  const known = versions.map((one) => one.VersionName ?? "").filter(Boolean);
  const options = (own: string, apart: { value: string; label: string }) => [
    apart,
    ...[...new Set([...known, own])]
      .filter((name) => name !== apart.value)
      .map((value) => ({ value, label: named(value) })),
  ];
  return (
    <Dialog title={t("apigw.compare")} side width={720} onClose={props.onClose}>
      <div className="stack">
        <div className="gw-sides">
          <Choice
            label={t("apigw.before")}
            value={from}
            options={options(from, { value: NOTHING, label: t("apigw.nothingReleased") })}
            onChange={(next) => put({ from: next, to }, true)}
          />
          <span aria-hidden="true">→</span>
          <Choice
            label={t("apigw.after")}
            value={to}
            options={options(to, { value: DRAFTS, label: t("apigw.matchDrafts") })}
            onChange={(next) => put({ from, to: next }, true)}
          />
        </div>
        <Differences serviceId={serviceId} from={from} to={to} />
      </div>
    </Dialog>
  );
}

/** A version's name is its time and chance; people know it by what was said of it. */
export function versionLabel(version: ServiceReleaseHistoryInfo): string {
  const when = dateTime(version.ReleaseTime) || (version.VersionName ?? "").slice(0, 14);
  return version.VersionDesc ? `${version.VersionDesc} (${when})` : when;
}
