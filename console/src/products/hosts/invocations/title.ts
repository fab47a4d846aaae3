// What an invocation is called: by its command's name, or else by how its script begins.
import type { Invocation } from "@/api/generated/tat";
import { decodeBase64 } from "@/form/base64";

const SHOWN = 80;

export function titleOf({ CommandName: name, CommandContent: content }: Invocation): string {
  return name || firstLine(decodeBase64(content));
}

/** The first line that says something: neither blank nor the interpreter's. */
export function firstLine(script: string): string {
  const lines = script.split("\n").map((line) => line.trim());
  const line = lines.find((text) => text !== "" && !text.startsWith("#!")) ?? lines[0] ?? "";
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
