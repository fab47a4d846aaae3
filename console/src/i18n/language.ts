// Which language the console speaks. Apart from the catalogues, so that the API client can name it in each call.
import { store } from "@/api/store";

export const LANGUAGES = { "zh-CN": "中文", "en-US": "English" } as const;
export type Language = keyof typeof LANGUAGES;

const KEY = "terrace.language";

function initial(): Language {
  const saved = globalThis.localStorage?.getItem(KEY);
  if (saved === "zh-CN" || saved === "en-US") return saved;
  return globalThis.navigator?.language?.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}

export const language = store<Language>(initial());

export function chooseLanguage(next: Language): void {
  localStorage.setItem(KEY, next);
  language.set(next);
}
