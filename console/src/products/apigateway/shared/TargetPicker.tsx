// Choosing what something is bound to: a service, one of its environments, and some of its APIs.
import { useQuery } from "@tanstack/react-query";
import type { ApiError } from "@/api/errors";
import type { DesApisStatus, Service } from "@/api/generated/apigateway";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Check, Choice } from "@/ui/inputs";
import { apiSource } from "../apis/apis";
import { serviceSource } from "../services/services";
import { type EnvironmentName, useEnvironmentOptions } from "./environments";
import { all } from "./source";

export interface Target {
  serviceId: string;
  environment: EnvironmentName;
  apiIds: readonly string[];
}

export const NO_TARGET: Target = { serviceId: "", environment: "release", apiIds: [] };

export interface TargetPickerProps {
  value: Target;
  onChange: (next: Target) => void;
  /** The service is given by the page. */
  fixed?: boolean;
  /** Only the service and the environment are asked for. */
  whole?: boolean;
  /** Why an API cannot be chosen. */
  locked?: (api: DesApisStatus) => string | undefined;
}

export function TargetPicker({ value, onChange, fixed = false, whole = false, locked }: TargetPickerProps) {
  const t = useT();
  const environments = useEnvironmentOptions();
  const services = useQuery<Service[], ApiError>({
    queryKey: [...serviceSource.key, "all"],
    queryFn: ({ signal }) => all(serviceSource, signal),
    enabled: !fixed,
  });
  const options = (services.data ?? []).map((one) => ({
    value: one.ServiceId ?? "",
    label: `${one.ServiceName} (${one.ServiceId})`,
  }));
  return (
    <>
      {services.error ? <ErrorPanel error={services.error} /> : null}
      <div className="form-columns">
        {fixed ? null : (
          <Field id="gw-target-service" label={t("apigw.service")} required>
            <Choice
              id="gw-target-service"
              value={value.serviceId}
              options={[{ value: "", label: t("apigw.choose") }, ...options]}
              onChange={(serviceId) => onChange({ ...value, serviceId, apiIds: [] })}
            />
          </Field>
        )}
        <Field id="gw-target-environment" label={t("apigw.environment")}>
          <Choice
            id="gw-target-environment"
            value={value.environment}
            options={environments}
            onChange={(next) => onChange({ ...value, environment: next as EnvironmentName })}
          />
        </Field>
      </div>
      {whole || value.serviceId === "" ? null : <Apis value={value} onChange={onChange} locked={locked} />}
    </>
  );
}

interface ApisProps {
  value: Target;
  onChange: (next: Target) => void;
  locked: ((api: DesApisStatus) => string | undefined) | undefined;
}

function Apis({ value, onChange, locked }: ApisProps) {
  const t = useT();
  const source = apiSource(value.serviceId);
  const found = useQuery<DesApisStatus[], ApiError>({
    queryKey: [...source.key, "all"],
    queryFn: ({ signal }) => all(source, signal),
  });
  const list = found.data ?? [];
  const free = list.filter((api) => locked?.(api) === undefined).map((api) => api.ApiId);
  const chosen = new Set(value.apiIds);
  const every = free.length > 0 && free.every((id) => chosen.has(id));
  if (found.error) return <ErrorPanel error={found.error} />;
  if (found.data && list.length === 0) return <p className="quiet">{t("apigw.noApis")}</p>;
  return (
    <fieldset className="gw-checks">
      <legend className="visually-hidden">{t("apigw.apis")}</legend>
      <Check
        checked={every}
        indeterminate={chosen.size > 0 && !every}
        disabled={free.length === 0}
        onChange={(on) => onChange({ ...value, apiIds: on ? free : [] })}
      >
        {t("table.selectAll")}
      </Check>
      {list.map((api) => {
        const why = locked?.(api);
        return (
          <Check
            key={api.ApiId}
            checked={chosen.has(api.ApiId)}
            disabled={why !== undefined}
            onChange={(on) =>
              onChange({
                ...value,
                apiIds: on ? [...value.apiIds, api.ApiId] : value.apiIds.filter((one) => one !== api.ApiId),
              })
            }
          >
            <span>{api.ApiName || api.ApiId}</span>
            <code className="quiet">
              {api.Method} {api.Path}
            </code>
            {why ? <span className="quiet">{why}</span> : null}
          </Check>
        );
      })}
    </fieldset>
  );
}
