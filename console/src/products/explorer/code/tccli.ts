// tccli, which asks for actions of the SDK only; for the rest there is `terrace call`.
import { quote, terraceCall } from "@/api/snippets";
import { isInSdk } from "./sdk";
import type { Snippet } from "./snippet";

export function tccli({ service, version, action, region, params, endpoint }: Snippet): string {
  if (!isInSdk(service, action))
    return `# tccli does not know ${service} ${action}; terrace call does:\n${terraceCall(service, action, params, { endpoint, region })}\n`;
  const words = [`tccli ${service} ${action} --version ${version} --endpoint ${endpoint} --region ${region}`];
  // One word each: a value that begins with a dash would be taken for the next option.
  for (const [name, value] of Object.entries(params)) words.push(`--${name}=${quote(word(value))}`);
  return `# Needs TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY in the environment.\n${words.join(" \\\n  ")}\n`;
}

function word(value: unknown): string {
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "string" ? value : JSON.stringify(value);
}
