// Access keys of a user, or of whoever is logged in.
import { useState } from "react";
import type { AccessKey, AccessKeyDetail } from "@/api/generated/cam";
import { useAct, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { Confirm } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { AddIcon } from "@/ui/icons";
import { Loading, Section, Status, Time } from "@/ui/page";
import { sayError } from "@/ui/toasts";
import { SecretOnce } from "./SecretOnce";

export function Keys({ uin }: { uin?: number }) {
  const t = useT();
  const target = uin === undefined ? {} : { TargetUin: uin };
  const keys = useCall("cam", "ListAccessKeys", target, { live: true });
  const list = keys.data?.AccessKeys ?? [];
  const used = useCall(
    "cam",
    "GetSecurityLastUsed",
    { SecretIdList: list.map((key) => key.AccessKeyId) },
    { live: true, enabled: list.length > 0 },
  );
  const [made, setMade] = useState<AccessKeyDetail>();
  const [doomed, setDoomed] = useState<AccessKey>();
  const create = useAct("cam", "CreateAccessKey", {
    onDone: (answer) => {
      if (answer.AccessKey) setMade(answer.AccessKey);
    },
  });
  const update = useAct("cam", "UpdateAccessKey");
  const remove = useAct("cam", "DeleteAccessKey", { onDone: () => setDoomed(undefined) });
  const usedAt = (id: string) => {
    const at = used.data?.SecretIdLastUsedRows.find((row) => row.SecretId === id)?.LastSecretUsedDate;
    return at ? at / 1000 : undefined;
  };
  return (
    <Section
      title={t("identity.accessKeys")}
      actions={
        <Button size="small" icon={<AddIcon />} busy={create.isPending} onClick={() => create.mutate(target)}>
          {t("identity.createKey")}
        </Button>
      }
    >
      {create.error ? <ErrorPanel error={create.error} /> : null}
      {keys.error ? <ErrorPanel error={keys.error} onRetry={() => void keys.refetch()} /> : null}
      {keys.isPending ? <Loading label={t("loading")} /> : null}
      {keys.data && list.length === 0 ? <p className="secondary">{t("identity.noKeys")}</p> : null}
      {list.length > 0 ? (
        <table className="simple-table">
          <thead>
            <tr>
              <th>SecretId</th>
              <th>{t("identity.state")}</th>
              <th>{t("identity.created")}</th>
              <th>{t("identity.lastUsed")}</th>
              <th>
                <span className="visually-hidden">{t("identity.actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {list.map((key) => {
              const active = key.Status === "Active";
              return (
                <tr key={key.AccessKeyId}>
                  <td>
                    <Copyable text={key.AccessKeyId} />
                  </td>
                  <td>
                    <Status tone={active ? "ok" : "idle"}>{t(active ? "identity.active" : "identity.inactive")}</Status>
                  </td>
                  <td>
                    <Time at={key.CreateTime} />
                  </td>
                  <td>
                    {usedAt(key.AccessKeyId) ? <Time at={usedAt(key.AccessKeyId)} relative /> : t("identity.never")}
                  </td>
                  <td>
                    <div className="row end">
                      <Button
                        size="small"
                        onClick={() =>
                          update.mutate(
                            { ...target, AccessKeyId: key.AccessKeyId, Status: active ? "Inactive" : "Active" },
                            { onError: sayError },
                          )
                        }
                      >
                        {t(active ? "identity.disable" : "identity.enable")}
                      </Button>
                      <Button size="small" kind="danger" onClick={() => setDoomed(key)}>
                        {t("identity.delete")}
                      </Button>
                    </div>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : null}
      {made ? (
        <SecretOnce
          title={t("identity.keyCreated")}
          values={[
            ["SecretId", made.AccessKeyId],
            ["SecretKey", made.SecretAccessKey],
          ]}
          onClose={() => {
            setMade(undefined);
            create.reset();
          }}
        />
      ) : null}
      {doomed ? (
        <Confirm
          title={t("identity.deleteKey")}
          action={t("identity.delete")}
          busy={remove.isPending}
          onConfirm={() => remove.mutate({ ...target, AccessKeyId: doomed.AccessKeyId })}
          onClose={() => setDoomed(undefined)}
        >
          <div className="stack">
            <p>{t("identity.deleteKeyHint", { id: doomed.AccessKeyId })}</p>
            {remove.error ? <ErrorPanel error={remove.error} /> : null}
          </div>
        </Confirm>
      ) : null}
    </Section>
  );
}
