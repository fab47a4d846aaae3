// Every application of the account: callers of APIs that ask for one.
import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import type { ApiAppInfo } from "@/api/generated/apigateway";
import { useT } from "@/i18n";
import { ResourceTable } from "@/table/ResourceTable";
import type { Column, FilterDef } from "@/table/types";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { AddIcon } from "@/ui/icons";
import { Empty, Page, Time } from "@/ui/page";
import "../apigateway.css";
import { useAddress, useTableAddress } from "../shared/address";
import { useWhyNot } from "../shared/may";
import { NewApp } from "./AppDialogs";
import { appSource } from "./apps";

export function AppsPage() {
  const t = useT();
  const { search, open, close } = useAddress();
  const [table, setTable] = useTableAddress();
  const navigate = useNavigate();
  const whyNot = useWhyNot("CreateApiApp", "apiapp");
  const show = (appId: string) => void navigate({ to: "/gateway/apps/$appId", params: { appId }, search: {} });
  const columns = useMemo<Column<ApiAppInfo>[]>(
    () => [
      {
        key: "ApiAppId",
        title: t("apigw.id"),
        cell: (a) => <Copyable text={a.ApiAppId} />,
        text: (a) => a.ApiAppId,
        width: "150px",
      },
      {
        key: "ApiAppName",
        title: t("apigw.name"),
        cell: (a) => (
          <Link to="/gateway/apps/$appId" params={{ appId: a.ApiAppId }} search={{}}>
            {a.ApiAppName}
          </Link>
        ),
        text: (a) => a.ApiAppName ?? "",
        width: "minmax(140px, 2fr)",
      },
      {
        key: "ApiAppKey",
        title: t("apigw.appKey"),
        cell: (a) => <Copyable text={a.ApiAppKey ?? ""} />,
        text: (a) => a.ApiAppKey ?? "",
        width: "minmax(220px, 3fr)",
      },
      {
        key: "ModifiedTime",
        title: t("apigw.changed"),
        cell: (a) => <Time at={a.ModifiedTime} />,
        text: (a) => a.ModifiedTime ?? "",
        width: "165px",
      },
      {
        key: "ApiAppDesc",
        title: t("apigw.description"),
        cell: (a) => a.ApiAppDesc || "–",
        text: (a) => a.ApiAppDesc ?? "",
        width: "minmax(130px, 2fr)",
      },
    ],
    [t],
  );
  const filters = useMemo<FilterDef[]>(
    () => [
      { name: "ApiAppName", label: t("apigw.name") },
      { name: "ApiAppId", label: t("apigw.id") },
    ],
    [t],
  );
  const create = (
    <Button kind="primary" icon={<AddIcon />} why={whyNot} onClick={() => open("new")} hasPopup="dialog">
      {t("apigw.newApp")}
    </Button>
  );
  return (
    <Page title={t("apigw.apps")} lead={t("apigw.appsLead")} actions={create} fixed>
      <ResourceTable
        name="apigateway-apps"
        label={t("apigw.apps")}
        source={appSource}
        columns={columns}
        rowId={(a) => a.ApiAppId}
        filters={filters}
        search={table}
        onSearch={setTable}
        onOpen={(a) => show(a.ApiAppId)}
        empty={
          <Empty title={t("apigw.noApps")} action={create}>
            {t("apigw.noAppsHint")}
          </Empty>
        }
      />
      {search.dialog === "new" ? <NewApp onClose={close} onDone={show} /> : null}
    </Page>
  );
}
