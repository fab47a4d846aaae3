// What an environment has had live, the newest first, and the way back to any of it.
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Empty, Status, Time } from "@/ui/page";
import { useAddress } from "../shared/address";
import { type EnvironmentName, useEnvironmentName } from "../shared/environments";
import { useWhyNot } from "../shared/may";
import { Answered } from "../shared/parts";
import { useHistory } from "./versions";

export interface HistoryDrawerProps {
  serviceId: string;
  environment: EnvironmentName;
  /** What is live there. */
  version: string;
  onClose: () => void;
}

export function HistoryDrawer({ serviceId, environment, version, onClose }: HistoryDrawerProps) {
  const t = useT();
  const named = useEnvironmentName();
  const { put } = useAddress();
  const found = useHistory(serviceId, environment);
  const mayNot = useWhyNot("UpdateService", "service", serviceId);
  return (
    <Dialog title={t("apigw.historyOf", { name: named(environment) })} side width={720} onClose={onClose}>
      <Answered of={found}>
        {({ Result: result }) => {
          const list = result?.VersionList ?? [];
          if (list.length === 0) return <Empty title={t("apigw.noHistory")} />;
          return (
            <table className="simple-table">
              <thead>
                <tr>
                  <th>{t("apigw.when")}</th>
                  <th>{t("apigw.releaseDesc")}</th>
                  <th>{t("apigw.version")}</th>
                  <th>
                    <span className="visually-hidden">{t("apigw.actions")}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {list.map((one, at) => {
                  const name = one.VersionName ?? "";
                  return (
                    <tr key={`${name} ${one.ReleaseTime} ${at}`}>
                      <td>
                        <Time at={one.ReleaseTime} />
                      </td>
                      <td>{one.VersionDesc || <span className="quiet">–</span>}</td>
                      <td>
                        <code title={name}>{name.slice(0, 18)}</code>
                      </td>
                      <td>
                        <div className="row end">
                          {name === version ? (
                            <Status tone="ok">{t("apigw.live")}</Status>
                          ) : (
                            <>
                              <Button
                                size="small"
                                hasPopup="dialog"
                                onClick={() => put({ dialog: "diff", from: version, to: name })}
                              >
                                {t("apigw.compare")}
                              </Button>
                              <Button
                                size="small"
                                why={mayNot}
                                hasPopup="dialog"
                                onClick={() => put({ dialog: "switch", of: environment, to: name })}
                              >
                                {t("apigw.switch")}
                              </Button>
                            </>
                          )}
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
    </Dialog>
  );
}
