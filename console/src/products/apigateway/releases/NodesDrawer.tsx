// Which gateways serve a release, one by one, with the revision that each has applied.
import { useT } from "@/i18n";
import { Copyable } from "@/ui/copy";
import { Dialog } from "@/ui/Dialog";
import { Empty, Facts, Status, Time } from "@/ui/page";
import { type EnvironmentName, useEnvironmentName } from "../shared/environments";
import { Answered } from "../shared/parts";
import { standingOf, useReleaseNodes } from "./nodes";

export interface NodesDrawerProps {
  serviceId: string;
  environment: EnvironmentName;
  onClose: () => void;
}

export function NodesDrawer({ serviceId, environment, onClose }: NodesDrawerProps) {
  const t = useT();
  const named = useEnvironmentName();
  const found = useReleaseNodes(serviceId, environment, true);
  return (
    <Dialog title={t("apigw.liveEverywhere", { name: named(environment) })} side width={720} onClose={onClose}>
      <Answered of={found}>
        {(nodes) => {
          if (!nodes || nodes.TotalCount === 0)
            return <Empty title={t("apigw.noGateways")}>{t("apigw.noGatewaysHint")}</Empty>;
          const standing = standingOf(nodes);
          return (
            <div className="stack">
              <p role="status">
                <Status tone={standing.tone}>
                  {t(standing.word, { n: nodes.AppliedCount, all: nodes.TotalCount })}
                </Status>
              </p>
              <Facts
                items={[
                  [t("apigw.version"), nodes.VersionName ? <Copyable key="v" text={nodes.VersionName} /> : ""],
                  [t("apigw.revision"), nodes.Revision],
                ]}
              />
              <table className="simple-table">
                <thead>
                  <tr>
                    <th>{t("apigw.node")}</th>
                    <th>{t("apigw.state")}</th>
                    <th className="num">{t("apigw.revision")}</th>
                    <th>{t("apigw.appliedAt")}</th>
                    <th>{t("apigw.lastSeen")}</th>
                  </tr>
                </thead>
                <tbody>
                  {nodes.NodeSet.map((node) => (
                    <tr key={node.NodeId}>
                      <td>
                        <code>{node.NodeId}</code>
                        <div className="quiet">{node.Address}</div>
                      </td>
                      <td>
                        <Status tone={node.Applied ? "ok" : "busy"}>
                          {t(node.Applied ? "apigw.applied" : "apigw.notApplied")}
                        </Status>
                      </td>
                      <td className="num">{node.Revision}</td>
                      <td>
                        <Time at={node.AppliedTime} />
                      </td>
                      <td>
                        <Time at={node.LastSeenTime} relative />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          );
        }}
      </Answered>
    </Dialog>
  );
}
