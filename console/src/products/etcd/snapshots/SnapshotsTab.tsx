// Backups of a cluster: what there is, what makes it, how far back it reaches, and going back.

import { useTable } from "@/api/meta";
import { useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Loading } from "@/ui/page";
import type { TabProps } from "../ClusterPage";
import { useWhyNot } from "../may";
import { useNotRunning } from "../settings/Resize";
import { useDialog } from "../useDialog";
import { NewSnapshot } from "./NewSnapshot";
import { Policies } from "./Policies";
import { RestoreDialog } from "./RestoreDialog";
import { SnapshotList } from "./SnapshotList";
import "./snapshots.css";
import { Windows } from "./Windows";

export default function SnapshotsTab({ cluster }: TabProps) {
  const t = useT();
  const id = cluster.InstanceId;
  const dialog = useDialog();
  const table = useTable("cetcd");
  const snapshots = useCall("cetcd", "DescribeEtcdSnapshots", { InstanceId: id }, { live: true });
  const windows = useCall("cetcd", "DescribeEtcdRecoveryWindows", { InstanceId: id }, { live: true });
  const mayNotTake = useWhyNot("CreateEtcdSnapshot", id);
  const notRunning = useNotRunning(cluster);
  const list = snapshots.data?.Snapshots ?? [];
  const reach = windows.data?.Windows ?? [];
  const ready = list.filter((snapshot) => snapshot.Status === "ready");
  return (
    <div className="stack">
      <div className="row wrap">
        <span className="grow secondary">{t("etcd.snapshotsLead")}</span>
        <Button
          why={ready.length === 0 && reach.length === 0 ? t("etcd.nothingToRestore") : undefined}
          onClick={() => dialog.open("restore")}
          hasPopup="dialog"
        >
          {t("etcd.restoreOpen")}
        </Button>
        <Button
          kind="primary"
          why={mayNotTake ?? notRunning}
          onClick={() => dialog.open("new-snapshot")}
          hasPopup="dialog"
        >
          {t("etcd.takeSnapshot")}
        </Button>
      </div>
      {windows.error ? <ErrorPanel error={windows.error} onRetry={() => void windows.refetch()} /> : null}
      {windows.data ? <Windows windows={reach} /> : null}
      {snapshots.error ? <ErrorPanel error={snapshots.error} onRetry={() => void snapshots.refetch()} /> : null}
      {snapshots.isPending && !snapshots.error ? <Loading label={t("loading")} /> : null}
      {snapshots.data ? (
        <SnapshotList cluster={cluster} snapshots={list} onRestore={(name) => dialog.open("restore", name)} />
      ) : null}
      {table.data ? <Policies cluster={cluster} table={table.data} /> : null}
      {dialog.shown === "new-snapshot" && table.data ? (
        <NewSnapshot cluster={cluster} table={table.data} onClose={dialog.close} />
      ) : null}
      {dialog.shown === "restore" && snapshots.data ? (
        <RestoreDialog cluster={cluster} snapshots={ready} windows={reach} from={dialog.from} onClose={dialog.close} />
      ) : null}
    </div>
  );
}
