// Everything of a cluster that can be changed after it was made.
import { useTable } from "@/api/meta";
import { useT } from "@/i18n";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Loading } from "@/ui/page";
import type { TabProps } from "../ClusterPage";
import { hostIdsOf } from "../hosts/placement";
import { CompactionSetting } from "./CompactionSetting";
import { DeleteCluster } from "./DeleteCluster";
import { General } from "./General";
import { Hosts } from "./Hosts";
import { Maintenance } from "./Maintenance";
import { Resize } from "./Resize";
import { Upgrade } from "./Upgrade";

export default function SettingsTab({ cluster }: TabProps) {
  const t = useT();
  const table = useTable("cetcd");
  if (table.error) return <ErrorPanel error={table.error} onRetry={() => void table.refetch()} />;
  if (!table.data) return <Loading label={t("loading")} />;
  return (
    <div className="stack settings">
      <General cluster={cluster} table={table.data} />
      <Resize cluster={cluster} />
      {hostIdsOf(cluster).length > 0 ? <Hosts cluster={cluster} /> : null}
      <Upgrade cluster={cluster} />
      <CompactionSetting cluster={cluster} table={table.data} />
      <Maintenance cluster={cluster} table={table.data} />
      <DeleteCluster cluster={cluster} />
    </div>
  );
}
