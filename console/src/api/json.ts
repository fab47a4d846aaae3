// JSON whose 64-bit integers survive: what a number cannot hold exactly becomes a BigInt, and is written again digit by digit.
//
// The generated types say `number` for every integer. Ids beyond 2^53 are rare and only ever shown, compared and sent back,
// which a BigInt does alike; that is a smaller lie than another number's last digits.

interface Raw {
  rawJSON?: (text: string) => unknown;
}

const { rawJSON } = JSON as Raw;

/** Whether this browser can send an integer that a number cannot hold. */
export const SENDS_BIG = rawJSON !== undefined;

// Every writer of JSON meets these values, those of the libraries too (query keys, addresses), so the type itself knows how.
if (rawJSON && !("toJSON" in BigInt.prototype)) {
  Object.defineProperty(BigInt.prototype, "toJSON", {
    value(this: bigint) {
      return rawJSON(String(this));
    },
    configurable: true,
  });
}

/** An integer's digits as a value: a number wherever that is exact. Typed as the contract's tables type it. */
export function integer(digits: string): number {
  const value = Number(digits);
  return Number.isSafeInteger(value) || !/^-?\d+$/.test(digits) ? value : (BigInt(digits) as unknown as number);
}

type Reviver = (this: unknown, key: string, value: unknown, context?: { source?: string }) => unknown;

const exact: Reviver = (_key, value, context) =>
  typeof value === "number" && !Number.isSafeInteger(value) && context?.source !== undefined && SENDS_BIG
    ? keep(value, context.source)
    : value;

/** Fractions and exponents stay numbers: only whole digits are ids. */
function keep(value: number, source: string): unknown {
  return /^-?\d+$/.test(source) ? integer(source) : value;
}

export function parseJson(text: string): unknown {
  return JSON.parse(text, exact as (key: string, value: unknown) => unknown);
}
