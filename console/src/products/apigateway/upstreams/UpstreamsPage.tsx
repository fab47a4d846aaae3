// Every upstream of the account: nodes that share the requests of the APIs behind which they stand.
import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import type { UpstreamInfo } from "@/api/generated/apigateway";
import { useT } from "@/i18n";
import { ResourceTable } from "@/table/ResourceTable";
import type { Column, FilterDef } from "@/table/types";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { AddIcon } from "@/ui/icons";
import { Empty, Page, Status, Time } from "@/ui/page";
import { say } from "@/ui/toasts";
import "../apigateway.css";
import { useAddress, useTableAddress } from "../shared/address";
import { useWhyNot } from "../shared/may";
import { UpstreamForm } from "./UpstreamForm";
import { DISCOVERY_TONES } from "./UpstreamPage";
import { NEW_UPSTREAM } from "./upstreamDraft";
import { upstreamSource } from "./upstreams";

export function UpstreamsPage() {
  const t = useT();
  const { search, open, close } = useAddress();
  const [table, setTable] = useTableAddress();
  const navigate = useNavigate();
  const whyNot = useWhyNot("CreateUpstream", "upstream");
  const show = (upstreamId: string) =>
    void navigate({ to: "/gateway/upstreams/$upstreamId", params: { upstreamId }, search: {} });
  const columns = useMemo<Column<UpstreamInfo>[]>(
    () => [
      {
        key: "UpstreamId",
        title: t("apigw.id"),
        cell: (u) => <Copyable text={u.UpstreamId} />,
        text: (u) => u.UpstreamId,
        width: "180px",
      },
      {
        key: "UpstreamName",
        title: t("apigw.name"),
        cell: (u) => (
          <Link to="/gateway/upstreams/$upstreamId" params={{ upstreamId: u.UpstreamId }} search={{}}>
            {u.UpstreamName || u.UpstreamId}
          </Link>
        ),
        text: (u) => u.UpstreamName,
        width: "minmax(140px, 2fr)",
      },
      { key: "Scheme", title: t("apigw.scheme"), cell: (u) => u.Scheme, text: (u) => u.Scheme, width: "100px" },
      {
        key: "Nodes",
        title: t("apigw.nodes"),
        cell: (u) => (
          <code title={u.Nodes.map((node) => `${node.Host}:${node.Port}`).join("\n")}>
            {u.Nodes.map((node) => `${node.Host}:${node.Port}`).join(", ")}
          </code>
        ),
        text: (u) => u.Nodes.length,
        width: "minmax(200px, 3fr)",
      },
      {
        key: "Source",
        title: t("apigw.source"),
        cell: (u) =>
          u.Discovery && u.DiscoveryStatus ? (
            <span title={u.DiscoveryStatus.Reason}>
              <Status tone={DISCOVERY_TONES[u.DiscoveryStatus.State]}>
                {t(`apigw.sourceOf.${u.Discovery.Type}`)}: {t(`apigw.discovery.${u.DiscoveryStatus.State}`)}
              </Status>
            </span>
          ) : (
            t("apigw.sourceOf.NONE")
          ),
        text: (u) => u.Discovery?.Type ?? "",
        width: "190px",
      },
      {
        key: "Checks",
        title: t("apigw.checks"),
        cell: (u) =>
          [
            u.HealthChecker?.EnableActiveCheck ? t("apigw.activeShort") : "",
            u.HealthChecker?.EnablePassiveCheck ? t("apigw.passiveShort") : "",
          ]
            .filter(Boolean)
            .join(", ") || "–",
        text: (u) => (u.HealthChecker?.EnableActiveCheck ? 2 : 0) + (u.HealthChecker?.EnablePassiveCheck ? 1 : 0),
        width: "150px",
      },
      {
        key: "CreatedTime",
        title: t("apigw.created"),
        cell: (u) => <Time at={u.CreatedTime} />,
        text: (u) => u.CreatedTime,
        width: "165px",
      },
    ],
    [t],
  );
  const filters = useMemo<FilterDef[]>(
    () => [
      { name: "UpstreamName", label: t("apigw.name") },
      { name: "UpstreamId", label: t("apigw.id") },
    ],
    [t],
  );
  const create = (
    <Button kind="primary" icon={<AddIcon />} why={whyNot} onClick={() => open("new")} hasPopup="dialog">
      {t("apigw.newUpstream")}
    </Button>
  );
  return (
    <Page title={t("apigw.upstreams")} lead={t("apigw.upstreamsLead")} actions={create} fixed>
      <ResourceTable
        name="apigateway-upstreams"
        label={t("apigw.upstreams")}
        source={upstreamSource}
        columns={columns}
        rowId={(u) => u.UpstreamId}
        filters={filters}
        search={table}
        onSearch={setTable}
        onOpen={(u) => show(u.UpstreamId)}
        empty={
          <Empty title={t("apigw.noUpstreams")} action={create}>
            {t("apigw.noUpstreamsHint")}
          </Empty>
        }
      />
      {search.dialog === "new" ? (
        <UpstreamForm
          title={t("apigw.newUpstream")}
          upstreamId={undefined}
          begin={NEW_UPSTREAM}
          onClose={close}
          onDone={(id) => {
            say(t("apigw.upstreamMade"));
            show(id);
          }}
        />
      ) : null}
    </Page>
  );
}
