// The usage plans that open a service, as a whole or some of its APIs.
import { Link } from "@tanstack/react-router";
import { useT } from "@/i18n";
import { Section } from "@/ui/page";
import { useEnvironmentName } from "../shared/environments";
import { useLimit } from "../shared/parts";
import type { TabProps } from "./ServicePage";

export function OpenedBy({ service }: TabProps) {
  const t = useT();
  const named = useEnvironmentName();
  const limit = useLimit();
  const list = service.UsagePlanList;
  return (
    <Section title={t("apigw.openedBy")}>
      {list.length === 0 ? (
        <p className="secondary">
          {t("apigw.openedByNone")}{" "}
          <Link to="/gateway/plans" search={{}}>
            {t("apigw.allPlans")}
          </Link>
        </p>
      ) : (
        <table className="simple-table">
          <thead>
            <tr>
              <th>{t("apigw.plan")}</th>
              <th>{t("apigw.environment")}</th>
              <th className="num">{t("apigw.rateLimit")}</th>
            </tr>
          </thead>
          <tbody>
            {list.map((plan) => (
              <tr key={`${plan.UsagePlanId} ${plan.Environment}`}>
                <td>
                  <Link to="/gateway/plans/$planId" params={{ planId: plan.UsagePlanId ?? "" }} search={{}}>
                    {plan.UsagePlanName || plan.UsagePlanId}
                  </Link>
                </td>
                <td>{named(plan.Environment ?? "")}</td>
                <td className="num">{limit(plan.MaxRequestNumPreSec, t("apigw.perSecond"))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
