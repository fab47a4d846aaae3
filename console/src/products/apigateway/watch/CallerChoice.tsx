// Who called: anybody, or those under one plan, with one key, of one application. At most one of them is asked for.
import { useQuery } from "@tanstack/react-query";
import type { ApiError } from "@/api/errors";
import { useT } from "@/i18n";
import { Choice } from "@/ui/inputs";
import { appSource } from "../access/apps";
import { keySource } from "../access/keys";
import { planSource } from "../access/plans";
import { all } from "../shared/source";

const FIELDS = { plan: "UsagePlanId", key: "AccessKeyId", app: "ApiAppId" } as const;
type CallerKind = keyof typeof FIELDS;

/** `plan:usagePlan-x` in the address. */
export function callerParams(by: string | undefined): Record<string, string> {
  const [kind, ...rest] = (by ?? "").split(":");
  const field = FIELDS[kind as CallerKind] as string | undefined;
  const id = rest.join(":");
  return field && id ? { [field]: id } : {};
}

interface Caller {
  value: string;
  label: string;
}

export function CallerChoice({ value, onChange }: { value: string; onChange: (by: string) => void }) {
  const t = useT();
  const found = useQuery<Caller[], ApiError>({
    queryKey: ["apigateway", "callers"],
    queryFn: async ({ signal }) => {
      // Who may list the one need not be allowed to list the others.
      const lists = await Promise.allSettled([
        all(planSource, signal).then((list) =>
          list.map((one) => ({ value: `plan:${one.UsagePlanId}`, label: `${t("apigw.plan")}: ${one.UsagePlanName}` })),
        ),
        all(keySource, signal).then((list) =>
          list.map((one) => ({ value: `key:${one.AccessKeyId}`, label: `${t("apigw.key")}: ${one.SecretName}` })),
        ),
        all(appSource, signal).then((list) =>
          list.map((one) => ({ value: `app:${one.ApiAppId}`, label: `${t("apigw.app")}: ${one.ApiAppName}` })),
        ),
      ]);
      return lists.flatMap((list) => (list.status === "fulfilled" ? list.value : []));
    },
  });
  const known = found.data ?? [];
  const stray = value !== "" && !known.some((one) => one.value === value) ? [{ value, label: value }] : [];
  return (
    <Choice
      label={t("apigw.caller")}
      value={value}
      options={[{ value: "", label: t("apigw.allCallers") }, ...known, ...stray]}
      onChange={onChange}
    />
  );
}
