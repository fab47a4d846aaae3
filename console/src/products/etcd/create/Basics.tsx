// Name, version and size.
import type { VersionInstance } from "@/api/generated/cetcd";
import { useCall } from "@/api/queries";
import { Field } from "@/form/Field";
import { type Form, fieldId } from "@/form/useForm";
import { useT } from "@/i18n";
import { Choice } from "@/ui/inputs";
import { Section } from "@/ui/page";
import { PlacementChoice } from "../hosts/PlacementChoice";
import { NameFields } from "../NameFields";
import { Sizes } from "../Sizes";
import { placementOf, SECURITY } from "./createDraft";

export interface BasicsProps {
  form: Form;
  scope: string;
  versions: readonly VersionInstance[];
  tried: boolean;
}

export function Basics({ form, scope, versions, tried }: BasicsProps) {
  const t = useT();
  const quota = useCall("cetcd", "DescribeEtcdQuota", {});
  const used = useCall("cetcd", "DescribeEtcdInstances", { Limit: 1 }, { live: true });
  const limit = quota.data?.QuotaLimit;
  const id = fieldId(scope, "EtcdVersion");
  const chosen = String(form.get("EtcdVersion") ?? "");
  const size = Number(form.get("Size") ?? 3);
  const stray = chosen !== "" && !versions.some((one) => one.Version === chosen);
  return (
    <>
      {limit !== undefined && used.data ? (
        <p className={used.data.TotalCount >= limit ? "note-warn" : "quiet"}>
          {t("etcd.quota", { n: used.data.TotalCount, most: limit })}
        </p>
      ) : null}
      <Section className="form">
        <NameFields form={form} scope={scope} />
        {versions.length === 0 ? (
          <div className="note-warn" role="status">
            <p>
              <strong>{t("etcd.noVersion")}</strong>
            </p>
            <p>{t("etcd.noVersionHint")}</p>
          </div>
        ) : (
          <Field
            id={id}
            label={t("etcd.version")}
            required
            hint={t("etcd.versionHint")}
            problem={stray ? t("etcd.versionGone", { version: chosen }) : form.problem("EtcdVersion")}
          >
            <Choice
              id={id}
              value={chosen}
              invalid={stray}
              options={[
                ...(stray ? [{ value: chosen, label: chosen }] : []),
                ...versions.map((one) => ({
                  value: one.Version,
                  label: one.Remark ? `${one.Version} – ${one.Remark}` : one.Version,
                })),
              ]}
              onChange={(next) => form.set("EtcdVersion", next)}
            />
          </Field>
        )}
      </Section>
      <Section>
        <Sizes name="create-size" value={size} onChange={(next) => form.set("Size", String(next))} />
      </Section>
      <Section>
        <PlacementChoice
          id={fieldId(scope, "HostIds")}
          size={size}
          value={placementOf(form.get("HostIds"))}
          onChange={(hosts) => {
            form.set("HostIds", hosts && [...hosts]);
            // Members on hosts are reached over the network: the server refuses to run them for whoever comes by.
            if (hosts) for (const name of ["Https", "ClientCertAuth"]) form.set(`${SECURITY}.${name}`, true);
          }}
          tried={tried}
        />
      </Section>
    </>
  );
}
