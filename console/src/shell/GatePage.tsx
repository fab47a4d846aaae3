// The frame of the pages before the shell: a name, a card, language and theme.
import { type ReactNode, useEffect } from "react";
import { useStore } from "@/api/store";
import { useT } from "@/i18n";
import { chooseLanguage, LANGUAGES, type Language, language } from "@/i18n/language";
import { Choice } from "@/ui/inputs";
import { chooseTheme, THEMES, type Theme, theme } from "./theme";

export function GatePage({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const t = useT();
  const chosenLanguage = useStore(language);
  const chosenTheme = useStore(theme);
  useEffect(() => {
    document.title = `${title} · Terrace`;
  }, [title]);
  return (
    <main className="gate">
      <div className="gate-card">
        <Brand />
        <h1>{title}</h1>
        {lead ? <p className="secondary">{lead}</p> : null}
        {children}
      </div>
      <div className="row gate-foot">
        <Choice
          size="small"
          label={t("language")}
          value={chosenLanguage}
          onChange={(next) => chooseLanguage(next as Language)}
          options={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
        />
        <Choice
          size="small"
          label={t("theme")}
          value={chosenTheme}
          onChange={(next) => chooseTheme(next as Theme)}
          options={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
        />
      </div>
    </main>
  );
}

export function Brand() {
  return (
    <span className="brand">
      <svg viewBox="0 0 32 32" width="20" height="20" aria-hidden="true">
        <path d="M6 23h20v-3H6zM9 17.5h17v-3H9zM13 12h13V9H13z" fill="currentColor" />
      </svg>
      Terrace
    </span>
  );
}
