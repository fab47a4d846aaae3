// Policies: built-in ones first, then the account's own.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { call } from "@/api/client";
import type { StrategyInfo } from "@/api/generated/cam";
import { useT } from "@/i18n";
import { ResourceTable } from "@/table/ResourceTable";
import type { Column, FilterDef, OffsetSource } from "@/table/types";
import { Button } from "@/ui/Button";
import { AddIcon } from "@/ui/icons";
import { Empty, Page, Time } from "@/ui/page";
import "./identity.css";

const route = getRouteApi("/identity/policies");

const source: OffsetSource<StrategyInfo> = {
  kind: "offset",
  key: ["cam", "ListPolicies"],
  live: true,
  async page({ offset, limit, filters, signal }) {
    const Keyword = filters.name?.[0];
    const Scope = filters.kind?.[0] === "QCS" ? "QCS" : filters.kind?.[0] === "Local" ? "Local" : "All";
    const params = { Page: offset / limit + 1, Rp: limit, Scope, ...(Keyword ? { Keyword } : {}) } as const;
    const { List: rows, TotalNum: total } = await call("cam", "ListPolicies", params, signal);
    return { rows, total };
  },
};

export function PoliciesPage() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const open = (id: number) => void navigate({ to: "/identity/policies/$id", params: { id: String(id) } });
  const columns = useMemo<Column<StrategyInfo>[]>(() => {
    const kind = (policy: StrategyInfo) => t(policy.Type === 2 ? "identity.builtIn" : "identity.own");
    return [
      {
        key: "PolicyName",
        title: t("identity.name"),
        cell: (policy) => (
          <Link to="/identity/policies/$id" params={{ id: String(policy.PolicyId) }}>
            {policy.PolicyName}
          </Link>
        ),
        text: (policy) => policy.PolicyName,
        width: "minmax(180px, 2fr)",
      },
      { key: "Type", title: t("identity.kind"), cell: kind, text: kind, width: "110px" },
      {
        key: "Description",
        title: t("identity.description"),
        cell: (policy) => policy.Description || "–",
        text: (policy) => policy.Description ?? "",
        width: "minmax(180px, 3fr)",
      },
      {
        key: "Attachments",
        title: t("identity.attachments"),
        cell: (policy) => policy.AttachEntityCount ?? 0,
        text: (policy) => policy.AttachEntityCount ?? 0,
        width: "110px",
        end: true,
      },
      {
        key: "UpdateTime",
        title: t("identity.updated"),
        cell: (policy) => <Time at={policy.UpdateTime} />,
        text: (policy) => policy.UpdateTime ?? "",
        width: "170px",
      },
      {
        key: "PolicyId",
        title: "ID",
        cell: (policy) => <code>{policy.PolicyId}</code>,
        text: (policy) => policy.PolicyId,
        width: "150px",
        extra: true,
      },
    ];
  }, [t]);
  const filters = useMemo<FilterDef[]>(
    () => [
      {
        name: "kind",
        label: t("identity.kind"),
        options: [
          { value: "Local", label: t("identity.own") },
          { value: "QCS", label: t("identity.builtIn") },
        ],
      },
      { name: "name", label: t("identity.name") },
    ],
    [t],
  );
  const add = (
    <Button kind="primary" icon={<AddIcon />} onClick={() => void navigate({ to: "/identity/policies/new" })}>
      {t("identity.addPolicy")}
    </Button>
  );
  return (
    <Page title={t("identity.policies")} lead={t("identity.policiesLead")} actions={add} fixed>
      <ResourceTable
        name="policies"
        label={t("identity.policies")}
        source={source}
        columns={columns}
        rowId={(policy) => String(policy.PolicyId)}
        filters={filters}
        search={search}
        onSearch={(next) => void navigate({ search: next, replace: true })}
        onOpen={(policy) => open(policy.PolicyId)}
        empty={<Empty title={t("identity.noPolicies")}>{t("identity.policiesLead")}</Empty>}
      />
    </Page>
  );
}
