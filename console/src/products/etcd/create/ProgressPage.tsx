// A cluster that is being made: its steps, and where to go when they are over.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useT } from "@/i18n";
import { LinkButton } from "@/ui/LinkButton";
import { Page } from "@/ui/page";
import { useCluster } from "../clusters";
import "../etcd.css";
import { overall } from "../tasks/steps";
import { CreationSteps, useCreation } from "./CreationSteps";

const route = getRouteApi("/etcd/$clusterId/progress");

export function ProgressPage() {
  const t = useT();
  const { clusterId } = route.useParams();
  const cluster = useCluster(clusterId).data?.Etcds?.[0];
  const { state } = overall(useCreation(clusterId).data ?? []);
  return (
    <Page
      title={t(state === "success" ? "etcd.progressReady" : "etcd.progressTitle", { name: cluster?.Name ?? clusterId })}
      lead={t(
        state === "success" ? "etcd.progressDone" : state === "failed" ? "etcd.progressFailed" : "etcd.progressLead",
      )}
      actions={
        <LinkButton kind={state === "success" ? "primary" : "plain"} to="/etcd/$clusterId" params={{ clusterId }}>
          {t("etcd.toCluster")}
        </LinkButton>
      }
    >
      <CreationSteps clusterId={clusterId} />
      {state === "success" ? (
        <p className="secondary">
          {t("etcd.progressNext")}{" "}
          <Link to="/etcd/$clusterId" params={{ clusterId }} search={{ dialog: "credentials" }}>
            {t("etcd.credentials")}
          </Link>
          {" · "}
          <Link to="/etcd/$clusterId" params={{ clusterId }} search={{ tab: "keys" }}>
            {t("etcd.tab.keys")}
          </Link>
        </p>
      ) : null}
    </Page>
  );
}
