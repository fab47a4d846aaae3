// How many requests a second an API takes in each environment. It holds at once, without a release.
import type { EnvironmentStrategy } from "@/api/generated/apigateway";
import { useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Section } from "@/ui/page";
import { say } from "@/ui/toasts";
import { useAddress } from "../shared/address";
import { useEnvironmentName } from "../shared/environments";
import { FormDialog } from "../shared/FormDialog";
import { LimitField, limitProblem } from "../shared/LimitField";
import { useWhyNot } from "../shared/may";
import { Answered, useLimit } from "../shared/parts";

export interface ApiLimitsProps {
  serviceId: string;
  apiId: string;
}

export function ApiLimits({ serviceId, apiId }: ApiLimitsProps) {
  const t = useT();
  const named = useEnvironmentName();
  const limit = useLimit();
  const { search, open, close } = useAddress();
  const params = { ServiceId: serviceId, ApiId: apiId };
  const found = useCall("apigateway", "DescribeApiEnvironmentStrategy", params, { live: true });
  const mayNot = useWhyNot("ModifyApiEnvironmentStrategy", "api", apiId);
  const list = found.data?.Result?.ApiEnvironmentStrategySet?.[0]?.EnvironmentStrategySet ?? [];
  const edited = list.find((one) => search.dialog === "limit" && one.EnvironmentName === search.of);
  return (
    <Section title={t("apigw.rateLimit")}>
      <Answered of={found}>
        {() => (
          <ul className="gw-limits">
            {list.map((one) => (
              <li key={one.EnvironmentName} className="row">
                <span className="grow">{named(one.EnvironmentName)}</span>
                <span>{limit(one.Quota, t("apigw.perSecond"))}</span>
                <Button size="small" why={mayNot} hasPopup="dialog" onClick={() => open("limit", one.EnvironmentName)}>
                  {t("apigw.setLimit")}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Answered>
      {edited ? (
        <LimitDialog key={edited.EnvironmentName} serviceId={serviceId} apiId={apiId} of={edited} onClose={close} />
      ) : null}
    </Section>
  );
}

function LimitDialog({
  serviceId,
  apiId,
  of,
  onClose,
}: ApiLimitsProps & { of: EnvironmentStrategy; onClose: () => void }) {
  const t = useT();
  const named = useEnvironmentName();
  const most = of.MaxQuota ?? 1_000_000;
  return (
    <FormDialog
      title={t("apigw.limitOf", { name: named(of.EnvironmentName) })}
      action="ModifyApiEnvironmentStrategy"
      initial={{
        ServiceId: serviceId,
        EnvironmentName: of.EnvironmentName,
        ApiIds: [apiId],
        Strategy: String(of.Quota),
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
          hint={t("apigw.apiLimitHint", { n: most })}
        />
      )}
    </FormDialog>
  );
}
