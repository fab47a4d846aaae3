// Ways to look at a value: indented where it is JSON, as a dump where it is no text.
import { parseJson } from "@/api/json";

/** Beyond this a page is of no help to anybody; the whole is there to copy. */
const DUMPED = 16 * 1024;

export function prettyJson(text: string): string | undefined {
  if (!/^\s*[[{"]/.test(text)) return undefined;
  try {
    return JSON.stringify(parseJson(text), null, 2);
  } catch {
    return undefined;
  }
}

/** `00000000  68 65 6c 6c 6f …  |hello|`, sixteen bytes a line. */
export function hexDump(bytes: Uint8Array): string {
  const lines: string[] = [];
  const end = Math.min(bytes.length, DUMPED);
  for (let at = 0; at < end; at += 16) {
    const row = [...bytes.subarray(at, Math.min(at + 16, end))];
    const hex = row.map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
    const text = row.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : ".")).join("");
    lines.push(`${at.toString(16).padStart(8, "0")}  ${hex.padEnd(47)}  |${text}|`);
  }
  if (end < bytes.length) lines.push("…");
  return lines.join("\n");
}
