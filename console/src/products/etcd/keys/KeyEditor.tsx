// Writes a key, new or not, on the condition that nobody else has written it meanwhile. Who was overtaken sees both values and decides.

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError } from "@/api/errors";
import type { EtcdKey } from "@/api/generated/cetcd";
import { useAct } from "@/api/queries";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Check, TextArea, TextInput } from "@/ui/inputs";
import { say } from "@/ui/toasts";
import { Diff } from "./Diff";
import { contentOf, type KeyRef, putRequest, shownKey, toAddress, toBase64 } from "./entry";
import { readHistory } from "./queries";
import { prettyJson } from "./views";

/** A new key, or one that there is with the value to begin with and the revision that it is expected to have. */
export type Begin = { key: string } | { keyRef: KeyRef; from: EtcdKey | undefined; expected: number };

export interface KeyEditorProps {
  clusterId: string;
  begin: Begin;
  onClose: () => void;
  /** Told the key as it stands in an address. */
  onDone: (address: string) => void;
}

const LONGEST_KEY = 8192;
const LONGEST_VALUE = 1_500_000;

export function KeyEditor({ clusterId, begin, onClose, onDone }: KeyEditorProps) {
  const t = useT();
  const client = useQueryClient();
  const isNew = "key" in begin;
  const from = isNew || !begin.from ? undefined : contentOf(begin.from);
  const [key, setKey] = useState(isNew ? begin.key : "");
  const [binary, setBinary] = useState(from !== undefined && from.text === undefined);
  const [value, setValue] = useState(from ? (from.text ?? toBase64(from.bytes)) : "");
  const [lease, setLease] = useState("");
  const [expected, setExpected] = useState(isNew ? 0 : begin.expected);
  const [tried, setTried] = useState(false);
  /** What somebody else wrote meanwhile. */
  const [theirs, setTheirs] = useState<EtcdKey>();
  const ref: KeyRef = isNew ? { Key: key, Encoding: "utf8" } : begin.keyRef;

  const put = useAct("cetcd", "PutEtcdKey", {
    onDone: () => {
      say(t("etcd.written"));
      onDone(toAddress(ref));
    },
  });

  const problems = {
    key:
      isNew && key === ""
        ? t("form.required")
        : isNew && [...key].length > LONGEST_KEY
          ? t("form.maxLen", { value: "", max: LONGEST_KEY, length: [...key].length })
          : undefined,
    value:
      binary && !/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value)
        ? t("form.base64", { value: value.slice(0, 40) })
        : value.length > LONGEST_VALUE
          ? t("form.maxLen", { value: "", max: LONGEST_VALUE, length: value.length })
          : undefined,
    lease:
      lease !== "" && !(/^\d+$/.test(lease) && Number(lease) >= 1 && Number(lease) <= 31_536_000)
        ? t("etcd.leaseRule", { value: lease })
        : undefined,
  };

  const send = async (at: number) => {
    setTried(true);
    if (put.isPending || problems.key || problems.value || problems.lease) return;
    setTheirs(undefined);
    try {
      await put.mutateAsync({
        InstanceId: clusterId,
        ...putRequest(ref, value, binary),
        ExpectedModRevision: at,
        ...(lease === "" ? {} : { LeaseSeconds: Number(lease) }),
      });
    } catch (error) {
      // The refusal of a compare has no code of its own: whether it is one, the key's revision tells.
      if (!(error instanceof ApiError) || error.code !== "OperationDenied") return;
      const { Revisions: revisions } = await readHistory(clusterId, ref, 1).catch(() => ({ Revisions: [] }));
      const now = revisions[0];
      const revision = now && !now.Deleted ? now.ModRevision : 0;
      if (revision === at) return;
      setExpected(revision);
      setTheirs(now ?? { ...GONE, ...ref });
      void client.invalidateQueries({ queryKey: ["cetcd", "keys", clusterId] });
    }
  };

  const pretty = binary ? undefined : prettyJson(value);
  const other = theirs && !theirs.Deleted ? contentOf(theirs) : undefined;
  return (
    <Dialog
      title={isNew ? t("etcd.newKey") : t("etcd.editKey", { key: shownKey(ref) })}
      width={820}
      onClose={onClose}
      footer={
        theirs ? (
          <>
            <Button
              onClick={() => {
                if (other) {
                  setBinary(other.text === undefined);
                  setValue(other.text ?? toBase64(other.bytes));
                } else setValue("");
                setTheirs(undefined);
                put.reset();
              }}
            >
              {t("etcd.takeTheirs")}
            </Button>
            <Button kind="danger" busy={put.isPending} onClick={() => void send(expected)}>
              {t("etcd.overwrite")}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{t("cancel")}</Button>
            <Button kind="primary" busy={put.isPending} onClick={() => void send(expected)}>
              {t("etcd.write")}
            </Button>
          </>
        )
      }
    >
      <div className="form">
        {isNew ? (
          <Field id="key-name" label={t("etcd.key")} required problem={tried ? problems.key : undefined}>
            <TextInput id="key-name" value={key} onChange={setKey} mono autoFocus invalid={tried && !!problems.key} />
          </Field>
        ) : null}
        <Field
          id="key-value"
          label={t("etcd.value")}
          problem={problems.value}
          hint={t(binary ? "etcd.valueBase64Hint" : pretty === undefined ? "etcd.valueHint" : "etcd.valueJsonHint")}
          aside={
            pretty === undefined || pretty === value ? undefined : (
              <Button size="small" kind="quiet" onClick={() => setValue(pretty)}>
                {t("etcd.indent")}
              </Button>
            )
          }
        >
          <TextArea id="key-value" value={value} onChange={setValue} rows={10} invalid={problems.value !== undefined} />
        </Field>
        <Check checked={binary} onChange={setBinary}>
          {t("etcd.valueIsBase64")}
        </Check>
        <Field id="key-lease" label={t("etcd.leaseSeconds")} hint={t("etcd.leaseHint")} problem={problems.lease}>
          <TextInput id="key-lease" value={lease} onChange={setLease} invalid={problems.lease !== undefined} />
        </Field>
        {theirs ? (
          <div className="conflict" role="alert">
            <h3>{t("etcd.conflict")}</h3>
            <p>{t(theirs.Deleted ? "etcd.conflictDeleted" : "etcd.conflictHint", { n: theirs.ModRevision })}</p>
            <Diff before={theirs.Deleted ? "" : other?.text} after={binary ? undefined : value} />
          </div>
        ) : put.error ? (
          <ErrorPanel error={put.error} />
        ) : null}
      </div>
    </Dialog>
  );
}

/** A key that is gone with all of its history. */
const GONE = {
  Value: "",
  ValueSize: 0,
  Truncated: false,
  Deleted: true,
  CreateRevision: 0,
  ModRevision: 0,
  Version: 0,
  LeaseId: "",
};
