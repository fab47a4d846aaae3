// The matcher on a page of its own: the request that is asked about is in the address.
import { useT } from "@/i18n";
import { Section } from "@/ui/page";
import type { TabProps } from "../services/ServicePage";
import { useAddress } from "../shared/address";
import { asEnvironment } from "../shared/environments";
import { DRAFTS, MATCH_METHODS, Matcher } from "./Matcher";

export default function MatchTab({ service }: TabProps) {
  const t = useT();
  const { search, put } = useAddress();
  const asked = {
    method: MATCH_METHODS.find((one) => one === search.method) ?? "GET",
    path: search.path ?? "",
    host: search.host ?? "",
    env: asEnvironment(search.env) ?? DRAFTS,
  };
  return (
    <Section title={t("apigw.matcher")}>
      <p className="secondary gw-lead">{t("apigw.matcherLead")}</p>
      <Matcher
        serviceId={service.ServiceId}
        asked={asked}
        onChange={({ method, path, host, env }) =>
          put(
            {
              method: method === "GET" ? undefined : method,
              path: path || undefined,
              host: host || undefined,
              env: env === DRAFTS ? undefined : env,
            },
            true,
          )
        }
      />
    </Section>
  );
}
