// What a service is: its facts, where it answers, its environments with their limits, the plans that open it.
import { useNavigate } from "@tanstack/react-router";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { Facts, Section, Time } from "@/ui/page";
import { useReleaseNodes } from "../releases/nodes";
import { useAddress } from "../shared/address";
import { asEnvironment } from "../shared/environments";
import { useWhyNot } from "../shared/may";
import { DeleteService } from "./DeleteService";
import { EnvironmentLimits } from "./EnvironmentLimits";
import { OpenedBy } from "./OpenedBy";
import { EditService } from "./ServiceDialogs";
import type { TabProps } from "./ServicePage";
import { addressesOf } from "./services";

export default function Overview({ service }: TabProps) {
  const t = useT();
  const { search, open, close } = useAddress();
  const navigate = useNavigate();
  const mayNotEdit = useWhyNot("ModifyService", "service", service.ServiceId);
  const mayNotDelete = useWhyNot("DeleteService", "service", service.ServiceId);
  const live = asEnvironment(service.AvailableEnvironments.at(-1));
  const nodes = useReleaseNodes(service.ServiceId, live ?? "release", live !== undefined);
  const node = nodes.data?.NodeSet[0]?.Address;
  const host = service.OuterSubDomain || service.InternalSubDomain;
  const addresses = addressesOf({ ...service, InnerSubDomain: service.InternalSubDomain });
  return (
    <div className="stack">
      <Section
        title={t("apigw.facts")}
        actions={
          <div className="row">
            <Button size="small" why={mayNotDelete} hasPopup="dialog" onClick={() => open("delete")}>
              {t("apigw.delete")}
            </Button>
            <Button size="small" why={mayNotEdit} hasPopup="dialog" onClick={() => open("edit")}>
              {t("apigw.edit")}
            </Button>
          </div>
        }
      >
        <Facts
          items={[
            [t("apigw.id"), <Copyable key="id" text={service.ServiceId} />],
            [t("apigw.protocol"), service.Protocol],
            [t("apigw.apis"), service.ApiTotalCount],
            [t("apigw.plans"), service.UsagePlanTotalCount],
            [t("apigw.created"), <Time key="created" at={service.CreatedTime} />],
            [t("apigw.changed"), <Time key="changed" at={service.ModifiedTime} />],
            [t("apigw.description"), service.ServiceDesc],
          ]}
        />
      </Section>
      <Section title={t("apigw.defaultAddresses")}>
        <ul className="gw-addresses">
          {addresses.map((address) => (
            <li key={address}>
              <Copyable text={address} />
            </li>
          ))}
        </ul>
        <p className="quiet">{t("apigw.defaultAddressesHint")}</p>
        {/* The names need not lead anywhere yet where somebody tries the gateway out. */}
        {live && node && service.Protocol !== "https" ? (
          <p className="gw-note row wrap">
            <span className="secondary">{t("apigw.tryIt")}</span>
            <Copyable text={`curl -H 'Host: ${host}' http://${node}/${live}/`} />
          </p>
        ) : null}
      </Section>
      <EnvironmentLimits service={service} />
      <OpenedBy service={service} />
      {search.dialog === "edit" ? <EditService service={service} onClose={close} /> : null}
      {search.dialog === "delete" ? (
        <DeleteService service={service} onClose={close} onDone={() => void navigate({ to: "/gateway", search: {} })} />
      ) : null}
    </div>
  );
}
