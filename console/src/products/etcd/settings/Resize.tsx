// More members or fewer, one at a time, while the cluster goes on.
import { useState } from "react";
import type { Etcd } from "@/api/generated/cetcd";
import { useAct } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Confirm } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Section } from "@/ui/page";
import { useWhyNot } from "../may";
import { Sizes } from "../Sizes";
import { useBegun } from "../tasks/useStart";

/** Why members cannot be touched now. */
export function useNotRunning(cluster: Etcd): string | undefined {
  const t = useT();
  return cluster.Status === "running" ? undefined : t("etcd.notRunning");
}

export function Resize({ cluster }: { cluster: Etcd }) {
  const t = useT();
  const begun = useBegun(cluster);
  const id = cluster.InstanceId;
  const size = cluster.Members?.length ?? 0;
  const [wanted, setWanted] = useState<number>();
  const [asking, setAsking] = useState(false);
  const whyNot = useWhyNot("ResizeEtcdInstance", id);
  const notRunning = useNotRunning(cluster);
  const chosen = wanted ?? size;
  const resize = useAct("cetcd", "ResizeEtcdInstance", {
    onDone: () => {
      void begun(t("etcd.kind.resize"));
      setAsking(false);
      setWanted(undefined);
    },
  });
  const why = whyNot ?? notRunning ?? (chosen === size ? t("etcd.nothingChanged") : undefined);
  return (
    <Section title={t("etcd.resizeTitle")} className="form">
      <p className="secondary">{t("etcd.resizeHint")}</p>
      <Sizes name="resize" value={chosen} onChange={setWanted} current={size} />
      <div>
        <Button why={why} onClick={() => setAsking(true)} hasPopup="dialog">
          {t("etcd.resize")}
        </Button>
      </div>
      {asking ? (
        <Confirm
          title={t("etcd.resizeAsk", { from: size, to: chosen })}
          action={t("etcd.resize")}
          busy={resize.isPending}
          onConfirm={() => resize.mutate({ InstanceId: id, Size: chosen })}
          onClose={() => setAsking(false)}
        >
          <p>{t(chosen > size ? "etcd.resizeUp" : "etcd.resizeDown")}</p>
          {resize.error ? <ErrorPanel error={resize.error} /> : null}
        </Confirm>
      ) : null}
    </Section>
  );
}
