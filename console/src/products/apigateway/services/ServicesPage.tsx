// Every service of the account.
import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Service } from "@/api/generated/apigateway";
import { useT } from "@/i18n";
import { ResourceTable } from "@/table/ResourceTable";
import type { Column, FilterDef } from "@/table/types";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { AddIcon } from "@/ui/icons";
import { Empty, Page, Time } from "@/ui/page";
import "../apigateway.css";
import { useAddress, useTableAddress } from "../shared/address";
import { EnvironmentChips, useEnvironmentOptions } from "../shared/environments";
import { useWhyNot } from "../shared/may";
import { NewService } from "./ServiceDialogs";
import { addressesOf, serviceSource } from "./services";

export function ServicesPage() {
  const t = useT();
  const { search, open, close } = useAddress();
  const [table, setTable] = useTableAddress();
  const navigate = useNavigate();
  const environments = useEnvironmentOptions();
  const whyNot = useWhyNot("CreateService", "service");
  const show = (serviceId: string) =>
    void navigate({ to: "/gateway/services/$serviceId", params: { serviceId }, search: {} });
  const columns = useMemo<Column<Service>[]>(
    () => [
      {
        key: "ServiceId",
        title: t("apigw.id"),
        cell: (s) => <Copyable text={s.ServiceId ?? ""} />,
        text: (s) => s.ServiceId ?? "",
        width: "170px",
      },
      {
        key: "ServiceName",
        title: t("apigw.name"),
        cell: (s) => (
          <Link to="/gateway/services/$serviceId" params={{ serviceId: s.ServiceId ?? "" }} search={{}}>
            {s.ServiceName}
          </Link>
        ),
        text: (s) => s.ServiceName ?? "",
        width: "minmax(130px, 2fr)",
      },
      {
        key: "Environments",
        title: t("apigw.liveIn"),
        cell: (s) => <EnvironmentChips names={s.AvailableEnvironments} />,
        text: (s) => (s.AvailableEnvironments ?? []).join(" "),
        width: "minmax(190px, 1fr)",
      },
      {
        key: "Address",
        title: t("apigw.address"),
        cell: (s) => <Copyable text={addressesOf(s)[0] ?? ""} />,
        text: (s) => addressesOf(s).join(" "),
        width: "minmax(220px, 3fr)",
      },
      {
        key: "ModifiedTime",
        title: t("apigw.changed"),
        cell: (s) => <Time at={s.ModifiedTime} />,
        text: (s) => s.ModifiedTime ?? "",
        width: "165px",
      },
      {
        key: "Protocol",
        title: t("apigw.protocol"),
        cell: (s) => s.Protocol,
        text: (s) => s.Protocol ?? "",
        width: "110px",
        extra: true,
      },
      {
        key: "CreatedTime",
        title: t("apigw.created"),
        cell: (s) => <Time at={s.CreatedTime} />,
        text: (s) => s.CreatedTime ?? "",
        width: "165px",
        extra: true,
      },
      {
        key: "ServiceDesc",
        title: t("apigw.description"),
        cell: (s) => s.ServiceDesc || "–",
        text: (s) => s.ServiceDesc ?? "",
        width: "minmax(130px, 2fr)",
        extra: true,
      },
    ],
    [t],
  );
  const filters = useMemo<FilterDef[]>(
    () => [
      { name: "Environment", label: t("apigw.environment"), options: environments },
      { name: "ServiceName", label: t("apigw.name") },
      { name: "ServiceId", label: t("apigw.id") },
    ],
    [t, environments],
  );
  const create = (
    <Button kind="primary" icon={<AddIcon />} why={whyNot} onClick={() => open("new")} hasPopup="dialog">
      {t("apigw.newService")}
    </Button>
  );
  return (
    <Page title={t("apigw.services")} lead={t("apigw.servicesLead")} actions={create} fixed>
      <ResourceTable
        name="apigateway-services"
        label={t("apigw.services")}
        source={serviceSource}
        columns={columns}
        rowId={(s) => s.ServiceId ?? ""}
        filters={filters}
        search={table}
        onSearch={setTable}
        onOpen={(s) => show(s.ServiceId ?? "")}
        empty={
          <Empty title={t("apigw.noServices")} action={create}>
            {t("apigw.noServicesHint")}
          </Empty>
        }
      />
      {search.dialog === "new" ? <NewService onClose={close} onDone={show} /> : null}
    </Page>
  );
}
