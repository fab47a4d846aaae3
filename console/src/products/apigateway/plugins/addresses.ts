// Lists of addresses and ranges: one a line where people write them, between semicolons where they are sent.

export function linesOf(text: string): string[] {
  return text
    .split(/[;,\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

export function listOfLines(text: string): string {
  return linesOf(text).join(";");
}

/** Roughly: the server knows exactly, and says so. */
export function isAddress(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  if (more.length > 0) return false;
  const isV6 = address.includes(":");
  if (bits !== undefined && !(/^\d+$/.test(bits) && Number(bits) <= (isV6 ? 128 : 32))) return false;
  if (isV6) return /^[0-9a-fA-F:.]+$/.test(address) && address.split(":").length <= 8;
  const parts = address.split(".");
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}
