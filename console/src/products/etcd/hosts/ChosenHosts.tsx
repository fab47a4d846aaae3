// The hosts of one cluster, chosen of those that are enrolled: how many are needed, and what those beyond are for.
import { useMemo } from "react";
import type { RegisterInstanceInfo } from "@/api/generated/tat";
import { useT } from "@/i18n";
import { HostPicker } from "../../hosts/HostPicker";

export interface ChosenHostsProps {
  size: number;
  value: readonly string[];
  onChange: (hosts: readonly string[]) => void;
  /** Hosts that cannot be left out, each with the reason. */
  kept?: ReadonlyMap<string, string>;
  /** Of those chosen, how many can run a member; without it all can. */
  usable?: number;
}

const NONE: ReadonlyMap<string, string> = new Map();

export function ChosenHosts({ size, value, onChange, kept = NONE, usable = value.length }: ChosenHostsProps) {
  const t = useT();
  const chosen = useMemo(() => new Set(value), [value]);
  const locked = (host: RegisterInstanceInfo) => {
    const reason = kept.get(host.InstanceId);
    if (reason !== undefined) return reason;
    // One that went offline can still be left out.
    return host.Status === "Online" || chosen.has(host.InstanceId) ? undefined : t("etcd.hostOffline");
  };
  const extra = Math.max(0, usable - size);
  return (
    <div className="stack host-choice">
      <p className="secondary">{t("etcd.hostsHint", { size })}</p>
      <HostPicker few value={chosen} onChange={(ids) => onChange([...ids])} locked={locked} />
      <p role="status">
        {usable < size
          ? t("etcd.hostsChosen", { n: usable, size })
          : extra === 0
            ? t("etcd.hostsEnough", { n: usable })
            : t("etcd.hostsSpare", { n: usable, extra })}
      </p>
    </div>
  );
}
