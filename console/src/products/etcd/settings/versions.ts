// Which of the versions that can be had a running cluster can go to: upwards only, one minor version at a time. The server refuses
// the rest with its own reason; this spares offering them.

type Numbers = readonly [major: number, minor: number, patch: number];

function numbers(text: string): Numbers | undefined {
  const found = /^v?(\d+)\.(\d+)\.(\d+)/.exec(text);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : undefined;
}

/** 3.6 takes over only from this one or a later one. */
const BEFORE_3_6 = 26;

export function mayUpgrade(from: string, to: string): boolean {
  const [a, b] = [numbers(from), numbers(to)];
  if (!a || !b || a[0] !== b[0]) return false;
  if (b[1] === a[1]) return b[2] > a[2];
  if (b[1] !== a[1] + 1) return false;
  return !(a[1] === 5 && b[1] === 6) || a[2] >= BEFORE_3_6;
}
