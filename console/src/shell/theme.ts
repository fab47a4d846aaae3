// Light, dark, or whatever the system says.
import { store } from "@/api/store";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "terrace.theme";
const dark = window.matchMedia("(prefers-color-scheme: dark)");

function saved(): Theme {
  const value = localStorage.getItem(KEY);
  return THEMES.find((theme) => theme === value) ?? "system";
}

export const theme = store<Theme>(saved());

export function isDark(): boolean {
  const chosen = theme.get();
  return chosen === "dark" || (chosen === "system" && dark.matches);
}

function apply() {
  document.documentElement.setAttribute("theme-mode", isDark() ? "dark" : "light");
}

export function followTheme(): void {
  apply();
  theme.subscribe(apply);
  dark.addEventListener("change", apply);
}

export function chooseTheme(next: Theme): void {
  localStorage.setItem(KEY, next);
  theme.set(next);
}
