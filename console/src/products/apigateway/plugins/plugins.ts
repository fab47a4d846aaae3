// Plugins as pages read them. The action takes name, kind and ids as fields of their own, not as filters.
import { call, type RequestOf } from "@/api/client";
import type { Plugin } from "@/api/generated/apigateway";
import type { Problem } from "@/form/rules";
import type { OffsetSource } from "@/table/types";
import { fieldOf } from "../shared/refusal";

export const pluginSource: OffsetSource<Plugin> = {
  kind: "offset",
  key: ["apigateway", "DescribePlugins"],
  live: true,
  async page({ offset, limit, filters, signal }) {
    const [name, kind, ids] = [filters.PluginName?.[0], filters.PluginType?.[0], filters.PluginId];
    const params = {
      Offset: offset,
      Limit: limit,
      ...(name ? { PluginName: name } : {}),
      ...(kind ? { PluginType: kind } : {}),
      ...(ids ? { PluginIds: [...ids] } : {}),
    } as RequestOf<"apigateway", "DescribePlugins">;
    const { Result: found } = await call("apigateway", "DescribePlugins", params, signal);
    return { rows: found?.PluginSet ?? [], total: found?.TotalCount ?? 0 };
  },
};

const INSIDE = /^PluginData\.?/;

/** The member that a refusal names; empty: the definition as a whole. Undefined: it is about something else. */
export function refusalOf(message: string): Problem | undefined {
  const path = fieldOf(message, (name) => INSIDE.test(name));
  return path === undefined ? undefined : { path: path.replace(INSIDE, ""), key: "apigw.said", values: { message } };
}
