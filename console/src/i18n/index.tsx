// `const t = useT()` then `t("hosts.title")`. A language is one lazily loaded chunk; switching re-renders, nothing is lost.
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { useStore } from "@/api/store";
import type { Catalogue, Key } from "./en-US";
import { fill, type Values } from "./format";
import { type Language, language } from "./language";

export type { Key } from "./en-US";
export type Translate = (key: Key, values?: Values) => string;

const loaders: Record<Language, () => Promise<{ catalogue: Catalogue }>> = {
  "zh-CN": () => import("./zh-CN"),
  "en-US": () => import("./en-US"),
};

const Context = createContext<Translate>((key) => key);

/** Fetches the language, before anything is rendered. */
export function preloadLanguage(): void {
  void loaders[language.get()]();
}

export function useT(): Translate {
  return use(Context);
}

/** Shows nothing until the first catalogue is there, and the old one until the next is. */
export function I18nProvider({ children }: { children: ReactNode }) {
  const wanted = useStore(language);
  const [loaded, setLoaded] = useState<{ language: Language; catalogue: Catalogue }>();
  useEffect(() => {
    let current = true;
    void loaders[wanted]().then(({ catalogue }) => {
      if (!current) return;
      document.documentElement.lang = wanted;
      setLoaded({ language: wanted, catalogue });
    });
    return () => {
      current = false;
    };
  }, [wanted]);
  const translate = useMemo<Translate | undefined>(
    () => loaded && ((key, values) => fill(loaded.catalogue[key], values)),
    [loaded],
  );
  return translate ? <Context value={translate}>{children}</Context> : null;
}
