// Making and changing a usage plan.
import type { UsagePlanInfo } from "@/api/generated/apigateway";
import type { DraftRecord } from "@/form/draft";
import { useT } from "@/i18n";
import { say } from "@/ui/toasts";
import { AreaField, TextField } from "../shared/Fields";
import { FormDialog } from "../shared/FormDialog";
import { LimitField, limitProblem, UNLIMITED } from "../shared/LimitField";
import { useWhyNot } from "../shared/may";
import type { ActionForm } from "../shared/useActionForm";
import { MOST_QUOTA, MOST_RATE } from "./plans";

function PlanFields({ form }: { form: ActionForm }) {
  const t = useT();
  return (
    <>
      <TextField form={form} path="UsagePlanName" label={t("apigw.name")} hint={t("apigw.planNameHint")} required />
      <LimitField
        form={form}
        path="MaxRequestNumPreSec"
        label={t("apigw.rateLimit")}
        hint={t("apigw.planRateHint", { n: MOST_RATE })}
      />
      <LimitField
        form={form}
        path="MaxRequestNum"
        label={t("apigw.quota")}
        hint={t("apigw.quotaHint", { n: MOST_QUOTA })}
      />
      <AreaField form={form} path="UsagePlanDesc" label={t("apigw.description")} rows={2} />
    </>
  );
}

function problems(draft: DraftRecord) {
  return [
    ...(draft.UsagePlanName ? [] : [{ path: "UsagePlanName", key: "form.required" as const, values: {} }]),
    ...limitProblem("MaxRequestNumPreSec", draft.MaxRequestNumPreSec, MOST_RATE),
    ...limitProblem("MaxRequestNum", draft.MaxRequestNum, MOST_QUOTA),
  ];
}

export function NewPlan({ onClose, onDone }: { onClose: () => void; onDone: (planId: string) => void }) {
  const t = useT();
  const why = useWhyNot("CreateUsagePlan", "usageplan");
  return (
    <FormDialog
      title={t("apigw.newPlan")}
      action="CreateUsagePlan"
      initial={{ UsagePlanName: "", MaxRequestNumPreSec: "100", MaxRequestNum: UNLIMITED, UsagePlanDesc: "" }}
      own={problems}
      submit={t("apigw.create")}
      why={why}
      onClose={onClose}
      onDone={({ Result: made }) => {
        say(t("apigw.planMade"));
        onDone(made?.UsagePlanId ?? "");
      }}
    >
      {(form) => <PlanFields form={form} />}
    </FormDialog>
  );
}

export function EditPlan({ plan, onClose }: { plan: UsagePlanInfo; onClose: () => void }) {
  const t = useT();
  const id = plan.UsagePlanId ?? "";
  const why = useWhyNot("ModifyUsagePlan", "usageplan", id);
  return (
    <FormDialog
      title={t("apigw.editOf", { name: plan.UsagePlanName ?? id })}
      action="ModifyUsagePlan"
      initial={{
        UsagePlanId: id,
        UsagePlanName: plan.UsagePlanName ?? "",
        MaxRequestNumPreSec: String(plan.MaxRequestNumPreSec ?? UNLIMITED),
        MaxRequestNum: String(plan.MaxRequestNum ?? UNLIMITED),
        UsagePlanDesc: plan.UsagePlanDesc ?? "",
      }}
      own={problems}
      request={(draft, made) => ({ ...made, UsagePlanDesc: draft.UsagePlanDesc ?? "" })}
      submit={t("apigw.save")}
      why={why}
      onClose={onClose}
      onDone={() => {
        say(t("apigw.saved"));
        onClose();
      }}
    >
      {(form) => <PlanFields form={form} />}
    </FormDialog>
  );
}
