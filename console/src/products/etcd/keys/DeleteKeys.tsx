// Deletes one key as it was seen, or all that begin with a prefix.
import { useQuery } from "@tanstack/react-query";
import { call } from "@/api/client";
import { useAct } from "@/api/queries";
import { useT } from "@/i18n";
import { Confirm } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { TypedConfirm } from "@/ui/TypedConfirm";
import { say } from "@/ui/toasts";
import { type KeyRef, shownKey } from "./entry";

export interface DeleteKeyProps {
  clusterId: string;
  keyRef: KeyRef;
  /** The revision that was seen: another one is not deleted. */
  expected: number;
  onClose: () => void;
  onDone: () => void;
}

export function DeleteKey({ clusterId, keyRef, expected, onClose, onDone }: DeleteKeyProps) {
  const t = useT();
  const remove = useAct("cetcd", "DeleteEtcdKeys", {
    onDone: ({ Deleted: n }) => {
      say(t("etcd.deletedKeys", { n }));
      onDone();
    },
  });
  return (
    <Confirm
      title={t("etcd.deleteKeyAsk")}
      action={t("etcd.delete")}
      busy={remove.isPending}
      onConfirm={() => remove.mutate({ InstanceId: clusterId, ...keyRef, ExpectedModRevision: expected })}
      onClose={onClose}
    >
      <div className="stack">
        <p>
          <code className="key-name">{shownKey(keyRef)}</code>
        </p>
        <p>{t("etcd.deleteKeyHint")}</p>
        {remove.error ? <ErrorPanel error={remove.error} /> : null}
      </div>
    </Confirm>
  );
}

export interface DeletePrefixProps {
  clusterId: string;
  prefix: string;
  whyNot: string | undefined;
  onClose: () => void;
}

export function DeletePrefix({ clusterId, prefix, whyNot, onClose }: DeletePrefixProps) {
  const t = useT();
  const count = useQuery({
    queryKey: ["cetcd", "keys", clusterId, "count", prefix],
    queryFn: ({ signal }) =>
      call("cetcd", "DescribeEtcdKeys", { InstanceId: clusterId, Prefix: prefix, Limit: 1, KeysOnly: true }, signal),
  });
  const remove = useAct("cetcd", "DeleteEtcdKeys", {
    onDone: ({ Deleted: n }) => {
      say(t("etcd.deletedKeys", { n }));
      onClose();
    },
  });
  const total = count.data?.Total;
  return (
    <TypedConfirm
      title={t("etcd.deletePrefix")}
      name={prefix}
      action={t("etcd.delete")}
      busy={remove.isPending}
      why={whyNot ?? (total === 0 ? t("etcd.noMatch") : undefined)}
      onConfirm={() => remove.mutate({ InstanceId: clusterId, Prefix: prefix })}
      onClose={onClose}
    >
      <p>{total === undefined ? t("loading") : t("etcd.deletePrefixHint", { n: total, prefix })}</p>
      {(count.error ?? remove.error) ? <ErrorPanel error={count.error ?? remove.error} /> : null}
    </TypedConfirm>
  );
}
