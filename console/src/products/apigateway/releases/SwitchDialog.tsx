// Putting another version live, older or newer: what changes by it is shown before, and it is live as soon as a release is.
import type { ServiceReleaseHistoryInfo } from "@/api/generated/apigateway";
import { useT } from "@/i18n";
import { say } from "@/ui/toasts";
import { type EnvironmentName, useEnvironmentName, useEnvironmentOptions } from "../shared/environments";
import { ChoiceField, TextField } from "../shared/Fields";
import { FormDialog } from "../shared/FormDialog";
import { useWhyNot } from "../shared/may";
import { versionLabel } from "./DiffDrawer";
import { Differences } from "./Differences";
import { type Live, NOTHING } from "./versions";

export interface SwitchDialogProps {
  serviceId: string;
  environment: EnvironmentName;
  version: string | undefined;
  versions: readonly ServiceReleaseHistoryInfo[];
  live: readonly Live[];
  onClose: () => void;
}

export function SwitchDialog({ serviceId, environment, version, versions, live, onClose }: SwitchDialogProps) {
  const t = useT();
  const named = useEnvironmentName();
  const environments = useEnvironmentOptions();
  const why = useWhyNot("UpdateService", "service", serviceId);
  const known = versions.map((one) => ({ value: one.VersionName ?? "", label: versionLabel(one) }));
  const stray = version && !known.some((one) => one.value === version) ? [{ value: version, label: version }] : [];
  return (
    <FormDialog
      title={t("apigw.switchTitle")}
      action="UpdateService"
      initial={{ ServiceId: serviceId, EnvironmentName: environment, VersionName: version ?? "", UpdateDesc: "" }}
      own={(draft) => {
        const now = live.find((one) => one.environment === draft.EnvironmentName)?.version;
        return now === draft.VersionName && now
          ? [{ path: "VersionName", key: "apigw.liveAlready", values: { name: named(String(draft.EnvironmentName)) } }]
          : [];
      }}
      submit={t("apigw.switch")}
      why={why}
      side
      width={640}
      onClose={onClose}
      onDone={() => {
        say(t("apigw.switched"));
        onClose();
      }}
    >
      {(form) => {
        const wanted = String(form.get("VersionName") ?? "");
        const now = live.find((one) => one.environment === form.get("EnvironmentName"))?.version;
        return (
          <>
            <ChoiceField form={form} path="EnvironmentName" label={t("apigw.environment")} options={environments} />
            <ChoiceField
              form={form}
              path="VersionName"
              label={t("apigw.version")}
              hint={now ? "" : t("apigw.switchFromNothing")}
              options={[{ value: "", label: t("apigw.choose") }, ...known, ...stray]}
            />
            <TextField form={form} path="UpdateDesc" label={t("apigw.releaseDesc")} />
            {wanted ? (
              <div className="field">
                <h3>{t("apigw.whatChanges")}</h3>
                <Differences serviceId={serviceId} from={now || NOTHING} to={wanted} />
              </div>
            ) : null}
          </>
        );
      }}
    </FormDialog>
  );
}
