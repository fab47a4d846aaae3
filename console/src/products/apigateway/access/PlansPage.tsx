// Every usage plan of the account: how many requests its keys may make, and of what.
import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import type { UsagePlanStatusInfo } from "@/api/generated/apigateway";
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
import { useLimit } from "../shared/parts";
import { NewPlan } from "./PlanDialogs";
import { planSource } from "./plans";

export function PlansPage() {
  const t = useT();
  const limit = useLimit();
  const { search, open, close } = useAddress();
  const [table, setTable] = useTableAddress();
  const navigate = useNavigate();
  const whyNot = useWhyNot("CreateUsagePlan", "usageplan");
  const show = (planId: string) => void navigate({ to: "/gateway/plans/$planId", params: { planId }, search: {} });
  const columns: Column<UsagePlanStatusInfo>[] = [
    {
      key: "UsagePlanId",
      title: t("apigw.id"),
      cell: (p) => <Copyable text={p.UsagePlanId ?? ""} />,
      text: (p) => p.UsagePlanId ?? "",
      width: "190px",
    },
    {
      key: "UsagePlanName",
      title: t("apigw.name"),
      cell: (p) => (
        <Link to="/gateway/plans/$planId" params={{ planId: p.UsagePlanId ?? "" }} search={{}}>
          {p.UsagePlanName}
        </Link>
      ),
      text: (p) => p.UsagePlanName ?? "",
      width: "minmax(140px, 2fr)",
    },
    {
      key: "MaxRequestNumPreSec",
      title: t("apigw.rateLimit"),
      cell: (p) => limit(p.MaxRequestNumPreSec, t("apigw.perSecond")),
      text: (p) => p.MaxRequestNumPreSec ?? -1,
      width: "150px",
      end: true,
    },
    {
      key: "MaxRequestNum",
      title: t("apigw.quota"),
      cell: (p) => limit(p.MaxRequestNum),
      text: (p) => p.MaxRequestNum ?? -1,
      width: "150px",
      end: true,
    },
    {
      key: "ModifiedTime",
      title: t("apigw.changed"),
      cell: (p) => <Time at={p.ModifiedTime} />,
      text: (p) => p.ModifiedTime ?? "",
      width: "165px",
    },
    {
      key: "UsagePlanDesc",
      title: t("apigw.description"),
      cell: (p) => p.UsagePlanDesc || "–",
      text: (p) => p.UsagePlanDesc ?? "",
      width: "minmax(130px, 2fr)",
      extra: true,
    },
  ];
  const filters = useMemo<FilterDef[]>(
    () => [
      { name: "UsagePlanName", label: t("apigw.name") },
      { name: "UsagePlanId", label: t("apigw.id") },
    ],
    [t],
  );
  const create = (
    <Button kind="primary" icon={<AddIcon />} why={whyNot} onClick={() => open("new")} hasPopup="dialog">
      {t("apigw.newPlan")}
    </Button>
  );
  return (
    <Page title={t("apigw.plans")} lead={t("apigw.plansLead")} actions={create} fixed>
      <ResourceTable
        name="apigateway-plans"
        label={t("apigw.plans")}
        source={planSource}
        columns={columns}
        rowId={(p) => p.UsagePlanId ?? ""}
        filters={filters}
        search={table}
        onSearch={setTable}
        onOpen={(p) => show(p.UsagePlanId ?? "")}
        empty={
          <Empty title={t("apigw.noPlans")} action={create}>
            {t("apigw.noPlansHint")}
          </Empty>
        }
      />
      {search.dialog === "new" ? <NewPlan onClose={close} onDone={show} /> : null}
    </Page>
  );
}
