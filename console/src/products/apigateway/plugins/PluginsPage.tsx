// Every plugin of the account: rules that hold for the APIs that they are attached to, without a release.
import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Plugin } from "@/api/generated/apigateway";
import { useT } from "@/i18n";
import { ResourceTable } from "@/table/ResourceTable";
import type { Column, FilterDef } from "@/table/types";
import { Copyable } from "@/ui/copy";
import { LinkButton } from "@/ui/LinkButton";
import { Empty, Page, Time } from "@/ui/page";
import "../apigateway.css";
import { useTableAddress } from "../shared/address";
import { pluginSource } from "./plugins";
import { PLUGIN_KINDS } from "./spec";
import { useKindName } from "./useKindName";

export function PluginsPage() {
  const t = useT();
  const named = useKindName();
  const [table, setTable] = useTableAddress();
  const navigate = useNavigate();
  const columns: Column<Plugin>[] = [
    {
      key: "PluginId",
      title: t("apigw.id"),
      cell: (p) => <Copyable text={p.PluginId} />,
      text: (p) => p.PluginId,
      width: "160px",
    },
    {
      key: "PluginName",
      title: t("apigw.name"),
      cell: (p) => (
        <Link to="/gateway/plugins/$pluginId" params={{ pluginId: p.PluginId }} search={{}}>
          {p.PluginName}
        </Link>
      ),
      text: (p) => p.PluginName,
      width: "minmax(140px, 2fr)",
    },
    {
      key: "PluginType",
      title: t("apigw.kind"),
      cell: (p) => named(p.PluginType),
      text: (p) => p.PluginType,
      width: "minmax(150px, 1fr)",
    },
    {
      key: "AttachedApiTotalCount",
      title: t("apigw.attachedTo"),
      cell: (p) => p.AttachedApiTotalCount ?? 0,
      text: (p) => p.AttachedApiTotalCount ?? 0,
      width: "130px",
      end: true,
    },
    {
      key: "ModifiedTime",
      title: t("apigw.changed"),
      cell: (p) => <Time at={p.ModifiedTime} />,
      text: (p) => p.ModifiedTime,
      width: "165px",
    },
    {
      key: "Description",
      title: t("apigw.description"),
      cell: (p) => p.Description || "–",
      text: (p) => p.Description ?? "",
      width: "minmax(130px, 2fr)",
    },
  ];
  const filters = useMemo<FilterDef[]>(
    () => [
      {
        name: "PluginType",
        label: t("apigw.kind"),
        options: PLUGIN_KINDS.map((value) => ({ value, label: named(value) })),
      },
      { name: "PluginName", label: t("apigw.name") },
      { name: "PluginId", label: t("apigw.id") },
    ],
    [t, named],
  );
  const create = (
    <LinkButton kind="primary" to="/gateway/plugins/new" search={{}}>
      {t("apigw.newPlugin")}
    </LinkButton>
  );
  return (
    <Page title={t("apigw.plugins")} lead={t("apigw.pluginsLead")} actions={create} fixed>
      <ResourceTable
        name="apigateway-plugins"
        label={t("apigw.plugins")}
        source={pluginSource}
        columns={columns}
        rowId={(p) => p.PluginId}
        filters={filters}
        search={table}
        onSearch={setTable}
        onOpen={(p) =>
          void navigate({ to: "/gateway/plugins/$pluginId", params: { pluginId: p.PluginId }, search: {} })
        }
        empty={
          <Empty title={t("apigw.noPlugins")} action={create}>
            {t("apigw.noPluginsHint")}
          </Empty>
        }
      />
    </Page>
  );
}
