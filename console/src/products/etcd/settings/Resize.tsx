// More members or fewer, one at a time, while the cluster goes on. One on hosts may need more of them.
import { useState } from "react";
import type { Etcd } from "@/api/generated/cetcd";
import { useAct } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Confirm } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Section } from "@/ui/page";
import { ChosenHosts } from "../hosts/ChosenHosts";
import { hostIdsOf, hostsMissing } from "../hosts/placement";
import { useClusterHosts } from "../hosts/useClusterHosts";
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
  const size = cluster.Members?.length ?? 0;
  const [wanted, setWanted] = useState<number>();
  const [asking, setAsking] = useState(false);
  const whyNot = useWhyNot("ResizeEtcdInstance", cluster.InstanceId);
  const notRunning = useNotRunning(cluster);
  const chosen = wanted ?? size;
  const why = whyNot ?? notRunning ?? (chosen === size ? t("etcd.nothingChanged") : undefined);
  const close = () => setAsking(false);
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
        <Ask
          cluster={cluster}
          from={size}
          to={chosen}
          onClose={close}
          onDone={() => {
            close();
            setWanted(undefined);
          }}
        />
      ) : null}
    </Section>
  );
}

interface AskProps {
  cluster: Etcd;
  from: number;
  to: number;
  onClose: () => void;
  onDone: () => void;
}

function Ask({ cluster, from, to, onClose, onDone }: AskProps) {
  const t = useT();
  const begun = useBegun(cluster);
  const own = hostIdsOf(cluster);
  const { hosts, error, pending, known } = useClusterHosts(cluster);
  const [added, setAdded] = useState<readonly string[]>([]);
  const resize = useAct("cetcd", "ResizeEtcdInstance", {
    onDone: () => {
      void begun(t("etcd.kind.resize"));
      onDone();
    },
  });
  const grows = own.length > 0 && to > from;
  // Whoever may not look at hosts is told by the server.
  const missing = grows && known ? hostsMissing(to, hosts) : 0;
  const why = grows && pending && !error ? t("loading") : undefined;
  const kept = new Map(own.map((id) => [id, t("etcd.hostOwned")]));
  return (
    <Confirm
      title={t("etcd.resizeAsk", { from, to })}
      action={t("etcd.resize")}
      busy={resize.isPending}
      width={missing > 0 ? 640 : 440}
      why={why ?? (added.length < missing ? t("etcd.resizeMissing", { missing: missing - added.length }) : undefined)}
      onConfirm={() =>
        resize.mutate({
          InstanceId: cluster.InstanceId,
          Size: to,
          ...(added.length > 0 ? { HostIds: [...added] } : {}),
        })
      }
      onClose={onClose}
    >
      <div className="stack">
        <p>{t(to > from ? "etcd.resizeUp" : "etcd.resizeDown")}</p>
        {missing > 0 ? (
          <>
            <p className="note-warn">{t("etcd.resizeHosts", { size: to, n: to - missing, missing })}</p>
            <ChosenHosts
              size={to}
              value={[...own, ...added]}
              onChange={(all) => setAdded(all.filter((id) => !own.includes(id)))}
              kept={kept}
              usable={to - missing + added.length}
            />
          </>
        ) : null}
        {(resize.error ?? (grows ? error : null)) ? <ErrorPanel error={resize.error ?? error} /> : null}
      </div>
    </Confirm>
  );
}
