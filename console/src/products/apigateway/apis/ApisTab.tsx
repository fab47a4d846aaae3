// The APIs of a service as they are edited. What is live is on the tab of releases.
import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import type { DesApisStatus } from "@/api/generated/apigateway";
import { useT } from "@/i18n";
import { ResourceTable } from "@/table/ResourceTable";
import type { Column, FilterDef } from "@/table/types";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { LinkButton } from "@/ui/LinkButton";
import { Empty, Time } from "@/ui/page";
import { ExportDialog } from "../openapi/ExportDialog";
import { ImportDialog } from "../openapi/ImportDialog";
import type { TabProps } from "../services/ServicePage";
import { useAddress, useTableAddress } from "../shared/address";
import { useEnvironmentOptions } from "../shared/environments";
import { useWhyNot } from "../shared/may";
import { MethodName } from "../shared/parts";
import { AUTHS } from "./apiDraft";
import { apiSource } from "./apis";
import { DeleteApi } from "./DeleteApi";

export default function ApisTab({ service }: TabProps) {
  const t = useT();
  const serviceId = service.ServiceId;
  const { search, open, close } = useAddress();
  const [table, setTable] = useTableAddress();
  const navigate = useNavigate();
  const environments = useEnvironmentOptions();
  const mayNotCreate = useWhyNot("CreateApi", "service", serviceId);
  const mayNotDelete = useWhyNot("DeleteApi", "service", serviceId);
  const source = useMemo(() => apiSource(serviceId), [serviceId]);
  const columns = useMemo<Column<DesApisStatus>[]>(
    () => [
      {
        key: "ApiName",
        title: t("apigw.name"),
        cell: (a) => (
          <Link to="/gateway/services/$serviceId/apis/$apiId" params={{ serviceId, apiId: a.ApiId }} search={{}}>
            {a.ApiName || a.ApiId}
          </Link>
        ),
        text: (a) => a.ApiName ?? "",
        width: "minmax(130px, 2fr)",
      },
      {
        key: "Method",
        title: t("apigw.method"),
        cell: (a) => <MethodName method={a.Method} />,
        text: (a) => a.Method ?? "",
        width: "100px",
      },
      {
        key: "Path",
        title: t("apigw.path"),
        cell: (a) => <code title={a.Path ?? ""}>{a.Path}</code>,
        text: (a) => a.Path ?? "",
        width: "minmax(160px, 3fr)",
      },
      {
        key: "AuthType",
        title: t("apigw.auth"),
        cell: (a) => {
          const known = AUTHS.find((one) => one === a.AuthType);
          return known ? t(`apigw.auth.${known}`) : a.AuthType;
        },
        text: (a) => a.AuthType ?? "",
        width: "minmax(135px, 1fr)",
      },
      {
        key: "Protocol",
        title: t("apigw.kind"),
        cell: (a) => (a.Protocol === "WEBSOCKET" ? "WebSocket" : a.Protocol),
        text: (a) => a.Protocol ?? "",
        width: "100px",
      },
      {
        key: "ModifiedTime",
        title: t("apigw.changed"),
        cell: (a) => <Time at={a.ModifiedTime} />,
        text: (a) => a.ModifiedTime ?? "",
        width: "165px",
      },
      {
        key: "ApiId",
        title: t("apigw.id"),
        cell: (a) => <Copyable text={a.ApiId} />,
        text: (a) => a.ApiId,
        width: "150px",
        extra: true,
      },
      {
        key: "ApiDesc",
        title: t("apigw.description"),
        cell: (a) => a.ApiDesc || "–",
        text: (a) => a.ApiDesc ?? "",
        width: "minmax(130px, 2fr)",
        extra: true,
      },
      {
        key: "Actions",
        title: t("apigw.actions"),
        cell: (a) => (
          <div className="row end">
            <Link
              to="/gateway/services/$serviceId/apis/new"
              params={{ serviceId }}
              search={{ copy: a.ApiId }}
              className="gw-link"
            >
              {t("apigw.copyApi")}
            </Link>
            <Button
              kind="quiet"
              size="small"
              why={mayNotDelete}
              hasPopup="dialog"
              onClick={() => open("delete", a.ApiId)}
            >
              {t("apigw.delete")}
            </Button>
          </div>
        ),
        text: (a) => a.ApiId,
        width: "150px",
        end: true,
      },
    ],
    [t, serviceId, mayNotDelete, open],
  );
  const filters = useMemo<FilterDef[]>(
    () => [
      {
        name: "AuthType",
        label: t("apigw.auth"),
        options: AUTHS.map((value) => ({ value, label: t(`apigw.auth.${value}`) })),
      },
      { name: "Environment", label: t("apigw.liveIn"), options: environments },
      { name: "ApiName", label: t("apigw.name") },
      { name: "ApiPath", label: t("apigw.path") },
      { name: "ApiId", label: t("apigw.id") },
    ],
    [t, environments],
  );
  const create = mayNotCreate ? (
    <Button kind="primary" why={mayNotCreate}>
      {t("apigw.createApi")}
    </Button>
  ) : (
    <LinkButton kind="primary" to="/gateway/services/$serviceId/apis/new" params={{ serviceId }} search={{}}>
      {t("apigw.createApi")}
    </LinkButton>
  );
  const exchange = (
    <>
      <Button hasPopup="dialog" onClick={() => open("import")}>
        {t("apigw.import")}
      </Button>
      <Button
        hasPopup="dialog"
        why={service.ApiTotalCount === 0 ? t("apigw.nothingToExport") : undefined}
        onClick={() => open("export")}
      >
        {t("apigw.export")}
      </Button>
    </>
  );
  const doomed = search.dialog === "delete" ? search.of : undefined;
  return (
    <div className="gw-table">
      <ResourceTable
        name="apigateway-apis"
        label={t("apigw.apis")}
        source={source}
        columns={columns}
        rowId={(a) => a.ApiId}
        filters={filters}
        search={table}
        onSearch={setTable}
        onOpen={(a) =>
          void navigate({
            to: "/gateway/services/$serviceId/apis/$apiId",
            params: { serviceId, apiId: a.ApiId },
            search: {},
          })
        }
        actions={
          <>
            {exchange}
            {create}
          </>
        }
        empty={
          <Empty title={t("apigw.noApis")} action={create}>
            {t("apigw.noApisHint")}
          </Empty>
        }
      />
      {search.dialog === "import" ? <ImportDialog serviceId={serviceId} onClose={close} /> : null}
      {search.dialog === "export" ? <ExportDialog service={service} onClose={close} /> : null}
      {doomed ? <DeleteApi serviceId={serviceId} apiId={doomed} onClose={close} onDone={close} /> : null}
    </div>
  );
}
