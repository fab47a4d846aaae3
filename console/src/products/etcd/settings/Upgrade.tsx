// Another etcd version, member by member, the leader last.
import { useState } from "react";
import type { Etcd } from "@/api/generated/cetcd";
import { useAct, useCall } from "@/api/queries";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Confirm } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Choice } from "@/ui/inputs";
import { Section } from "@/ui/page";
import { useWhyNot } from "../may";
import { useBegun } from "../tasks/useStart";
import { useNotRunning } from "./Resize";
import { mayUpgrade } from "./versions";

export function Upgrade({ cluster }: { cluster: Etcd }) {
  const t = useT();
  const begun = useBegun(cluster);
  const id = cluster.InstanceId;
  const versions = useCall("cetcd", "DescribeEtcdAvailableVersions", {});
  const [wanted, setWanted] = useState("");
  const [asking, setAsking] = useState(false);
  const whyNot = useWhyNot("UpgradeEtcdInstance", id);
  const notRunning = useNotRunning(cluster);
  const fit = (versions.data?.Versions ?? []).map((one) => one.Version).filter((v) => mayUpgrade(cluster.Version, v));
  const chosen = fit.includes(wanted) ? wanted : "";
  const upgrade = useAct("cetcd", "UpgradeEtcdInstance", {
    onDone: () => {
      void begun(t("etcd.kind.roll"));
      setAsking(false);
    },
  });
  return (
    <Section title={t("etcd.upgradeTitle")} className="form">
      <p className="secondary">{t("etcd.upgradeHint", { version: cluster.Version })}</p>
      {versions.error ? <ErrorPanel error={versions.error} onRetry={() => void versions.refetch()} /> : null}
      {versions.data && fit.length === 0 ? <p>{t("etcd.noUpgrade")}</p> : null}
      {fit.length > 0 ? (
        <>
          <Field id="upgrade-version" label={t("etcd.upgradeTo")}>
            <Choice
              id="upgrade-version"
              value={chosen}
              options={[{ value: "", label: t("etcd.choose") }, ...fit.map((v) => ({ value: v, label: v }))]}
              onChange={setWanted}
            />
          </Field>
          <div>
            <Button
              why={whyNot ?? notRunning ?? (chosen === "" ? t("etcd.chooseFirst") : undefined)}
              onClick={() => setAsking(true)}
              hasPopup="dialog"
            >
              {t("etcd.upgrade")}
            </Button>
          </div>
        </>
      ) : null}
      {asking ? (
        <Confirm
          title={t("etcd.upgradeAsk", { from: cluster.Version, to: chosen })}
          action={t("etcd.upgrade")}
          busy={upgrade.isPending}
          onConfirm={() => upgrade.mutate({ InstanceId: id, EtcdVersion: chosen })}
          onClose={() => setAsking(false)}
        >
          <p>{t("etcd.upgradeWarn")}</p>
          {upgrade.error ? <ErrorPanel error={upgrade.error} /> : null}
        </Confirm>
      ) : null}
    </Section>
  );
}
