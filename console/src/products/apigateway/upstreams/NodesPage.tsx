// The gateways of this installation, and the tokens with which others may join. For users of the account that runs it.
import { useMemo, useState } from "react";
import type { CreateGatewayTokenResponse, GatewayNode, GatewayToken } from "@/api/generated/apigateway";
import { useAct, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { ResourceTable } from "@/table/ResourceTable";
import type { Column, FilterDef } from "@/table/types";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { Confirm } from "@/ui/Dialog";
import { AddIcon } from "@/ui/icons";
import { Empty, Page, Section, Status, Time, type Tone } from "@/ui/page";
import { say } from "@/ui/toasts";
import "../apigateway.css";
import "../../identity/identity.css";
import { SecretOnce } from "../../identity/SecretOnce";
import { useAddress, useTableAddress } from "../shared/address";
import { TextField } from "../shared/Fields";
import { FormDialog } from "../shared/FormDialog";
import { useWhyNot } from "../shared/may";
import { Answered, Asked } from "../shared/parts";
import { listing } from "../shared/source";

const source = listing("DescribeGatewayNodes", {}, ({ Result: found }) => ({
  rows: found?.NodeSet,
  total: found?.TotalCount,
}));

const TONES: Record<GatewayNode["Status"], Tone> = { online: "ok", behind: "busy", offline: "bad" };

export function NodesPage() {
  const t = useT();
  const { search, open, close } = useAddress();
  const [table, setTable] = useTableAddress();
  const columns = useMemo<Column<GatewayNode>[]>(
    () => [
      {
        key: "NodeId",
        title: t("apigw.id"),
        cell: (n) => <Copyable text={n.NodeId} />,
        text: (n) => n.NodeId,
        width: "200px",
      },
      {
        key: "Status",
        title: t("apigw.state"),
        cell: (n) => <Status tone={TONES[n.Status]}>{t(`apigw.nodeState.${n.Status}`)}</Status>,
        text: (n) => n.Status,
        width: "110px",
      },
      {
        key: "Address",
        title: t("apigw.address"),
        cell: (n) => <code>{n.Address}</code>,
        text: (n) => n.Address,
        width: "minmax(140px, 1fr)",
      },
      {
        key: "Revision",
        title: t("apigw.revision"),
        cell: (n) => (n.Revision === n.WantedRevision ? n.Revision : `${n.Revision} / ${n.WantedRevision}`),
        text: (n) => n.Revision,
        width: "120px",
        end: true,
      },
      {
        key: "Connections",
        title: t("apigw.connections"),
        cell: (n) => n.Connections.toLocaleString("en-US"),
        text: (n) => n.Connections,
        width: "120px",
        end: true,
      },
      {
        key: "LastSeenTime",
        title: t("apigw.lastSeen"),
        cell: (n) => <Time at={n.LastSeenTime} relative />,
        text: (n) => n.LastSeenTime,
        width: "130px",
      },
      {
        key: "Message",
        title: t("apigw.message"),
        cell: (n) => <span title={n.Message}>{n.Message || "–"}</span>,
        text: (n) => n.Message,
        width: "minmax(160px, 2fr)",
      },
      {
        key: "NodeName",
        title: t("apigw.name"),
        cell: (n) => n.NodeName,
        text: (n) => n.NodeName,
        width: "minmax(120px, 1fr)",
        extra: true,
      },
      {
        key: "Version",
        title: t("apigw.software"),
        cell: (n) => n.Version,
        text: (n) => n.Version,
        width: "110px",
        extra: true,
      },
      {
        key: "StartedTime",
        title: t("apigw.started"),
        cell: (n) => <Time at={n.StartedTime} />,
        text: (n) => n.StartedTime,
        width: "165px",
        extra: true,
      },
      {
        key: "Actions",
        title: t("apigw.actions"),
        cell: (n) => (
          <div className="row end">
            <Button size="small" kind="quiet" hasPopup="dialog" onClick={() => open("remove", n.NodeId)}>
              {t("apigw.remove")}
            </Button>
          </div>
        ),
        text: (n) => n.NodeId,
        width: "110px",
        end: true,
      },
    ],
    [t, open],
  );
  const filters = useMemo<FilterDef[]>(
    () => [
      {
        name: "Status",
        label: t("apigw.state"),
        options: (["online", "behind", "offline"] as const).map((value) => ({
          value,
          label: t(`apigw.nodeState.${value}`),
        })),
      },
      { name: "Address", label: t("apigw.address") },
      { name: "NodeName", label: t("apigw.name") },
    ],
    [t],
  );
  return (
    <Page title={t("apigw.gateways")} lead={t("apigw.gatewaysLead")}>
      <div className="gw-versions">
        <ResourceTable
          name="apigateway-nodes"
          label={t("apigw.gateways")}
          source={source}
          columns={columns}
          rowId={(n) => n.NodeId}
          filters={filters}
          search={table}
          onSearch={setTable}
          empty={<Empty title={t("apigw.noGateways")}>{t("apigw.noGatewaysHere")}</Empty>}
        />
      </div>
      <Tokens />
      {search.dialog === "remove" && search.of ? <RemoveNode nodeId={search.of} onClose={close} /> : null}
    </Page>
  );
}

function RemoveNode({ nodeId, onClose }: { nodeId: string; onClose: () => void }) {
  const t = useT();
  const why = useWhyNot("RemoveGatewayNode", "node", nodeId);
  const remove = useAct("apigateway", "RemoveGatewayNode", {
    onDone: () => {
      say(t("apigw.removed"));
      onClose();
    },
  });
  return (
    <Confirm
      title={t("apigw.removeNode", { id: nodeId })}
      action={t("apigw.remove")}
      busy={remove.isPending}
      why={why}
      onConfirm={() => remove.mutate({ NodeId: nodeId })}
      onClose={onClose}
    >
      <Asked error={remove.error}>
        <p>{t("apigw.removeNodeHint")}</p>
      </Asked>
    </Confirm>
  );
}

const TOKEN_TONES: Record<GatewayToken["Status"], Tone> = { valid: "ok", used: "idle", expired: "idle" };

function Tokens() {
  const t = useT();
  const { search, open, close } = useAddress();
  const found = useCall("apigateway", "DescribeGatewayTokens", { Limit: 100 }, { live: true });
  const mayNotCreate = useWhyNot("CreateGatewayToken", "gatewaytoken");
  const remove = useAct("apigateway", "DeleteGatewayToken", {
    onDone: () => {
      say(t("apigw.deleted"));
      close();
    },
  });
  const doomed = search.dialog === "token-delete" ? search.of : undefined;
  return (
    <Section
      title={t("apigw.tokens")}
      actions={
        <Button size="small" icon={<AddIcon />} why={mayNotCreate} hasPopup="dialog" onClick={() => open("token-new")}>
          {t("apigw.newToken")}
        </Button>
      }
    >
      <Answered of={found}>
        {({ Result: result }) => {
          const list = result?.TokenSet ?? [];
          if (list.length === 0) return <p className="secondary">{t("apigw.noTokens")}</p>;
          return (
            <table className="simple-table">
              <thead>
                <tr>
                  <th>{t("apigw.name")}</th>
                  <th>{t("apigw.state")}</th>
                  <th className="num">{t("apigw.joined")}</th>
                  <th>{t("apigw.validUntil")}</th>
                  <th>{t("apigw.lastUsed")}</th>
                  <th>
                    <span className="visually-hidden">{t("apigw.actions")}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {list.map((token) => (
                  <tr key={token.TokenId}>
                    <td>
                      {token.TokenName} <code className="quiet">{token.TokenId}</code>
                    </td>
                    <td>
                      <Status tone={TOKEN_TONES[token.Status]}>{t(`apigw.tokenState.${token.Status}`)}</Status>
                    </td>
                    <td className="num">
                      {token.JoinedCount} / {token.JoinLimit}
                    </td>
                    <td>
                      <Time at={token.ExpiredTime} />
                    </td>
                    <td>
                      <Time at={token.LastUsedTime} />
                    </td>
                    <td>
                      <div className="row end">
                        <Button size="small" hasPopup="dialog" onClick={() => open("token-delete", token.TokenId)}>
                          {t("apigw.delete")}
                        </Button>
                      </div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          );
        }}
      </Answered>
      {search.dialog === "token-new" ? <NewToken onClose={close} /> : null}
      {doomed ? (
        <Confirm
          title={t("apigw.deleteToken", { id: doomed })}
          action={t("apigw.delete")}
          busy={remove.isPending}
          onConfirm={() => remove.mutate({ TokenId: doomed })}
          onClose={close}
        >
          <Asked error={remove.error}>
            <p>{t("apigw.deleteTokenHint")}</p>
          </Asked>
        </Confirm>
      ) : null}
    </Section>
  );
}

function NewToken({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [made, setMade] = useState<CreateGatewayTokenResponse>();
  if (made)
    return <SecretOnce title={t("apigw.tokenMade")} values={[[t("apigw.token"), made.Token]]} onClose={onClose} />;
  return (
    <FormDialog
      title={t("apigw.newToken")}
      action="CreateGatewayToken"
      initial={{ TokenName: "", EffectiveTime: "24", JoinLimit: "1" }}
      submit={t("apigw.create")}
      onClose={onClose}
      onDone={setMade}
    >
      {(form) => (
        <>
          <TextField
            form={form}
            path="TokenName"
            label={t("apigw.name")}
            hint={t("apigw.certificateNameHint")}
            required
          />
          <TextField form={form} path="EffectiveTime" label={t("apigw.tokenHours")} hint={t("apigw.tokenHoursHint")} />
          <TextField form={form} path="JoinLimit" label={t("apigw.tokenJoins")} hint={t("apigw.tokenJoinsHint")} />
        </>
      )}
    </FormDialog>
  );
}
