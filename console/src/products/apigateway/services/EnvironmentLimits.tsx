// The environments of a service: what is live in each, where, and how many requests a second it takes.
import type { ServiceEnvironmentStrategy } from "@/api/generated/apigateway";
import { useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { Section, Status } from "@/ui/page";
import { say } from "@/ui/toasts";
import { useAddress } from "../shared/address";
import { useEnvironmentName } from "../shared/environments";
import { FormDialog } from "../shared/FormDialog";
import { LimitField, limitProblem } from "../shared/LimitField";
import { useWhyNot } from "../shared/may";
import { Answered, useLimit } from "../shared/parts";
import type { TabProps } from "./ServicePage";

export function EnvironmentLimits({ service }: TabProps) {
  const t = useT();
  const named = useEnvironmentName();
  const limit = useLimit();
  const { search, open, close } = useAddress();
  const id = service.ServiceId;
  const found = useCall("apigateway", "DescribeServiceEnvironmentStrategy", { ServiceId: id }, { live: true });
  const mayNot = useWhyNot("ModifyServiceEnvironmentStrategy", "service", id);
  const list = found.data?.Result?.EnvironmentList ?? [];
  const edited = list.find((one) => search.dialog === "limit" && one.EnvironmentName === search.of);
  const scheme = service.Protocol.startsWith("http&") || service.Protocol === "http" ? "http" : "https";
  return (
    <Section title={t("apigw.environments")}>
      <Answered of={found}>
        {() => (
          <table className="simple-table">
            <thead>
              <tr>
                <th>{t("apigw.environment")}</th>
                <th>{t("apigw.state")}</th>
                <th>{t("apigw.version")}</th>
                <th>{t("apigw.address")}</th>
                <th className="num">{t("apigw.rateLimit")}</th>
                <th>
                  <span className="visually-hidden">{t("apigw.actions")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {list.map((one) => (
                <tr key={one.EnvironmentName}>
                  <td>{named(one.EnvironmentName)}</td>
                  <td>
                    <Status tone={one.Status === 1 ? "ok" : "idle"}>
                      {t(one.Status === 1 ? "apigw.live" : "apigw.notLive")}
                    </Status>
                  </td>
                  <td>{one.VersionName ? <Version name={one.VersionName} /> : <span className="quiet">–</span>}</td>
                  <td>
                    <Copyable text={`${scheme}://${one.Url}`} />
                  </td>
                  <td className="num">{limit(one.Strategy, t("apigw.perSecond"))}</td>
                  <td>
                    <div className="row end">
                      <Button
                        size="small"
                        why={mayNot}
                        hasPopup="dialog"
                        onClick={() => open("limit", one.EnvironmentName)}
                      >
                        {t("apigw.setLimit")}
                      </Button>
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Answered>
      {edited ? <LimitDialog key={edited.EnvironmentName} serviceId={id} of={edited} onClose={close} /> : null}
    </Section>
  );
}

/** A version's name begins with its time; the rest tells it from another of the same second. */
export function Version({ name }: { name: string }) {
  return (
    <code title={name}>
      {name.slice(0, 14)}
      <span className="quiet">{name.slice(14, 18)}</span>
    </code>
  );
}

interface LimitDialogProps {
  serviceId: string;
  of: ServiceEnvironmentStrategy;
  onClose: () => void;
}

function LimitDialog({ serviceId, of, onClose }: LimitDialogProps) {
  const t = useT();
  const named = useEnvironmentName();
  const most = of.MaxStrategy ?? 1_000_000;
  return (
    <FormDialog
      title={t("apigw.limitOf", { name: named(of.EnvironmentName) })}
      action="ModifyServiceEnvironmentStrategy"
      initial={{
        ServiceId: serviceId,
        EnvironmentNames: [of.EnvironmentName],
        Strategy: String(of.Strategy),
      }}
      own={(draft) => limitProblem("Strategy", draft.Strategy, most)}
      submit={t("apigw.save")}
      onClose={onClose}
      onDone={() => {
        say(t("apigw.saved"));
        onClose();
      }}
    >
      {(form) => (
        <LimitField
          form={form}
          path="Strategy"
          label={t("apigw.rateLimit")}
          hint={t("apigw.rateLimitHint", { n: most })}
        />
      )}
    </FormDialog>
  );
}
