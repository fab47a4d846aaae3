// Names of groups and policies.

export function isName(text: string): boolean {
  return /^[A-Za-z0-9+=,.@_-]{1,128}$/.test(text);
}
