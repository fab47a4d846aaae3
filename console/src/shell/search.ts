// What the palette finds for a text. Pure: pages, actions and resource ids in, ranked hits out.

export interface Hit {
  key: string;
  title: string;
  detail: string;
  href: string;
}

/** Every word must occur; an earlier and a whole-word match ranks higher. */
export function score(text: string, words: readonly string[]): number {
  const lower = text.toLowerCase();
  let total = 0;
  for (const word of words) {
    const at = lower.indexOf(word);
    if (at < 0) return 0;
    const starts = at === 0 || /[\s./:-]/.test(lower[at - 1] ?? "");
    total += (starts ? 20 : 10) - Math.min(at, 9);
  }
  return total;
}

export function find(hits: readonly Hit[], query: string, limit: number): Hit[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return hits.slice(0, limit);
  return hits
    .map((hit) => ({ hit, score: score(hit.title, words) * 2 + score(`${hit.title} ${hit.detail}`, words) }))
    .filter((entry) => entry.score > 0)
    .sort((a, b) => b.score - a.score || a.hit.title.localeCompare(b.hit.title))
    .slice(0, limit)
    .map((entry) => entry.hit);
}
