// Domains of one's own that lead to a service.
import { useQuery } from "@tanstack/react-query";
import type { ApiError } from "@/api/errors";
import type { DomainSetList, GatewayCertificate } from "@/api/generated/apigateway";
import { useAct, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { AddIcon } from "@/ui/icons";
import { Empty, Section } from "@/ui/page";
import { TypedConfirm } from "@/ui/TypedConfirm";
import { say } from "@/ui/toasts";
import type { TabProps } from "../services/ServicePage";
import { useAddress } from "../shared/address";
import { useEnvironmentName } from "../shared/environments";
import { useWhyNot } from "../shared/may";
import { Answered, Asked } from "../shared/parts";
import { all } from "../shared/source";

import { certificateSource } from "./certificates";
import { DomainDrawer } from "./DomainDrawer";
import { domainDraftOf, NEW_DOMAIN } from "./domainDraft";
import { EndingLabel } from "./EndingLabel";

const MOST = 100;

export default function DomainsTab({ service }: TabProps) {
  const t = useT();
  const id = service.ServiceId;
  const { search, open, close } = useAddress();
  const found = useCall("apigateway", "DescribeServiceSubDomains", { ServiceId: id, Limit: MOST }, { live: true });
  const certificates = useQuery<GatewayCertificate[], ApiError>({
    queryKey: [...certificateSource.key, "all"],
    queryFn: ({ signal }) => all(certificateSource, signal),
    meta: { live: true },
  });
  const mayNotBind = useWhyNot("BindSubDomain", "service", id);
  const list = found.data?.Result?.DomainSet ?? [];
  const chosen = list.find((one) => one.DomainName === search.of);
  const create = (
    <Button size="small" icon={<AddIcon />} why={mayNotBind} hasPopup="dialog" onClick={() => open("domain-new")}>
      {t("apigw.newDomain")}
    </Button>
  );
  return (
    <Section title={t("apigw.ownDomains")} actions={list.length > 0 ? create : null}>
      <Answered of={found}>
        {() =>
          list.length === 0 ? (
            <Empty title={t("apigw.noDomains")} action={create}>
              {t("apigw.noDomainsHint")}
            </Empty>
          ) : (
            <table className="simple-table">
              <thead>
                <tr>
                  <th>{t("apigw.domain")}</th>
                  <th>{t("apigw.protocol")}</th>
                  <th>{t("apigw.pathMapping")}</th>
                  <th>{t("apigw.certificate")}</th>
                  <th>
                    <span className="visually-hidden">{t("apigw.actions")}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {list.map((one) => (
                  <Row
                    key={one.DomainName}
                    serviceId={id}
                    domain={one}
                    certificate={certificates.data?.find((other) => other.CertificateId === one.CertificateId)}
                    onOpen={open}
                  />
                ))}
              </tbody>
            </table>
          )
        }
      </Answered>
      {search.dialog === "domain-new" ? (
        <DomainDrawer service={service} domain={undefined} begin={NEW_DOMAIN} onClose={close} />
      ) : null}
      {search.dialog === "domain-edit" && chosen ? <Edit service={service} domain={chosen} onClose={close} /> : null}
      {search.dialog === "domain-delete" && chosen ? (
        <Unbind serviceId={id} domain={chosen.DomainName} onClose={close} />
      ) : null}
    </Section>
  );
}

function useMappings(serviceId: string, domain: string) {
  const params = { ServiceId: serviceId, SubDomain: domain };
  return useCall("apigateway", "DescribeServiceSubDomainMappings", params, { live: true });
}

interface RowProps {
  serviceId: string;
  domain: DomainSetList;
  certificate: GatewayCertificate | undefined;
  onOpen: (dialog: string, of: string) => void;
}

function Row({ serviceId, domain, certificate, onOpen }: RowProps) {
  const t = useT();
  const named = useEnvironmentName();
  const mappings = useMappings(serviceId, domain.DomainName);
  const mayNotEdit = useWhyNot("ModifySubDomain", "service", serviceId);
  const mayNotUnbind = useWhyNot("UnBindSubDomain", "service", serviceId);
  const paths = mappings.data?.Result?.PathMappingSet ?? [];
  return (
    <tr>
      <td>
        <Copyable text={domain.DomainName} />
      </td>
      <td>
        {domain.Protocol}
        {domain.IsForcedHttps ? <div className="quiet">{t("apigw.forced")}</div> : null}
      </td>
      <td>
        {domain.IsDefaultMapping
          ? t("apigw.byEnvironment")
          : paths.map((one) => (
              <div key={one.Path}>
                <code>{one.Path}</code> → {named(one.Environment)}
              </div>
            ))}
      </td>
      <td>
        {certificate ? (
          <>
            {certificate.Name} <EndingLabel of={certificate} />
          </>
        ) : (
          domain.CertificateId || <span className="quiet">–</span>
        )}
      </td>
      <td>
        <div className="row end">
          <Button
            size="small"
            why={mayNotEdit}
            hasPopup="dialog"
            onClick={() => onOpen("domain-edit", domain.DomainName)}
          >
            {t("apigw.edit")}
          </Button>
          <Button
            size="small"
            why={mayNotUnbind}
            hasPopup="dialog"
            onClick={() => onOpen("domain-delete", domain.DomainName)}
          >
            {t("apigw.unbind")}
          </Button>
        </div>
      </td>
    </tr>
  );
}

function Edit({ service, domain, onClose }: TabProps & { domain: DomainSetList; onClose: () => void }) {
  const mappings = useMappings(service.ServiceId, domain.DomainName);
  const paths = mappings.data?.Result?.PathMappingSet;
  if (!paths) return null;
  return (
    <DomainDrawer service={service} domain={domain.DomainName} begin={domainDraftOf(domain, paths)} onClose={onClose} />
  );
}

function Unbind({ serviceId, domain, onClose }: { serviceId: string; domain: string; onClose: () => void }) {
  const t = useT();
  const unbind = useAct("apigateway", "UnBindSubDomain", {
    onDone: () => {
      say(t("apigw.unbound"));
      onClose();
    },
  });
  return (
    <TypedConfirm
      title={t("apigw.unbindDomain", { name: domain })}
      name={domain}
      action={t("apigw.unbind")}
      busy={unbind.isPending}
      onConfirm={() => unbind.mutate({ ServiceId: serviceId, SubDomain: domain })}
      onClose={onClose}
    >
      <Asked error={unbind.error}>
        <p>{t("apigw.unbindDomainHint")}</p>
      </Asked>
    </TypedConfirm>
  );
}
