// Finds a key that a JSON object has twice. Of two equal keys `JSON.parse` takes the last, so a document would say one thing
// to its reader and another to the machine; the server refuses it, whatever the escapes that hide it.

/** The first such key of a text that is JSON. */
export function keyTwice(text: string): string | undefined {
  const objects: (Set<string> | undefined)[] = [];
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g) ?? [];
  for (const [at, token] of tokens.entries()) {
    if (token === "{") objects.push(new Set());
    else if (token === "[") objects.push(undefined);
    else if (token === "}" || token === "]") objects.pop();
    else if (token !== ":" && tokens[at + 1] === ":") {
      const key = JSON.parse(token) as string;
      const keys = objects.at(-1);
      if (keys?.has(key)) return key;
      keys?.add(key);
    }
  }
  return undefined;
}
