// Headers as people type them, `Name: value` a line; a name may be there more than once.

export interface Header {
  Name: string;
  Value: string;
}

export function headersOf(text: string): Header[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const at = line.indexOf(":");
      return at < 0 ? { Name: line, Value: "" } : { Name: line.slice(0, at).trim(), Value: line.slice(at + 1).trim() };
    });
}
