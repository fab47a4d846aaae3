// What of a service is live where, and every version that there is.
import { useMemo, useState } from "react";
import type { ServiceReleaseHistoryInfo } from "@/api/generated/apigateway";
import { useT } from "@/i18n";
import { ResourceTable } from "@/table/ResourceTable";
import type { Column } from "@/table/types";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { Empty, Time } from "@/ui/page";
import type { TabProps } from "../services/ServicePage";
import { useAddress, useTableAddress } from "../shared/address";
import { asEnvironment, ENVIRONMENTS, EnvironmentChips } from "../shared/environments";
import { useWhyNot } from "../shared/may";
import { listing } from "../shared/source";
import { DiffDrawer } from "./DiffDrawer";
import { EnvironmentCard } from "./EnvironmentCard";
import { HistoryDrawer } from "./HistoryDrawer";
import { NodesDrawer } from "./NodesDrawer";
import { ReleaseDialog } from "./ReleaseDialog";
import { SwitchDialog } from "./SwitchDialog";
import { TakeOffline } from "./TakeOffline";
import { DRAFTS, liveOf, NOTHING, useLive, useVersions } from "./versions";

export default function ReleasesTab({ service }: TabProps) {
  const t = useT();
  const id = service.ServiceId;
  const { search, put } = useAddress();
  const [table, setTable] = useTableAddress();
  const environments = useLive(id);
  const found = useVersions(id);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const mayNotSwitch = useWhyNot("UpdateService", "service", id);
  const live = useMemo(() => liveOf(environments.data?.Result?.EnvironmentList), [environments.data]);
  const versions = found.data?.Result?.VersionList ?? [];
  const versionOf = (environment: string) => live.find((one) => one.environment === environment)?.version ?? "";
  const source = useMemo(
    () =>
      listing("DescribeServiceReleaseVersion", { ServiceId: id }, ({ Result: result }) => ({
        rows: result?.VersionList,
        total: result?.TotalCount,
      })),
    [id],
  );
  const columns = useMemo<Column<ServiceReleaseHistoryInfo>[]>(
    () => [
      {
        key: "ReleaseTime",
        title: t("apigw.when"),
        cell: (v) => <Time at={v.ReleaseTime} />,
        text: (v) => v.ReleaseTime ?? "",
        width: "165px",
      },
      {
        key: "VersionDesc",
        title: t("apigw.releaseDesc"),
        cell: (v) => v.VersionDesc || "–",
        text: (v) => v.VersionDesc ?? "",
        width: "minmax(160px, 3fr)",
      },
      {
        key: "Live",
        title: t("apigw.liveIn"),
        cell: (v) => (
          <EnvironmentChips names={live.filter((one) => one.version === v.VersionName).map((one) => one.environment)} />
        ),
        text: (v) =>
          live
            .filter((one) => one.version === v.VersionName)
            .map((one) => one.environment)
            .join(" "),
        width: "minmax(190px, 1fr)",
      },
      {
        key: "VersionName",
        title: t("apigw.version"),
        cell: (v) => <Copyable text={v.VersionName ?? ""} />,
        text: (v) => v.VersionName ?? "",
        width: "minmax(180px, 1fr)",
      },
      {
        key: "Actions",
        title: t("apigw.actions"),
        cell: (v) => (
          <div className="row end">
            <Button
              size="small"
              kind="quiet"
              hasPopup="dialog"
              onClick={() => put({ dialog: "diff", from: v.VersionName ?? undefined, to: DRAFTS })}
            >
              {t("apigw.compare")}
            </Button>
            <Button
              size="small"
              kind="quiet"
              why={mayNotSwitch}
              hasPopup="dialog"
              onClick={() => put({ dialog: "switch", of: undefined, to: v.VersionName ?? undefined })}
            >
              {t("apigw.switch")}
            </Button>
          </div>
        ),
        text: (v) => v.VersionName ?? "",
        width: "200px",
        end: true,
      },
    ],
    [t, live, put, mayNotSwitch],
  );
  const pair = [...selected].sort();
  const environment = asEnvironment(search.of);
  const close = () => put({ dialog: undefined, of: undefined, from: undefined, to: undefined }, true);
  return (
    <div className="stack">
      <div className="gw-environments">
        {ENVIRONMENTS.map((name) => (
          <EnvironmentCard
            key={name}
            serviceId={id}
            environment={name}
            version={versionOf(name)}
            versions={versions}
            empty={service.ApiTotalCount === 0}
          />
        ))}
      </div>
      <h2>{t("apigw.versions")}</h2>
      <div className="gw-versions">
        <ResourceTable
          name="apigateway-versions"
          label={t("apigw.versions")}
          source={source}
          columns={columns}
          rowId={(v) => v.VersionName ?? ""}
          search={table}
          onSearch={setTable}
          onOpen={(v) => put({ dialog: "diff", from: v.VersionName ?? undefined, to: DRAFTS })}
          selection={{ ids: selected, onChange: setSelected }}
          actions={
            <Button
              why={pair.length === 2 ? undefined : t("apigw.chooseTwo")}
              hasPopup="dialog"
              onClick={() => put({ dialog: "diff", from: pair[0], to: pair[1] })}
            >
              {t("apigw.compareTwo")}
            </Button>
          }
          empty={<Empty title={t("apigw.noVersions")}>{t("apigw.noVersionsHint")}</Empty>}
        />
      </div>
      {search.dialog === "release" ? (
        <ReleaseDialog serviceId={id} environment={environment ?? "test"} live={live} onClose={close} />
      ) : null}
      {search.dialog === "switch" && found.data && environments.data ? (
        <SwitchDialog
          serviceId={id}
          environment={environment ?? "release"}
          version={search.to}
          versions={versions}
          live={live}
          onClose={close}
        />
      ) : null}
      {search.dialog === "diff" ? (
        <DiffDrawer
          serviceId={id}
          versions={versions}
          from={search.from ?? NOTHING}
          to={search.to ?? DRAFTS}
          onClose={close}
        />
      ) : null}
      {search.dialog === "history" && environment ? (
        <HistoryDrawer serviceId={id} environment={environment} version={versionOf(environment)} onClose={close} />
      ) : null}
      {search.dialog === "nodes" && environment ? (
        <NodesDrawer serviceId={id} environment={environment} onClose={close} />
      ) : null}
      {search.dialog === "offline" && environment ? (
        <TakeOffline service={service} environment={environment} onClose={close} />
      ) : null}
    </div>
  );
}
