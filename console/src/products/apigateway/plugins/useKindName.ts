// What a kind of plugin is called; one that this console does not know goes by its own name.
import { useCallback } from "react";
import { useT } from "@/i18n";
import { asPluginKind } from "./spec";

export function useKindName(): (kind: string) => string {
  const t = useT();
  return useCallback(
    (kind: string) => {
      const known = asPluginKind(kind);
      return known ? t(`apigw.plugin.${known}`) : kind;
    },
    [t],
  );
}
