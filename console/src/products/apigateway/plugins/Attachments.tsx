// The APIs that a plugin is attached to, by environment. It holds with the next request.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Plugin } from "@/api/generated/apigateway";
import { useAct, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { AddIcon } from "@/ui/icons";
import { Section, Time } from "@/ui/page";
import { say, sayError } from "@/ui/toasts";
import { useAddress } from "../shared/address";
import { asEnvironment, useEnvironmentName } from "../shared/environments";
import { useWhyNot } from "../shared/may";
import { Answered } from "../shared/parts";
import { NO_TARGET, type Target, TargetPicker } from "../shared/TargetPicker";

const MOST = 100;

export function Attachments({ plugin }: { plugin: Plugin }) {
  const t = useT();
  const id = plugin.PluginId;
  const named = useEnvironmentName();
  const { search, open, close } = useAddress();
  const found = useCall("apigateway", "DescribePluginApis", { PluginId: id, Limit: MOST }, { live: true });
  const mayNotAttach = useWhyNot("AttachPlugin", "plugin", id);
  const mayNotDetach = useWhyNot("DetachPlugin", "plugin", id);
  const detach = useAct("apigateway", "DetachPlugin", { onDone: () => say(t("apigw.detached")) });
  return (
    <Section
      title={t("apigw.attachedTo")}
      actions={
        <Button size="small" icon={<AddIcon />} why={mayNotAttach} hasPopup="dialog" onClick={() => open("attach")}>
          {t("apigw.attach")}
        </Button>
      }
    >
      <Answered of={found}>
        {({ Result: result }) => {
          const list = result?.AttachedApis ?? [];
          if (list.length === 0) return <p className="secondary">{t("apigw.attachedToNothing")}</p>;
          return (
            <>
              <table className="simple-table">
                <thead>
                  <tr>
                    <th>{t("apigw.api")}</th>
                    <th>{t("apigw.service")}</th>
                    <th>{t("apigw.environment")}</th>
                    <th>{t("apigw.since")}</th>
                    <th>
                      <span className="visually-hidden">{t("apigw.actions")}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {list.map((one) => {
                    const { ServiceId: serviceId, ApiId: apiId } = one;
                    const environment = asEnvironment(one.Environment) ?? "release";
                    return (
                      <tr key={`${apiId} ${environment}`}>
                        <td>
                          <Link to="/gateway/services/$serviceId/apis/$apiId" params={{ serviceId, apiId }} search={{}}>
                            {one.ApiName || apiId}
                          </Link>
                        </td>
                        <td>
                          <Link to="/gateway/services/$serviceId" params={{ serviceId }} search={{}}>
                            {one.ServiceName || serviceId}
                          </Link>
                        </td>
                        <td>{named(environment)}</td>
                        <td>
                          <Time at={one.AttachedTime} />
                        </td>
                        <td>
                          <div className="row end">
                            <Button
                              size="small"
                              why={mayNotDetach}
                              onClick={() =>
                                detach.mutate(
                                  {
                                    PluginId: id,
                                    ServiceId: serviceId,
                                    EnvironmentName: environment,
                                    ApiId: apiId,
                                  },
                                  { onError: sayError },
                                )
                              }
                            >
                              {t("apigw.detach")}
                            </Button>
                          </div>
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
              {(result?.TotalCount ?? 0) > list.length ? (
                <p className="quiet">{t("apigw.firstOf", { n: list.length, all: result?.TotalCount ?? 0 })}</p>
              ) : null}
            </>
          );
        }}
      </Answered>
      {search.dialog === "attach" ? <AttachDialog pluginId={id} onClose={close} /> : null}
    </Section>
  );
}

function AttachDialog({ pluginId, onClose }: { pluginId: string; onClose: () => void }) {
  const t = useT();
  const [target, setTarget] = useState<Target>(NO_TARGET);
  const params = {
    ServiceId: target.serviceId,
    PluginId: pluginId,
    EnvironmentName: target.environment,
    Limit: MOST,
  };
  const standing = useCall("apigateway", "DescribeAllPluginApis", params, { enabled: target.serviceId !== "" });
  const attach = useAct("apigateway", "AttachPlugin", {
    onDone: () => {
      say(t("apigw.attached"));
      onClose();
    },
  });
  const taken = (apiId: string) => {
    const one = standing.data?.Result?.ApiSet?.find((api) => api.ApiId === apiId);
    if (one?.IsAttached) return t("apigw.isAttached");
    return one?.AttachedOtherPlugin ? t("apigw.hasOther") : undefined;
  };
  return (
    <Dialog
      title={t("apigw.attachTitle")}
      width={600}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            kind="primary"
            busy={attach.isPending}
            why={target.apiIds.length === 0 ? t("apigw.chooseApi") : undefined}
            onClick={() =>
              attach.mutate({
                PluginId: pluginId,
                ServiceId: target.serviceId,
                EnvironmentName: target.environment,
                ApiIds: [...target.apiIds],
              })
            }
          >
            {t("apigw.attach")}
          </Button>
        </>
      }
    >
      <div className="form">
        <TargetPicker value={target} onChange={setTarget} locked={(api) => taken(api.ApiId)} />
        {attach.error ? <ErrorPanel error={attach.error} /> : null}
      </div>
    </Dialog>
  );
}
