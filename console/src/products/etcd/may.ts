// What a user may not do with a cluster, as the reason that its button gives.
import type { ActionOf } from "@/api/client";
import { resourceOf, useMay } from "@/api/may";
import { useT } from "@/i18n";

/** The `why` of a button: undefined when it may be used. */
export function useWhyNot(action: ActionOf<"cetcd">, clusterId: string): string | undefined {
  const t = useT();
  const may = useMay("cetcd", action, resourceOf("cetcd", "instance", clusterId));
  return may ? undefined : t("etcd.mayNot", { action: `cetcd:${action}` });
}
