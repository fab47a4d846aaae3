// The end of a cluster and of all its data.
import { useNavigate } from "@tanstack/react-router";
import type { Etcd } from "@/api/generated/cetcd";
import { useAct } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Section } from "@/ui/page";
import { TypedConfirm } from "@/ui/TypedConfirm";
import { useWhyNot } from "../may";
import { useBegun } from "../tasks/useStart";
import { useDialog } from "../useDialog";

export function DeleteCluster({ cluster }: { cluster: Etcd }) {
  const t = useT();
  const begun = useBegun(cluster);
  const navigate = useNavigate();
  const dialog = useDialog();
  const whyNot = useWhyNot("DeleteEtcdInstance", cluster.InstanceId);
  const remove = useAct("cetcd", "DeleteEtcdInstance", {
    onDone: () => {
      void begun(t("etcd.kind.delete"), "/etcd");
      void navigate({ to: "/etcd" });
    },
  });
  const guarded = cluster.DeletionProtection ? t("etcd.deleteGuarded") : undefined;
  return (
    <Section title={t("etcd.deleteTitle")} className="form">
      <p className="secondary">{guarded ?? t("etcd.deleteHint")}</p>
      <div>
        <Button kind="danger" why={whyNot ?? guarded} onClick={() => dialog.open("delete")} hasPopup="dialog">
          {t("etcd.delete")}
        </Button>
      </div>
      {dialog.shown === "delete" ? (
        <TypedConfirm
          title={t("etcd.deleteAsk", { name: cluster.Name })}
          name={cluster.Name}
          action={t("etcd.delete")}
          busy={remove.isPending}
          why={whyNot ?? guarded}
          onConfirm={() => remove.mutate({ InstanceId: cluster.InstanceId })}
          onClose={dialog.close}
        >
          <p>{t("etcd.deleteWarn")}</p>
          {remove.error ? <ErrorPanel error={remove.error} /> : null}
        </TypedConfirm>
      ) : null}
    </Section>
  );
}
