// Where a refusal belongs: the server names the field that it refuses in backquotes, in both languages.

/** The first name in a message that the form knows. `PluginData.blocks` belongs to `PluginData` where that is all there is. */
export function fieldOf(message: string, isKnown: (path: string) => boolean): string | undefined {
  for (const [, name = ""] of message.matchAll(/`([^`]+)`/g)) {
    const steps = name.split(".");
    for (let length = steps.length; length > 0; length -= 1) {
      const path = steps.slice(0, length).join(".");
      if (isKnown(path)) return path;
    }
  }
  return undefined;
}
