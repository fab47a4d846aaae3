// Whether a statement's conditions hold for an address and a time, read as the server reads them. For showing why; what is
// allowed is the server's word alone.
import type { Condition } from "./document";

/** Undefined where the address is not known here. */
export function holds({ operator, key, values }: Condition, ip: string | undefined, now: number): boolean | undefined {
  if (key === "qcs:ip") {
    const address = ip === undefined ? undefined : canonical(bitsOf(ip));
    if (address === undefined) return undefined;
    const within = values.some((network) => isWithin(address, network));
    return operator === "ip_equal" ? within : !within;
  }
  // The contract's times have whole seconds.
  const [second, at] = [Math.floor(now / 1000), Math.floor(Date.parse(values[0] ?? "") / 1000)];
  switch (operator) {
    case "date_less_than":
      return second < at;
    case "date_less_than_equal":
      return second <= at;
    case "date_equal":
      return second === at;
    case "date_not_equal":
      return second !== at;
    case "date_greater_than":
      return second > at;
    case "date_greater_than_equal":
      return second >= at;
    default:
      return undefined;
  }
}

function isWithin(address: string, network: string): boolean {
  const [base = "", prefix] = network.split("/");
  const bits = bitsOf(base);
  if (bits === undefined || bits.length !== address.length) return false;
  const length = prefix === undefined ? bits.length : Number(prefix);
  return bits.slice(0, length) === address.slice(0, length);
}

/** An IPv4 address that came in an IPv6 one is an IPv4 address. */
function canonical(bits: string | undefined): string | undefined {
  return bits?.startsWith("0".repeat(80) + "1".repeat(16)) ? bits.slice(96) : bits;
}

/** 32 or 128 zeros and ones. */
function bitsOf(address: string): string | undefined {
  const parts = address.includes(":") ? partsOf(address) : address.split(".").map(Number);
  const width = address.includes(":") ? 16 : 8;
  if (!parts || parts.some((part) => !Number.isInteger(part) || part < 0 || part >= 2 ** width)) return undefined;
  if (parts.length !== (width === 16 ? 8 : 4)) return undefined;
  return parts.map((part) => part.toString(2).padStart(width, "0")).join("");
}

/** The browser's own reading of an IPv6 address, written out in full. */
function partsOf(address: string): number[] | undefined {
  let short: string;
  try {
    short = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  } catch {
    return undefined;
  }
  const [head = "", tail] = short.split("::");
  const groups = (text: string) => (text === "" ? [] : text.split(":").map((group) => Number.parseInt(group, 16)));
  if (tail === undefined) return groups(head);
  const [before, after] = [groups(head), groups(tail)];
  return [...before, ...new Array<number>(Math.max(0, 8 - before.length - after.length)).fill(0), ...after];
}
