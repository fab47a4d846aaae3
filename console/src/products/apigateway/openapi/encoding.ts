// How a description is written. Nobody is asked what the text says by itself.

export function encodingOf(content: string): "YAML" | "JSON" {
  return content.trimStart().startsWith("{") ? "JSON" : "YAML";
}

/** A name that every file system takes. */
export function fileName(name: string, ...more: string[]): string {
  const plain = name.replaceAll(/[^\p{L}\p{N}_-]+/gu, "-").replaceAll(/^-+|-+$/g, "");
  return [plain || "service", ...more].join("-");
}
