// What a user may not do with a resource of the gateway, as the reason that its button gives.
import type { ActionOf } from "@/api/client";
import { resourceOf, useMay } from "@/api/may";
import { useT } from "@/i18n";

export type ResourceKind =
  | "service"
  | "api"
  | "usageplan"
  | "key"
  | "apiapp"
  | "plugin"
  | "strategy"
  | "certificate"
  | "upstream"
  | "node"
  | "gatewaytoken"
  | "apidoc";

/** The `why` of a button: undefined when it may be used. What does not exist yet is asked about as any. */
export function useWhyNot(action: ActionOf<"apigateway">, kind: ResourceKind, id = "*"): string | undefined {
  const t = useT();
  const may = useMay("apigateway", action, resourceOf("apigateway", kind, id));
  return may ? undefined : t("apigw.mayNot", { action: `apigateway:${action}` });
}
