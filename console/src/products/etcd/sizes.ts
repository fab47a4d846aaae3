// How many members a cluster can have, and how many of them it can lose: it goes on as long as more than half are there.

export const SIZES = [1, 3, 5, 7, 9] as const;

export function tolerated(size: number): number {
  return Math.floor((size - 1) / 2);
}
