// How long the history of keys is kept. The API takes this setting and does not tell it back, so the form says that it sets anew.
import { useState } from "react";
import type { Etcd } from "@/api/generated/cetcd";
import type { ServiceMeta } from "@/api/meta";
import { useAct } from "@/api/queries";
import { useForm } from "@/form/useForm";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Section } from "@/ui/page";
import { Compaction } from "../create/Compaction";
import { retentionProblem } from "../create/createDraft";
import { useWhyNot } from "../may";
import { useBegun } from "../tasks/useStart";
import { useNotRunning } from "./Resize";

const SCOPE = "ModifyEtcdConfiguration";
const PATH = "AutoCompactionSettings";

export function CompactionSetting({ cluster, table }: { cluster: Etcd; table: ServiceMeta }) {
  const t = useT();
  const begun = useBegun(cluster);
  const id = cluster.InstanceId;
  const form = useForm(table, SCOPE, {
    InstanceId: id,
    [PATH]: { AutoCompactionMode: "periodic", AutoCompactionRetention: "" },
  });
  const [tried, setTried] = useState(false);
  const whyNot = useWhyNot("ModifyEtcdConfiguration", id);
  const notRunning = useNotRunning(cluster);
  const modify = useAct("cetcd", "ModifyEtcdConfiguration", {
    onDone: () => void begun(t("etcd.kind.roll")),
  });
  const settings = {
    AutoCompactionMode: String(form.get(`${PATH}.AutoCompactionMode`) ?? ""),
    AutoCompactionRetention: String(form.get(`${PATH}.AutoCompactionRetention`) ?? ""),
  };
  return (
    <Section title={t("etcd.compactionTitle")}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!retentionProblem(settings.AutoCompactionMode, settings.AutoCompactionRetention))
            modify.mutate({ InstanceId: id, AutoCompactionSettings: settings });
        }}
      >
        <p className="secondary">{t("etcd.compactionSet")}</p>
        <Compaction form={form} scope={SCOPE} path={PATH} tried={tried} />
        {modify.error ? <ErrorPanel error={modify.error} /> : null}
        <div>
          <Button type="submit" busy={modify.isPending} why={whyNot ?? notRunning}>
            {t("etcd.apply")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
