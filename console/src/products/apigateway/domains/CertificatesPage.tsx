// Certificates for domains of one's own: when they end, and which domains rely on them.
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { GatewayCertificate } from "@/api/generated/apigateway";
import { useAct, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { ResourceTable } from "@/table/ResourceTable";
import type { Column, FilterDef } from "@/table/types";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { Confirm } from "@/ui/Dialog";
import { AddIcon } from "@/ui/icons";
import { Empty, Page, Time } from "@/ui/page";
import { say } from "@/ui/toasts";
import "../apigateway.css";
import { useAddress, useTableAddress } from "../shared/address";
import { useWhyNot } from "../shared/may";
import { Asked } from "../shared/parts";
import { EditCertificate, UploadCertificate } from "./CertificateDialogs";
import { certificateSource } from "./certificates";
import { EndingLabel } from "./EndingLabel";

export function CertificatesPage() {
  const t = useT();
  const { search, open, close } = useAddress();
  const [table, setTable] = useTableAddress();
  const whyNot = useWhyNot("UploadGatewayCertificate", "certificate");
  const columns = useMemo<Column<GatewayCertificate>[]>(
    () => [
      {
        key: "CertificateId",
        title: t("apigw.id"),
        cell: (c) => <Copyable text={c.CertificateId} />,
        text: (c) => c.CertificateId,
        width: "150px",
      },
      { key: "Name", title: t("apigw.name"), cell: (c) => c.Name, text: (c) => c.Name, width: "minmax(120px, 1fr)" },
      {
        key: "Domains",
        title: t("apigw.domains"),
        cell: (c) => <code title={c.Domains.join(", ")}>{c.Domains.join(", ")}</code>,
        text: (c) => c.Domains.join(", "),
        width: "minmax(180px, 2fr)",
      },
      {
        key: "DaysLeft",
        title: t("apigw.validity"),
        cell: (c) => <EndingLabel of={c} />,
        text: (c) => c.DaysLeft,
        width: "140px",
      },
      {
        key: "NotAfter",
        title: t("apigw.validUntil"),
        cell: (c) => <Time at={c.NotAfter} />,
        text: (c) => c.NotAfter,
        width: "165px",
      },
      {
        key: "BoundDomains",
        title: t("apigw.usedBy"),
        cell: (c) => <Users of={c} />,
        text: (c) => c.BoundDomains.length,
        width: "minmax(140px, 1fr)",
      },
      {
        key: "Issuer",
        title: t("apigw.issuer"),
        cell: (c) => c.Issuer,
        text: (c) => c.Issuer,
        width: "minmax(130px, 1fr)",
        extra: true,
      },
      {
        key: "Fingerprint",
        title: t("apigw.fingerprint"),
        cell: (c) => <Copyable text={c.Fingerprint} />,
        text: (c) => c.Fingerprint,
        width: "minmax(180px, 1fr)",
        extra: true,
      },
      {
        key: "Actions",
        title: t("apigw.actions"),
        cell: (c) => (
          <div className="row end">
            <Button size="small" kind="quiet" hasPopup="dialog" onClick={() => open("edit", c.CertificateId)}>
              {t("apigw.replace")}
            </Button>
            <Button
              size="small"
              kind="quiet"
              why={c.BoundDomains.length > 0 ? t("apigw.certificateInUse") : undefined}
              hasPopup="dialog"
              onClick={() => open("delete", c.CertificateId)}
            >
              {t("apigw.delete")}
            </Button>
          </div>
        ),
        text: (c) => c.CertificateId,
        width: "160px",
        end: true,
      },
    ],
    [t, open],
  );
  const filters = useMemo<FilterDef[]>(
    () => [
      {
        name: "Expired",
        label: t("apigw.validity"),
        options: [
          { value: "false", label: t("apigw.valid") },
          { value: "true", label: t("apigw.ended") },
        ],
      },
      { name: "Domain", label: t("apigw.domain") },
      { name: "Name", label: t("apigw.name") },
      { name: "CertificateId", label: t("apigw.id") },
    ],
    [t],
  );
  const create = (
    <Button kind="primary" icon={<AddIcon />} why={whyNot} onClick={() => open("new")} hasPopup="dialog">
      {t("apigw.uploadCertificate")}
    </Button>
  );
  const chosen = search.dialog === "edit" || search.dialog === "delete" ? search.of : undefined;
  const found = useCall(
    "apigateway",
    "DescribeGatewayCertificates",
    { CertificateIds: [chosen ?? ""] },
    { enabled: chosen !== undefined },
  );
  const certificate = chosen ? found.data?.Result?.CertificateSet[0] : undefined;
  return (
    <Page title={t("apigw.certificates")} lead={t("apigw.certificatesLead")} actions={create} fixed>
      <ResourceTable
        name="apigateway-certificates"
        label={t("apigw.certificates")}
        source={certificateSource}
        columns={columns}
        rowId={(c) => c.CertificateId}
        filters={filters}
        search={table}
        onSearch={setTable}
        onOpen={(c) => open("edit", c.CertificateId)}
        empty={
          <Empty title={t("apigw.noCertificates")} action={create}>
            {t("apigw.noCertificatesHint")}
          </Empty>
        }
      />
      {search.dialog === "new" ? <UploadCertificate onClose={close} /> : null}
      {search.dialog === "edit" && certificate ? <EditCertificate certificate={certificate} onClose={close} /> : null}
      {search.dialog === "delete" && certificate ? <DeleteCertificate of={certificate} onClose={close} /> : null}
    </Page>
  );
}

function Users({ of }: { of: GatewayCertificate }) {
  const [first, ...others] = of.BoundDomains;
  if (!first) return <span className="quiet">–</span>;
  return (
    <span title={of.BoundDomains.map((one) => one.SubDomain).join(", ")}>
      <Link to="/gateway/services/$serviceId" params={{ serviceId: first.ServiceId }} search={{ tab: "domains" }}>
        {first.SubDomain}
      </Link>
      {others.length > 0 ? ` +${others.length}` : ""}
    </span>
  );
}

function DeleteCertificate({ of, onClose }: { of: GatewayCertificate; onClose: () => void }) {
  const t = useT();
  const why = useWhyNot("DeleteGatewayCertificate", "certificate", of.CertificateId);
  const remove = useAct("apigateway", "DeleteGatewayCertificate", {
    onDone: () => {
      say(t("apigw.deleted"));
      onClose();
    },
  });
  return (
    <Confirm
      title={t("apigw.deleteCertificate", { name: of.Name })}
      action={t("apigw.delete")}
      busy={remove.isPending}
      why={why}
      onConfirm={() => remove.mutate({ CertificateId: of.CertificateId })}
      onClose={onClose}
    >
      <Asked error={remove.error}>
        <p>{t("apigw.deleteCertificateHint")}</p>
      </Asked>
    </Confirm>
  );
}
