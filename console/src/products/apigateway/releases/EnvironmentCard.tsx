// One environment: what is live, whether every gateway serves it, what has been edited since, and where it can go from here.
import type { ServiceReleaseHistoryInfo } from "@/api/generated/apigateway";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Section, Status, Time } from "@/ui/page";
import { useAddress } from "../shared/address";
import { type EnvironmentName, useEnvironmentName } from "../shared/environments";
import { useWhyNot } from "../shared/may";
import { standingOf, useReleaseNodes } from "./nodes";
import { DRAFTS, previousOf, useDiff, useHistory } from "./versions";

export interface EnvironmentCardProps {
  serviceId: string;
  environment: EnvironmentName;
  /** Empty: nothing is live. */
  version: string;
  versions: readonly ServiceReleaseHistoryInfo[];
  empty: boolean;
}

export function EnvironmentCard({ serviceId, environment, version, versions, empty }: EnvironmentCardProps) {
  const t = useT();
  const named = useEnvironmentName();
  const { open, put } = useAddress();
  const isLive = version !== "";
  const history = useHistory(serviceId, environment, isLive);
  const diff = useDiff(serviceId, version, DRAFTS, isLive);
  const mayNotRelease = useWhyNot("ReleaseService", "service", serviceId);
  const mayNotSwitch = useWhyNot("UpdateService", "service", serviceId);
  const mayNotTake = useWhyNot("UnReleaseService", "service", serviceId);
  const known = versions.find((one) => one.VersionName === version);
  const before = previousOf(history.data?.Result?.VersionList ?? [], version);
  const differs = diff.data?.Result?.TotalCount ?? 0;
  return (
    <Section title={named(environment)} className="gw-environment">
      <div className="stack">
        {isLive ? (
          <>
            <div>
              <strong>{known?.VersionDesc || version.slice(0, 14)}</strong>
              <div className="quiet">
                <Time at={known?.ReleaseTime} /> · <code title={version}>{version.slice(0, 18)}</code>
              </div>
            </div>
            <NodesLine serviceId={serviceId} environment={environment} />
            <p>
              {differs > 0 ? (
                <button
                  type="button"
                  className="link"
                  onClick={() => put({ dialog: "diff", from: version, to: DRAFTS })}
                >
                  {t("apigw.editedSince", { n: differs })}
                </button>
              ) : (
                <span className="quiet">{diff.data ? t("apigw.nothingEdited") : ""}</span>
              )}
            </p>
          </>
        ) : (
          <p className="secondary">{t("apigw.notLiveHint")}</p>
        )}
        <div className="row wrap">
          <Button
            size="small"
            kind={isLive ? "plain" : "primary"}
            why={mayNotRelease ?? (empty ? t("apigw.nothingToRelease") : undefined)}
            hasPopup="dialog"
            onClick={() => open("release", environment)}
          >
            {t("apigw.releaseHere")}
          </Button>
          {before ? (
            <Button
              size="small"
              why={mayNotSwitch}
              hasPopup="dialog"
              onClick={() => put({ dialog: "switch", of: environment, to: before })}
            >
              {t("apigw.rollBack")}
            </Button>
          ) : null}
          {isLive ? (
            <>
              <Button size="small" hasPopup="dialog" onClick={() => open("history", environment)}>
                {t("apigw.history")}
              </Button>
              <Button size="small" why={mayNotTake} hasPopup="dialog" onClick={() => open("offline", environment)}>
                {t("apigw.takeOffline")}
              </Button>
            </>
          ) : versions.length > 0 ? (
            <Button
              size="small"
              why={mayNotSwitch}
              hasPopup="dialog"
              onClick={() => put({ dialog: "switch", of: environment })}
            >
              {t("apigw.switch")}
            </Button>
          ) : null}
        </div>
      </div>
    </Section>
  );
}

function NodesLine({ serviceId, environment }: { serviceId: string; environment: EnvironmentName }) {
  const t = useT();
  const { open } = useAddress();
  const found = useReleaseNodes(serviceId, environment, true);
  if (!found.data) return <p className="quiet">{found.error ? found.error.message : ""}</p>;
  const { tone, word } = standingOf(found.data);
  return (
    <p role="status" className="row">
      <Status tone={tone}>{t(word, { n: found.data.AppliedCount, all: found.data.TotalCount })}</Status>
      <button type="button" className="link" onClick={() => open("nodes", environment)}>
        {t("apigw.which")}
      </button>
    </p>
  );
}
