// What a usage plan opens to its keys: services as a whole, or single APIs.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { UsagePlanEnvironment } from "@/api/generated/apigateway";
import { useAct, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { AddIcon } from "@/ui/icons";
import { Check } from "@/ui/inputs";
import { Section } from "@/ui/page";
import { say, sayError } from "@/ui/toasts";
import { useAddress } from "../shared/address";
import { asEnvironment, useEnvironmentName } from "../shared/environments";
import { useWhyNot } from "../shared/may";
import { Answered } from "../shared/parts";
import { NO_TARGET, type Target, TargetPicker } from "../shared/TargetPicker";

const MOST = 100;

export function PlanTargets({ planId }: { planId: string }) {
  const t = useT();
  const { search, open, close } = useAddress();
  const mayNotBind = useWhyNot("BindEnvironment", "usageplan", planId);
  const services = useTargets(planId, "SERVICE");
  const apis = useTargets(planId, "API");
  const none = services.data?.Result?.TotalCount === 0 && apis.data?.Result?.TotalCount === 0;
  return (
    <Section
      title={t("apigw.opens")}
      actions={
        <Button size="small" icon={<AddIcon />} why={mayNotBind} hasPopup="dialog" onClick={() => open("bind")}>
          {t("apigw.bindTarget")}
        </Button>
      }
    >
      {none ? <p className="secondary">{t("apigw.opensNothing")}</p> : null}
      <Answered of={services}>
        {({ Result: result }) => <Targets planId={planId} list={result?.EnvironmentList ?? []} kind="SERVICE" />}
      </Answered>
      <Answered of={apis}>
        {({ Result: result }) => <Targets planId={planId} list={result?.EnvironmentList ?? []} kind="API" />}
      </Answered>
      {search.dialog === "bind" ? <BindDialog planId={planId} onClose={close} /> : null}
    </Section>
  );
}

function useTargets(planId: string, kind: "SERVICE" | "API") {
  const params = { UsagePlanId: planId, BindType: kind, Limit: MOST };
  return useCall("apigateway", "DescribeUsagePlanEnvironments", params, { live: true });
}

interface TargetsProps {
  planId: string;
  list: readonly UsagePlanEnvironment[];
  kind: "SERVICE" | "API";
}

function Targets({ planId, list, kind }: TargetsProps) {
  const t = useT();
  const named = useEnvironmentName();
  const mayNot = useWhyNot("UnBindEnvironment", "usageplan", planId);
  const unbind = useAct("apigateway", "UnBindEnvironment", { onDone: () => say(t("apigw.unbound")) });
  const demote = useAct("apigateway", "DemoteServiceUsagePlan", { onDone: () => say(t("apigw.demoted")) });
  if (list.length === 0) return null;
  return (
    <table className="simple-table">
      <thead>
        <tr>
          <th>{t("apigw.service")}</th>
          <th>{t("apigw.environment")}</th>
          <th>{t("apigw.api")}</th>
          <th>
            <span className="visually-hidden">{t("apigw.actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {list.map((one) => {
          const [serviceId, apiId] = [one.ServiceId ?? "", one.ApiId ?? ""];
          const environment = asEnvironment(one.Environment ?? "") ?? "release";
          return (
            <tr key={`${serviceId} ${environment} ${apiId}`}>
              <td>
                <Link to="/gateway/services/$serviceId" params={{ serviceId }} search={{}}>
                  {one.ServiceName || serviceId}
                </Link>
              </td>
              <td>{named(environment)}</td>
              <td>
                {kind === "SERVICE" ? (
                  t("apigw.wholeService")
                ) : (
                  <>
                    <Link to="/gateway/services/$serviceId/apis/$apiId" params={{ serviceId, apiId }} search={{}}>
                      {one.ApiName || apiId}
                    </Link>{" "}
                    <code className="quiet">
                      {one.Method} {one.Path}
                    </code>
                  </>
                )}
              </td>
              <td>
                <div className="row end">
                  {kind === "SERVICE" ? (
                    <Button
                      size="small"
                      why={mayNot}
                      onClick={() =>
                        demote.mutate(
                          { UsagePlanId: planId, ServiceId: serviceId, Environment: environment },
                          { onError: sayError },
                        )
                      }
                    >
                      {t("apigw.demote")}
                    </Button>
                  ) : null}
                  <Button
                    size="small"
                    why={mayNot}
                    onClick={() =>
                      unbind.mutate(
                        {
                          UsagePlanIds: [planId],
                          BindType: kind,
                          Environment: environment,
                          ServiceId: serviceId,
                          ...(kind === "API" ? { ApiIds: [apiId] } : {}),
                        },
                        { onError: sayError },
                      )
                    }
                  >
                    {t("apigw.unbind")}
                  </Button>
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function BindDialog({ planId, onClose }: { planId: string; onClose: () => void }) {
  const t = useT();
  const [target, setTarget] = useState<Target>(NO_TARGET);
  const [whole, setWhole] = useState(true);
  const bind = useAct("apigateway", "BindEnvironment", {
    onDone: () => {
      say(t("apigw.bound"));
      onClose();
    },
  });
  const missing =
    target.serviceId === ""
      ? t("apigw.chooseService")
      : !whole && target.apiIds.length === 0
        ? t("apigw.chooseApi")
        : undefined;
  return (
    <Dialog
      title={t("apigw.bindTarget")}
      width={600}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            kind="primary"
            busy={bind.isPending}
            why={missing}
            onClick={() =>
              bind.mutate({
                UsagePlanIds: [planId],
                BindType: whole ? "SERVICE" : "API",
                Environment: target.environment,
                ServiceId: target.serviceId,
                ...(whole ? {} : { ApiIds: [...target.apiIds] }),
              })
            }
          >
            {t("apigw.bind")}
          </Button>
        </>
      }
    >
      <div className="form">
        <p className="secondary">{t("apigw.bindTargetHint")}</p>
        <Check checked={whole} onChange={setWhole}>
          {t("apigw.wholeServiceChoice")}
        </Check>
        <TargetPicker
          value={target}
          onChange={setTarget}
          whole={whole}
          locked={(api) => (api.AuthType === "SECRET" ? undefined : t("apigw.asksNoKey"))}
        />
        {bind.error ? <ErrorPanel error={bind.error} /> : null}
      </div>
    </Dialog>
  );
}
