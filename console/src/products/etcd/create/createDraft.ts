// What a new cluster begins with, and which part of the form asks for what.
import type { Draft, DraftRecord } from "@/form/draft";
import type { Placement } from "../hosts/placement";

export const STEPS = ["basics", "network", "data", "review"] as const;
export type Step = (typeof STEPS)[number];

export function asStep(text: string | undefined): Step {
  return STEPS.find((step) => step === text) ?? "basics";
}

export const BACKUP = "AdvancedSettings.BackupSettings";
export const COMPACTION = "AdvancedSettings.AutoCompactionSettings";
export const SECURITY = "AdvancedSettings.SecuritySettings";

/** A snapshot a day for a week, every change between them, and a trial of restoring each day. */
export const BACKUP_BEGIN = {
  BackupInterval: "86400",
  MaxBackupCount: "7",
  PointInTimeRecovery: true,
  DrillInterval: "86400",
};

/** The networks are names only: nothing of a cluster depends on them. Without hosts, members are on the server's own machine. */
export function beginOf(version: string | undefined): DraftRecord {
  return {
    Name: "",
    Description: "",
    EtcdVersion: version ?? "",
    Size: "3",
    VpcId: "vpc-local",
    ServiceSubnetId: "subnet-local",
    SubnetIds: ["subnet-local"],
    DiskSize: "2",
    DeletionProtection: true,
    AdvancedSettings: {
      SecuritySettings: { Https: true, ClientCertAuth: true },
      AutoCompactionSettings: { AutoCompactionMode: "periodic", AutoCompactionRetention: "1h" },
      BackupSettings: { ...BACKUP_BEGIN },
    },
  };
}

/** The part that holds a field, so that a problem found at the end leads to where it can be mended. */
export function stepOf(path: string): Step {
  if (/^(Name|Description|EtcdVersion|Size|HostIds)\b/.test(path)) return "basics";
  if (/^(VpcId|ServiceSubnetId|SubnetIds|AdvancedSettings\.(SecuritySettings|Custom))/.test(path)) return "network";
  return "data";
}

/** The draft's hosts; of the same identity as long as they are. */
export function placementOf(draft: Draft): Placement {
  return Array.isArray(draft) ? (draft as string[]) : undefined;
}

/** The contract leaves these open; etcd does not. */
export function retentionProblem(
  mode: string,
  retention: string,
): "etcd.retentionPeriod" | "etcd.retentionCount" | undefined {
  if (mode === "revision") return /^[1-9]\d{0,18}$/.test(retention) ? undefined : "etcd.retentionCount";
  return /^(\d+[hms])+$/.test(retention) && /[1-9]/.test(retention) ? undefined : "etcd.retentionPeriod";
}
