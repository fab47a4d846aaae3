// Output of programs that think they talk to a terminal, as text to read: escape sequences removed, lines that were
// overwritten in place shown as they ended.

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const ESCAPES = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\|$)|[PX^_][^\x1b]*(?:\x1b\\|$)|[ -/]*[0-~])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const CONTROLS = /[\x00-\x07\x0b\x0c\x0e-\x1f\x7f]/g;

export function plain(raw: string): string {
  return raw.replace(ESCAPES, "").replace(/\r+\n/g, "\n").split("\n").map(overwritten).join("\n").replace(CONTROLS, "");
}

/** Carriage returns and backspaces as a terminal shows them: what comes later lies over what was there. */
function overwritten(line: string): string {
  if (!/[\r\b]/.test(line)) return line;
  let shown: string[] = [];
  let at = 0;
  for (const character of line) {
    if (character === "\r") at = 0;
    else if (character === "\b") at = Math.max(0, at - 1);
    else shown[at++] = character;
  }
  shown = Array.from(shown, (character) => character ?? " ");
  return shown.join("");
}

/** Every control character made visible, for those who look for one. */
export function visible(raw: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  return raw.replace(/[\x00-\x08\x0b-\x1f]/g, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)));
}
