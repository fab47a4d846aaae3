// The plugins that hold for an API, by environment.
import { Link } from "@tanstack/react-router";
import { useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Section } from "@/ui/page";
import { useKindName } from "../plugins/useKindName";
import { useEnvironmentName } from "../shared/environments";
import { Answered } from "../shared/parts";

const MOST = 100;

export function PluginsOf({ serviceId, apiId }: { serviceId: string; apiId: string }) {
  const t = useT();
  const named = useEnvironmentName();
  const kind = useKindName();
  const found = useCall(
    "apigateway",
    "DescribePluginsByApi",
    { ServiceId: serviceId, ApiId: apiId, Limit: MOST },
    { live: true },
  );
  return (
    <Section title={t("apigw.pluginsOfApi")}>
      <Answered of={found}>
        {({ Result: result }) => {
          const list = result?.PluginSummary ?? [];
          if (list.length === 0)
            return (
              <p className="secondary">
                {t("apigw.noPluginsOfApi")}{" "}
                <Link to="/gateway/plugins" search={{}}>
                  {t("apigw.toPlugins")}
                </Link>
              </p>
            );
          return (
            <ul className="stack">
              {list.map((one) => (
                <li key={`${one.PluginId} ${one.Environment}`}>
                  <Link to="/gateway/plugins/$pluginId" params={{ pluginId: one.PluginId ?? "" }} search={{}}>
                    {one.PluginName}
                  </Link>
                  <div className="quiet">
                    {kind(one.PluginType ?? "")} · {named(one.Environment ?? "")}
                  </div>
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
    </Section>
  );
}
