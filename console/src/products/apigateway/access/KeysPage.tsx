// Every key of the account: what callers of APIs with a key pair sign with.
import { useState } from "react";
import type { ApiKey } from "@/api/generated/apigateway";
import { useAct } from "@/api/queries";
import { useT } from "@/i18n";
import { ResourceTable } from "@/table/ResourceTable";
import type { Column, FilterDef } from "@/table/types";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { Confirm } from "@/ui/Dialog";
import { AddIcon } from "@/ui/icons";
import { Empty, Page, Status, Time } from "@/ui/page";
import { say, sayError } from "@/ui/toasts";
import "../apigateway.css";
import { useAddress, useTableAddress } from "../shared/address";
import { useWhyNot } from "../shared/may";
import { Asked } from "../shared/parts";
import { NewKey, ReadSecret, RenewKey } from "./KeyDialogs";
import { keySource } from "./keys";

export function KeysPage() {
  const t = useT();
  const { search, open, close } = useAddress();
  const [table, setTable] = useTableAddress();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const whyNot = useWhyNot("CreateApiKey", "key");
  const columns: Column<ApiKey>[] = [
    {
      key: "SecretName",
      title: t("apigw.name"),
      cell: (k) => k.SecretName,
      text: (k) => k.SecretName,
      width: "minmax(140px, 2fr)",
    },
    {
      key: "AccessKeyId",
      title: t("apigw.keyId"),
      cell: (k) => <Copyable text={k.AccessKeyId} />,
      text: (k) => k.AccessKeyId,
      width: "minmax(220px, 3fr)",
    },
    {
      key: "AccessKeyType",
      title: t("apigw.keyType"),
      cell: (k) => t(k.AccessKeyType === "manual" ? "apigw.keyManual" : "apigw.keyAuto"),
      text: (k) => k.AccessKeyType,
      width: "150px",
    },
    {
      key: "Status",
      title: t("apigw.state"),
      cell: (k) => (
        <Status tone={k.Status === 1 ? "ok" : "idle"}>{t(k.Status === 1 ? "apigw.enabled" : "apigw.disabled")}</Status>
      ),
      text: (k) => k.Status,
      width: "110px",
    },
    {
      key: "CreatedTime",
      title: t("apigw.created"),
      cell: (k) => <Time at={k.CreatedTime} />,
      text: (k) => k.CreatedTime,
      width: "165px",
    },
    {
      key: "ModifiedTime",
      title: t("apigw.changed"),
      cell: (k) => <Time at={k.ModifiedTime} />,
      text: (k) => k.ModifiedTime,
      width: "165px",
      extra: true,
    },
    {
      key: "Actions",
      title: t("apigw.actions"),
      cell: (k) => <KeyActions of={k} onOpen={open} />,
      text: (k) => k.AccessKeyId,
      width: "270px",
      end: true,
    },
  ];
  const filters: FilterDef[] = [
    {
      name: "Status",
      label: t("apigw.state"),
      options: [
        { value: "1", label: t("apigw.enabled") },
        { value: "0", label: t("apigw.disabled") },
      ],
    },
    { name: "SecretName", label: t("apigw.name") },
    { name: "AccessKeyId", label: t("apigw.keyId") },
  ];
  const create = (
    <Button kind="primary" icon={<AddIcon />} why={whyNot} onClick={() => open("new")} hasPopup="dialog">
      {t("apigw.newKey")}
    </Button>
  );
  const [dialog, id = "", kind] = [search.dialog, ...(search.of ?? "").split(" ")];
  return (
    <Page title={t("apigw.keys")} lead={t("apigw.keysLead")} actions={create} fixed>
      <ResourceTable
        name="apigateway-keys"
        label={t("apigw.keys")}
        source={keySource}
        columns={columns}
        rowId={(k) => k.AccessKeyId}
        filters={filters}
        search={table}
        onSearch={setTable}
        selection={{ ids: chosen, onChange: setChosen }}
        actions={<DisableMany ids={[...chosen]} onDone={() => setChosen(new Set())} />}
        empty={
          <Empty title={t("apigw.noKeys")} action={create}>
            {t("apigw.noKeysHint")}
          </Empty>
        }
      />
      {dialog === "new" ? <NewKey onClose={close} /> : null}
      {dialog === "renew" ? <RenewKey keyId={id} manual={kind === "manual"} onClose={close} /> : null}
      {dialog === "secret" ? <ReadSecret keyId={id} onClose={close} /> : null}
      {dialog === "delete" ? <DeleteKey keyId={id} onClose={close} /> : null}
    </Page>
  );
}

/** A leak concerns several keys at once. */
function DisableMany({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const t = useT();
  const disable = useAct("apigateway", "DisableApiKey");
  return (
    <Button
      why={ids.length === 0 ? t("apigw.chooseKey") : undefined}
      busy={disable.isPending}
      onClick={() => {
        void Promise.allSettled(ids.map((AccessKeyId) => disable.mutateAsync({ AccessKeyId }))).then((all) => {
          const failed = all.find((one) => one.status === "rejected");
          if (failed?.status === "rejected") sayError(failed.reason);
          else say(t("apigw.keysDisabled", { n: ids.length }));
          onDone();
        });
      }}
    >
      {t("apigw.disable")}
    </Button>
  );
}

function KeyActions({ of: key, onOpen }: { of: ApiKey; onOpen: (dialog: string, of: string) => void }) {
  const t = useT();
  const id = key.AccessKeyId;
  const active = key.Status === 1;
  const enable = useAct("apigateway", "EnableApiKey");
  const disable = useAct("apigateway", "DisableApiKey");
  const mayNotSwitch = useWhyNot(active ? "DisableApiKey" : "EnableApiKey", "key", id);
  const mayNotRenew = useWhyNot("UpdateApiKey", "key", id);
  const mayNotRead = useWhyNot("DescribeApiKey", "key", id);
  const mayNotDelete = useWhyNot("DeleteApiKey", "key", id);
  const name = `${id} ${key.AccessKeyType}`;
  return (
    <div className="row end">
      <Button
        size="small"
        kind="quiet"
        why={mayNotSwitch}
        onClick={() => (active ? disable : enable).mutate({ AccessKeyId: id }, { onError: sayError })}
      >
        {t(active ? "apigw.disable" : "apigw.enable")}
      </Button>
      <Button size="small" kind="quiet" why={mayNotRenew} hasPopup="dialog" onClick={() => onOpen("renew", name)}>
        {t("apigw.renew")}
      </Button>
      <Button size="small" kind="quiet" why={mayNotRead} hasPopup="dialog" onClick={() => onOpen("secret", name)}>
        {t("apigw.secret")}
      </Button>
      <Button
        size="small"
        kind="quiet"
        why={mayNotDelete ?? (active ? t("apigw.disableFirst") : undefined)}
        hasPopup="dialog"
        onClick={() => onOpen("delete", name)}
      >
        {t("apigw.delete")}
      </Button>
    </div>
  );
}

function DeleteKey({ keyId, onClose }: { keyId: string; onClose: () => void }) {
  const t = useT();
  const remove = useAct("apigateway", "DeleteApiKey", {
    onDone: () => {
      say(t("apigw.deleted"));
      onClose();
    },
  });
  return (
    <Confirm
      title={t("apigw.deleteKey", { id: keyId })}
      action={t("apigw.delete")}
      busy={remove.isPending}
      onConfirm={() => remove.mutate({ AccessKeyId: keyId })}
      onClose={onClose}
    >
      <Asked error={remove.error}>
        <p>{t("apigw.deleteKeyHint")}</p>
      </Asked>
    </Confirm>
  );
}
