// What others take of a service: its OpenAPI description, a client in their language, and a page about it.
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "@/api/client";
import type { ApiError } from "@/api/errors";
import type { DescribeServiceResponse } from "@/api/generated/apigateway";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { download, downloadFrom } from "@/table/export";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Choice } from "@/ui/inputs";
import { ENVIRONMENTS, type EnvironmentName, useEnvironmentName } from "../shared/environments";
import { useWhyNot } from "../shared/may";
import { fileName } from "./encoding";

const KINDS = ["yaml", "json", "python", "javascript", "page"] as const;
type Kind = (typeof KINDS)[number];
/** The APIs as they are edited: nothing runs them, so that only a description can be had. */
const DRAFT = "draft";

const LANGUAGES = { python: "Python", javascript: "JavaScript", page: "Python" } as const;

export function ExportDialog({ service, onClose }: { service: DescribeServiceResponse; onClose: () => void }) {
  const t = useT();
  const named = useEnvironmentName();
  const live = ENVIRONMENTS.filter((name) => service.AvailableEnvironments.includes(name));
  const [kind, setKind] = useState<Kind>("yaml");
  const [where, setWhere] = useState<EnvironmentName | typeof DRAFT>(live.at(-1) ?? DRAFT);
  const described = kind === "yaml" || kind === "json";
  const mayNot = {
    describe: useWhyNot("ExportOpenApi", "service", service.ServiceId),
    generate: useWhyNot("GenerateApiDocument", "service", service.ServiceId),
  };
  const take = useMutation<void, ApiError>({ mutationFn: () => fetchFile(service, kind, where), onSuccess: onClose });
  const why = described
    ? mayNot.describe
    : (mayNot.generate ?? (where === DRAFT ? t("apigw.exportNeedsRelease") : undefined));
  return (
    <Dialog
      title={t("apigw.export")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" busy={take.isPending} why={why} onClick={() => take.mutate()}>
            {t("apigw.download")}
          </Button>
        </>
      }
    >
      <div className="form">
        <Field id="gw-export-kind" label={t("apigw.exportKind")} hint={t(`apigw.exportKind.${kind}.hint`)}>
          <Choice
            id="gw-export-kind"
            value={kind}
            options={KINDS.map((value) => ({ value, label: t(`apigw.exportKind.${value}`) }))}
            onChange={(next) => setKind(KINDS.find((one) => one === next) ?? "yaml")}
          />
        </Field>
        <Field id="gw-export-where" label={t("apigw.exportWhere")} hint={t("apigw.exportWhereHint")}>
          <Choice
            id="gw-export-where"
            value={where}
            options={[
              ...ENVIRONMENTS.map((value) => ({ value, label: named(value), disabled: !live.includes(value) })),
              { value: DRAFT, label: t("apigw.matchDrafts"), disabled: !described },
            ]}
            onChange={(next) => setWhere(ENVIRONMENTS.find((one) => one === next) ?? DRAFT)}
          />
        </Field>
        {why ? <p className="note-warn">{why}</p> : null}
        {take.error ? <ErrorPanel error={take.error} /> : null}
      </div>
    </Dialog>
  );
}

async function fetchFile(
  { ServiceId, ServiceName }: DescribeServiceResponse,
  kind: Kind,
  where: EnvironmentName | typeof DRAFT,
): Promise<void> {
  const environment = where === DRAFT ? undefined : where;
  if (kind === "yaml" || kind === "json") {
    const EncodeType = kind === "yaml" ? "YAML" : "JSON";
    const released = environment ? { EnvironmentName: environment } : {};
    const { Content: text } = await call("apigateway", "ExportOpenApi", { ServiceId, EncodeType, ...released });
    return download(`${fileName(ServiceName, where)}.${kind}`, `application/${kind}`, text);
  }
  if (!environment) return;
  const request = { ServiceId, GenEnvironment: environment, GenLanguage: LANGUAGES[kind] };
  const { Result: made } = await call("apigateway", "GenerateApiDocument", request);
  // The link is signed and lasts for a while; the server names the file.
  const link = kind === "page" ? made?.DocumentURL : made?.SdkURL;
  if (link) downloadFrom(link);
}
