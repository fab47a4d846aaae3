// One application: its key, and the APIs that it may call.
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ApiAppInfo } from "@/api/generated/apigateway";
import { useAct, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { AddIcon } from "@/ui/icons";
import { Empty, Facts, Loading, Page, Section, Time } from "@/ui/page";
import { TypedConfirm } from "@/ui/TypedConfirm";
import { say, sayError } from "@/ui/toasts";
import "../apigateway.css";
import { useAddress } from "../shared/address";
import { asEnvironment, useEnvironmentName } from "../shared/environments";
import { useWhyNot } from "../shared/may";
import { Answered, Asked } from "../shared/parts";
import { NO_TARGET, type Target, TargetPicker } from "../shared/TargetPicker";
import { useSteps } from "../shared/useSteps";
import { AppSecret, EditApp, RenewApp } from "./AppDialogs";

const route = getRouteApi("/gateway/apps/$appId");
const MOST = 100;

export function AppPage() {
  const t = useT();
  const { appId } = route.useParams();
  // Not the action that reads the secret, which is asked for by a press only.
  const filter = [{ Name: "ApiAppId", Values: [appId] }];
  const found = useCall("apigateway", "DescribeApiAppsStatus", { Filters: filter }, { live: true });
  const app = found.data?.Result?.ApiAppSet?.[0];
  if (app) return <Shown key={appId} app={app} />;
  return (
    <Page title={t("apigw.app")}>
      {found.error ? <ErrorPanel error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <Loading label={t("loading")} /> : null}
      {found.data ? (
        <Empty
          title={t("apigw.appGone")}
          action={
            <Link to="/gateway/apps" search={{}}>
              {t("apigw.allApps")}
            </Link>
          }
        >
          <code>{appId}</code>
        </Empty>
      ) : null}
    </Page>
  );
}

function Shown({ app }: { app: ApiAppInfo }) {
  const t = useT();
  const id = app.ApiAppId;
  const name = app.ApiAppName ?? id;
  const { search, open, close } = useAddress();
  const navigate = useNavigate();
  const [read, setRead] = useState<ApiAppInfo>();
  const mayNotEdit = useWhyNot("ModifyApiApp", "apiapp", id);
  const mayNotRenew = useWhyNot("UpdateApiAppKey", "apiapp", id);
  const mayNotRead = useWhyNot("DescribeApiApp", "apiapp", id);
  const mayNotDelete = useWhyNot("DeleteApiApp", "apiapp", id);
  const show = useAct("apigateway", "DescribeApiApp", {
    onDone: ({ Result: found }) => setRead(found?.ApiAppSet?.[0]),
  });
  const remove = useAct("apigateway", "DeleteApiApp", {
    onDone: () => {
      say(t("apigw.deleted"));
      void navigate({ to: "/gateway/apps", search: {} });
    },
  });
  return (
    <Page
      title={name}
      lead={
        <span className="row wrap">
          <code>{id}</code>
          {app.ApiAppDesc ? <span>{app.ApiAppDesc}</span> : null}
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
      <Section
        title={t("apigw.facts")}
        actions={
          <div className="row">
            <Button
              size="small"
              why={mayNotRead}
              busy={show.isPending}
              hasPopup="dialog"
              onClick={() => show.mutate({ ApiAppId: id }, { onError: sayError })}
            >
              {t("apigw.showSecret")}
            </Button>
            <Button size="small" why={mayNotRenew} hasPopup="dialog" onClick={() => open("renew")}>
              {t("apigw.renew")}
            </Button>
          </div>
        }
      >
        <Facts
          items={[
            [t("apigw.id"), <Copyable key="id" text={id} />],
            [t("apigw.appKey"), <Copyable key="key" text={app.ApiAppKey ?? ""} />],
            [t("apigw.created"), <Time key="created" at={app.CreatedTime} />],
            [t("apigw.changed"), <Time key="changed" at={app.ModifiedTime} />],
          ]}
        />
      </Section>
      <BoundApis appId={id} />
      {read ? (
        <AppSecret title={t("apigw.secretOf", { id: name })} app={read} onClose={() => setRead(undefined)} />
      ) : null}
      {search.dialog === "edit" ? <EditApp app={app} onClose={close} /> : null}
      {search.dialog === "renew" ? <RenewApp app={app} onClose={close} /> : null}
      {search.dialog === "delete" ? (
        <TypedConfirm
          title={t("apigw.deleteApp", { name })}
          name={name}
          action={t("apigw.delete")}
          busy={remove.isPending}
          why={mayNotDelete}
          onConfirm={() => remove.mutate({ ApiAppId: id })}
          onClose={close}
        >
          <Asked error={remove.error}>
            <p>{t("apigw.deleteAppHint")}</p>
          </Asked>
        </TypedConfirm>
      ) : null}
    </Page>
  );
}

function BoundApis({ appId }: { appId: string }) {
  const t = useT();
  const named = useEnvironmentName();
  const { search, open, close } = useAddress();
  const found = useCall("apigateway", "DescribeApiAppBindApisStatus", { ApiAppId: appId, Limit: MOST }, { live: true });
  const mayNotBind = useWhyNot("BindApiApp", "apiapp", appId);
  const mayNotUnbind = useWhyNot("UnbindApiApp", "apiapp", appId);
  const unbind = useAct("apigateway", "UnbindApiApp", { onDone: () => say(t("apigw.unbound")) });
  return (
    <Section
      title={t("apigw.mayCall")}
      actions={
        <Button size="small" icon={<AddIcon />} why={mayNotBind} hasPopup="dialog" onClick={() => open("bind")}>
          {t("apigw.bindApis")}
        </Button>
      }
    >
      <Answered of={found}>
        {({ Result: result }) => {
          const list = result?.ApiAppApiSet ?? [];
          if (list.length === 0) return <p className="secondary">{t("apigw.mayCallNothing")}</p>;
          return (
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
                  const [serviceId, apiId] = [one.ServiceId ?? "", one.ApiId ?? ""];
                  const environment = asEnvironment(one.EnvironmentName ?? "") ?? "release";
                  return (
                    <tr key={`${apiId} ${environment}`}>
                      <td>
                        <Link to="/gateway/services/$serviceId/apis/$apiId" params={{ serviceId, apiId }} search={{}}>
                          {one.ApiName || apiId}
                        </Link>
                      </td>
                      <td>
                        <Link to="/gateway/services/$serviceId" params={{ serviceId }} search={{}}>
                          <code>{serviceId}</code>
                        </Link>
                      </td>
                      <td>{named(environment)}</td>
                      <td>
                        <Time at={one.AuthorizedTime} />
                      </td>
                      <td>
                        <div className="row end">
                          <Button
                            size="small"
                            why={mayNotUnbind}
                            onClick={() =>
                              unbind.mutate(
                                { ApiAppId: appId, Environment: environment, ServiceId: serviceId, ApiId: apiId },
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
        }}
      </Answered>
      {search.dialog === "bind" ? <BindDialog appId={appId} onClose={close} /> : null}
    </Section>
  );
}

function BindDialog({ appId, onClose }: { appId: string; onClose: () => void }) {
  const t = useT();
  const [target, setTarget] = useState<Target>(NO_TARGET);
  const bind = useSteps(() => {
    say(t("apigw.bound"));
    onClose();
  });
  return (
    <Dialog
      title={t("apigw.bindApis")}
      width={600}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            kind="primary"
            busy={bind.isPending}
            why={target.apiIds.length === 0 ? t("apigw.chooseApi") : undefined}
            onClick={() =>
              bind.mutate(
                target.apiIds.map((ApiId) => ({
                  action: "BindApiApp",
                  params: { ApiAppId: appId, Environment: target.environment, ServiceId: target.serviceId, ApiId },
                })),
              )
            }
          >
            {t("apigw.bind")}
          </Button>
        </>
      }
    >
      <div className="form">
        <TargetPicker
          value={target}
          onChange={setTarget}
          locked={(api) => (api.AuthType === "APP" ? undefined : t("apigw.asksNoApp"))}
        />
        {bind.error ? <ErrorPanel error={bind.error} /> : null}
      </div>
    </Dialog>
  );
}
