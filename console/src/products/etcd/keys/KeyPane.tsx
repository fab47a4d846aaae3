// One key: what it holds, what it was before, and what can be done to it.
import { useState } from "react";
import type { EtcdKey } from "@/api/generated/cetcd";
import { useT } from "@/i18n";
import { bytes } from "@/i18n/time";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { RefreshIcon } from "@/ui/icons";
import { Empty, Facts, Loading, Section } from "@/ui/page";
import { useWhyNot } from "../may";
import { DeleteKey } from "./DeleteKeys";
import { contentOf, type KeyRef, shownKey } from "./entry";
import { History } from "./History";
import { KeyEditor } from "./KeyEditor";
import { useHistory } from "./queries";
import { ValueView } from "./ValueView";

export interface KeyPaneProps {
  clusterId: string;
  keyRef: KeyRef;
  /** The revision of the history that is open. */
  revision: string | undefined;
  onRevision: (revision: string | undefined) => void;
  onGone: () => void;
}

type Open = { kind: "edit"; from: EtcdKey | undefined } | { kind: "delete" };

export function KeyPane({ clusterId, keyRef, revision, onRevision, onGone }: KeyPaneProps) {
  const t = useT();
  const history = useHistory(clusterId, keyRef);
  const [open, setOpen] = useState<Open>();
  const mayNotPut = useWhyNot("PutEtcdKey", clusterId);
  const mayNotDelete = useWhyNot("DeleteEtcdKeys", clusterId);
  const name = shownKey(keyRef);
  const revisions = history.data?.Revisions ?? [];
  const latest = revisions[0];
  const present = latest && !latest.Deleted ? latest : undefined;
  return (
    <>
      <Section
        title={<code className="key-name">{name}</code>}
        actions={
          <span className="row">
            <Button
              kind="quiet"
              size="small"
              icon={<RefreshIcon />}
              label={t("refresh")}
              busy={history.isFetching}
              onClick={() => void history.refetch()}
            />
            <Button
              size="small"
              why={mayNotPut ?? (present?.Truncated ? t("etcd.tooLong") : undefined)}
              onClick={() => setOpen({ kind: "edit", from: present })}
              hasPopup="dialog"
            >
              {t(present || !history.data ? "etcd.edit" : "etcd.writeAgain")}
            </Button>
            <Button
              size="small"
              why={mayNotDelete ?? (present ? undefined : t("etcd.keyGone"))}
              onClick={() => setOpen({ kind: "delete" })}
              hasPopup="dialog"
            >
              {t("etcd.delete")}
            </Button>
          </span>
        }
      >
        {history.error ? <ErrorPanel error={history.error} onRetry={() => void history.refetch()} /> : null}
        {history.isPending && !history.error ? <Loading label={t("loading")} /> : null}
        {history.data && !present ? <Empty title={t("etcd.keyGone")}>{t("etcd.keyGoneHint")}</Empty> : null}
        {present ? (
          <>
            <Facts
              items={[
                [t("etcd.modRevision"), present.ModRevision],
                [t("etcd.createRevision"), present.CreateRevision],
                [t("etcd.writes"), present.Version],
                [t("etcd.valueSize"), bytes(present.ValueSize)],
                present.LeaseId ? [t("etcd.lease"), <Copyable key="lease" text={present.LeaseId} />] : null,
              ]}
            />
            <ValueView value={contentOf(present)} cut={present.Truncated} />
          </>
        ) : null}
      </Section>
      {history.data ? (
        <History
          revisions={revisions}
          compacted={history.data.Compacted}
          chosen={revision}
          whyNot={mayNotPut}
          onChoose={onRevision}
          onTake={(from) => setOpen({ kind: "edit", from })}
        />
      ) : null}
      {open?.kind === "edit" ? (
        <KeyEditor
          clusterId={clusterId}
          begin={{ keyRef, from: open.from, expected: present?.ModRevision ?? 0 }}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined);
            onRevision(undefined);
          }}
        />
      ) : null}
      {open?.kind === "delete" && present ? (
        <DeleteKey
          clusterId={clusterId}
          keyRef={keyRef}
          expected={present.ModRevision}
          onClose={() => setOpen(undefined)}
          onDone={onGone}
        />
      ) : null}
    </>
  );
}
