// Releasing: where to, what for, all APIs or some, and what will change there by it.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ApiError } from "@/api/errors";
import type { DesApisStatus } from "@/api/generated/apigateway";
import { useT } from "@/i18n";
import { Check } from "@/ui/inputs";
import { say } from "@/ui/toasts";
import { apiSource } from "../apis/apis";
import { type EnvironmentName, useEnvironmentOptions } from "../shared/environments";
import { AreaField, ChoiceField } from "../shared/Fields";
import { FormDialog } from "../shared/FormDialog";
import { useWhyNot } from "../shared/may";
import { all } from "../shared/source";
import { Differences } from "./Differences";
import { DRAFTS, type Live, NOTHING } from "./versions";

export interface ReleaseDialogProps {
  serviceId: string;
  environment: EnvironmentName;
  live: readonly Live[];
  onClose: () => void;
}

export function ReleaseDialog({ serviceId, environment, live, onClose }: ReleaseDialogProps) {
  const t = useT();
  const environments = useEnvironmentOptions();
  const why = useWhyNot("ReleaseService", "service", serviceId);
  const [some, setSome] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return (
    <FormDialog
      title={t("apigw.releaseTitle")}
      action="ReleaseService"
      initial={{ ServiceId: serviceId, EnvironmentName: environment, ReleaseDesc: "" }}
      request={(_draft, made) => (some ? { ...made, ApiIds: [...chosen] } : made)}
      submit={t("apigw.release")}
      why={why ?? (some && chosen.size === 0 ? t("apigw.chooseApi") : undefined)}
      side
      width={640}
      onClose={onClose}
      onDone={() => {
        say(t("apigw.released"));
        onClose();
      }}
    >
      {(form) => {
        const current = live.find((one) => one.environment === form.get("EnvironmentName"))?.version;
        return (
          <>
            <ChoiceField
              form={form}
              path="EnvironmentName"
              label={t("apigw.environment")}
              hint={t("apigw.releaseHint")}
              options={environments}
            />
            <AreaField
              form={form}
              path="ReleaseDesc"
              label={t("apigw.releaseDesc")}
              hint={t("apigw.releaseDescHint")}
              required
              rows={2}
            />
            <Check checked={some} onChange={setSome}>
              {t("apigw.releaseSome")}
            </Check>
            {some ? <ApiChecks serviceId={serviceId} chosen={chosen} onChange={setChosen} /> : null}
            <div className="field">
              <h3>{t(some ? "apigw.whatDiffers" : "apigw.whatChanges")}</h3>
              <Differences serviceId={serviceId} from={current || NOTHING} to={DRAFTS} />
            </div>
          </>
        );
      }}
    </FormDialog>
  );
}

interface ApiChecksProps {
  serviceId: string;
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

function ApiChecks({ serviceId, chosen, onChange }: ApiChecksProps) {
  const t = useT();
  const source = apiSource(serviceId);
  const found = useQuery<DesApisStatus[], ApiError>({
    queryKey: [...source.key, "all"],
    queryFn: ({ signal }) => all(source, signal),
  });
  return (
    <fieldset className="gw-checks">
      <legend className="visually-hidden">{t("apigw.apis")}</legend>
      {(found.data ?? []).map((api) => (
        <Check
          key={api.ApiId}
          checked={chosen.has(api.ApiId)}
          onChange={(on) => {
            const next = new Set(chosen);
            if (on) next.add(api.ApiId);
            else next.delete(api.ApiId);
            onChange(next);
          }}
        >
          <span>{api.ApiName || api.ApiId}</span>
          <code className="quiet">
            {api.Method} {api.Path}
          </code>
        </Check>
      ))}
    </fieldset>
  );
}
