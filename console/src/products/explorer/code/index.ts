// The same call in every language, by name.
import { curl, terraceCall } from "@/api/snippets";
import { go } from "./go";
import { java } from "./java";
import { node } from "./node";
import { python } from "./python";
import type { Snippet } from "./snippet";
import { tccli } from "./tccli";

export type { Snippet } from "./snippet";

export const LANGUAGES = ["curl", "terrace call", "tccli", "Python", "Go", "Java", "Node.js"] as const;
export type CodeLanguage = (typeof LANGUAGES)[number];

const MAKERS: Record<CodeLanguage, (snippet: Snippet) => string> = {
  curl,
  "terrace call": ({ service, action, params, endpoint, region }) =>
    `${terraceCall(service, action, params, { endpoint, region })}\n`,
  tccli,
  Python: python,
  Go: go,
  Java: java,
  "Node.js": node,
};

export function codeFor(language: CodeLanguage, snippet: Snippet): string {
  return MAKERS[language](snippet);
}
