// Addresses and networks such as 10.0.0.0/8 or fd00::/8, as policies take them.

export function isAddress(text: string): boolean {
  const [address = "", prefix, ...rest] = text.split("/");
  if (rest.length > 0) return false;
  const width = isV4(address) ? 32 : isV6(address) ? 128 : 0;
  if (width === 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= width);
}

function isV4(text: string): boolean {
  const parts = text.split(".");
  return parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

/** The browser knows best, and reads no zone where there is none. */
function isV6(text: string): boolean {
  if (!text.includes(":") || !/^[\da-fA-F:.]+$/.test(text)) return false;
  try {
    return new URL(`http://[${text}]/`).hostname.startsWith("[");
  } catch {
    return false;
  }
}
