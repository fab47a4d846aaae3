// Where clients reach the cluster and how they show who they are.
import { PathField } from "@/form/PathField";
import { Toggled } from "@/form/Toggled";
import type { Form } from "@/form/useForm";
import { useT } from "@/i18n";
import { Section } from "@/ui/page";
import { placementOf, SECURITY } from "./createDraft";

export function Network({ form, scope }: { form: Form; scope: string }) {
  const t = useT();
  const shared = { form, scope };
  const placed = placementOf(form.get("HostIds")) !== undefined;
  const https = form.get(`${SECURITY}.Https`) === true;
  return (
    <>
      <Section title={t("etcd.security")} className="form">
        <Toggled
          label={t("etcd.https")}
          hint={t(placed ? "etcd.httpsPlaced" : "etcd.httpsHint")}
          on={https}
          disabled={placed}
          onChange={(on) => {
            form.set(`${SECURITY}.Https`, on);
            if (!on) form.set(`${SECURITY}.ClientCertAuth`, false);
          }}
        />
        <Toggled
          label={t("etcd.clientCert")}
          hint={t(placed ? "etcd.clientCertPlaced" : https ? "etcd.clientCertHint" : "etcd.clientCertNeeds")}
          on={https && form.get(`${SECURITY}.ClientCertAuth`) === true}
          disabled={placed || !https}
          onChange={(on) => form.set(`${SECURITY}.ClientCertAuth`, on)}
        />
        <div className="form-columns">
          <PathField
            {...shared}
            path="AdvancedSettings.CustomDomains"
            label={t("etcd.domains")}
            hint={t("etcd.domainsHint")}
          />
          <PathField
            {...shared}
            path="AdvancedSettings.CustomIPs"
            label={t("etcd.ips")}
            hint={t("etcd.ipsHint")}
            but={{ example: "10.0.0.7" }}
          />
        </div>
      </Section>
      <Section title={t("etcd.networks")} className="form">
        <p className="secondary">{t("etcd.networksHint")}</p>
        <div className="form-columns">
          <PathField {...shared} path="VpcId" label={t("etcd.network")} hint={t("etcd.networkHint")} />
          <PathField
            {...shared}
            path="ServiceSubnetId"
            label={t("etcd.serviceSubnet")}
            hint={t("etcd.serviceSubnetHint")}
          />
        </div>
        <PathField {...shared} path="SubnetIds" label={t("etcd.subnets")} hint={t("etcd.subnetsHint")} />
      </Section>
    </>
  );
}
