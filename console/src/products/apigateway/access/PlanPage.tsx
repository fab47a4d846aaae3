// One usage plan: its limits, the keys in it, and what it opens to them.
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { UsagePlanInfo } from "@/api/generated/apigateway";
import { useAct } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Empty, Facts, Loading, Page, Section, Time } from "@/ui/page";
import { TypedConfirm } from "@/ui/TypedConfirm";
import { say } from "@/ui/toasts";
import "../apigateway.css";
import { useAddress } from "../shared/address";
import { useWhyNot } from "../shared/may";
import { Asked, useLimit } from "../shared/parts";
import { EditPlan } from "./PlanDialogs";
import { PlanKeys } from "./PlanKeys";
import { PlanTargets } from "./PlanTargets";
import { usePlan } from "./plans";

const route = getRouteApi("/gateway/plans/$planId");

export function PlanPage() {
  const t = useT();
  const { planId } = route.useParams();
  const found = usePlan(planId);
  const plan = found.data?.Result;
  if (plan) return <Shown key={planId} plan={plan} planId={planId} />;
  const gone = found.error?.code.startsWith("ResourceNotFound") === true;
  return (
    <Page title={t("apigw.plan")}>
      {found.error && !gone ? <ErrorPanel error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <Loading label={t("loading")} /> : null}
      {gone ? (
        <Empty
          title={t("apigw.planGone")}
          action={
            <Link to="/gateway/plans" search={{}}>
              {t("apigw.allPlans")}
            </Link>
          }
        >
          <code>{planId}</code>
        </Empty>
      ) : null}
    </Page>
  );
}

function Shown({ plan, planId }: { plan: UsagePlanInfo; planId: string }) {
  const t = useT();
  const limit = useLimit();
  const navigate = useNavigate();
  const { search, open, close } = useAddress();
  const mayNotEdit = useWhyNot("ModifyUsagePlan", "usageplan", planId);
  const mayNotDelete = useWhyNot("DeleteUsagePlan", "usageplan", planId);
  const remove = useAct("apigateway", "DeleteUsagePlan", {
    onDone: () => {
      say(t("apigw.deleted"));
      void navigate({ to: "/gateway/plans", search: {} });
    },
  });
  const name = plan.UsagePlanName ?? planId;
  const opened = plan.BindEnvironmentTotalCount ?? 0;
  return (
    <Page
      title={name}
      lead={
        <span className="row wrap">
          <code>{planId}</code>
          {plan.UsagePlanDesc ? <span>{plan.UsagePlanDesc}</span> : null}
        </span>
      }
      actions={
        <>
          <Button why={mayNotDelete} hasPopup="dialog" onClick={() => open("delete")}>
            {t("apigw.delete")}
          </Button>
          <Button why={mayNotEdit} hasPopup="dialog" onClick={() => open("edit")}>
            {t("apigw.edit")}
          </Button>
        </>
      }
    >
      <Section title={t("apigw.facts")}>
        <Facts
          items={[
            [t("apigw.id"), <Copyable key="id" text={planId} />],
            [t("apigw.rateLimit"), limit(plan.MaxRequestNumPreSec, t("apigw.perSecond"))],
            [t("apigw.quota"), limit(plan.MaxRequestNum)],
            [t("apigw.created"), <Time key="created" at={plan.CreatedTime} />],
            [t("apigw.changed"), <Time key="changed" at={plan.ModifiedTime} />],
          ]}
        />
      </Section>
      <PlanTargets planId={planId} />
      <PlanKeys planId={planId} />
      {search.dialog === "edit" ? <EditPlan plan={plan} onClose={close} /> : null}
      {search.dialog === "delete" ? (
        <TypedConfirm
          title={t("apigw.deletePlan", { name })}
          name={name}
          action={t("apigw.delete")}
          busy={remove.isPending}
          why={mayNotDelete ?? (opened > 0 ? t("apigw.planInUse", { n: opened }) : undefined)}
          onConfirm={() => remove.mutate({ UsagePlanId: planId })}
          onClose={close}
        >
          <Asked error={remove.error}>
            <p>{t("apigw.deletePlanHint")}</p>
            {opened > 0 ? <p className="note-warn">{t("apigw.planInUse", { n: opened })}</p> : null}
          </Asked>
        </TypedConfirm>
      ) : null}
    </Page>
  );
}
