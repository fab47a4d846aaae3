// What changed from one text to another, line by line. Bounded: two texts that differ in too many lines are not compared.

export interface DiffLine {
  kind: "same" | "added" | "removed" | "skipped";
  text: string;
}

/** The table of the comparison has this many cells at most; a millisecond each thousand. */
const CELLS = 4_000_000;
/** Unchanged lines that are shown around a change. */
const AROUND = 3;

/** Undefined when there is too much to compare. */
export function diffLines(before: string, after: string): DiffLine[] | undefined {
  const [a, b] = [before.split("\n"), after.split("\n")];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1;
  const middle = between(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  if (!middle) return undefined;
  const same = (text: string): DiffLine => ({ kind: "same", text });
  return [...a.slice(0, head).map(same), ...middle, ...a.slice(a.length - tail).map(same)];
}

/** The longest common subsequence, by the usual table, backwards. */
function between(a: readonly string[], b: readonly string[]): DiffLine[] | undefined {
  const width = b.length + 1;
  if ((a.length + 1) * width > CELLS) return undefined;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one !== undefined && one === other) {
      lines.push({ kind: "same", text: one });
      i += 1;
      j += 1;
    } else if (one !== undefined && (other === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: "removed", text: one });
      i += 1;
    } else if (other !== undefined) {
      lines.push({ kind: "added", text: other });
      j += 1;
    }
  }
  return lines;
}

/** Long stretches without a change become one line that says how many were left out. */
export function shorten(lines: readonly DiffLine[]): DiffLine[] {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some((line) => line.kind !== "same"),
  );
  const out: DiffLine[] = [];
  let skipped = 0;
  const flush = () => {
    if (skipped > 0) out.push({ kind: "skipped", text: String(skipped) });
    skipped = 0;
  };
  for (const [at, line] of lines.entries()) {
    if (near[at]) {
      flush();
      out.push(line);
    } else skipped += 1;
  }
  flush();
  return out;
}
