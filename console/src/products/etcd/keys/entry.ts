// Keys and values as the API writes them, as they are shown, and as they stand in an address. They are bytes: what is text is shown
// as text, what is not is kept in base64 and shown escaped.
import type { EtcdKey } from "@/api/generated/cetcd";
import { base64ToBytes } from "@/form/base64";

export type Encoding = "utf8" | "base64";

/** A key as calls name it. */
export interface KeyRef {
  Key: string;
  Encoding: Encoding;
}

/** An address has no room for an encoding, so a key that is no text is marked, and so is one that looks marked. */
const MARK = "base64:";

export function fromAddress(text: string): KeyRef {
  return text.startsWith(MARK) ? { Key: text.slice(MARK.length), Encoding: "base64" } : { Key: text, Encoding: "utf8" };
}

export function toAddress({ Key, Encoding }: KeyRef): string {
  if (Encoding === "base64") return `${MARK}${Key}`;
  return Key.startsWith(MARK) ? `${MARK}${toBase64(new TextEncoder().encode(Key))}` : Key;
}

export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Text, or undefined where the bytes are none. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function bytesOf(text: string, encoding: string): Uint8Array {
  if (encoding !== "base64") return new TextEncoder().encode(text);
  try {
    return base64ToBytes(text);
  } catch {
    return new Uint8Array();
  }
}

/** What people read of a key: text as it is, other bytes as `\xff`. */
export function shownKey(ref: KeyRef): string {
  if (ref.Encoding === "utf8") return ref.Key;
  const bytes = bytesOf(ref.Key, "base64");
  return textOf(bytes) ?? escaped(bytes);
}

function escaped(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) =>
      byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, "0")}`,
    )
    .join("");
}

/** The shortest way to name the key of an answer: as text where it is text, even if its value is not. */
export function refOf(item: Pick<EtcdKey, "Key" | "Encoding">): KeyRef {
  if (item.Encoding !== "base64") return { Key: item.Key, Encoding: "utf8" };
  const text = textOf(bytesOf(item.Key, "base64"));
  return text === undefined ? { Key: item.Key, Encoding: "base64" } : { Key: text, Encoding: "utf8" };
}

export interface Value {
  bytes: Uint8Array;
  /** Undefined where the value is no text. */
  text: string | undefined;
}

export function contentOf(item: Pick<EtcdKey, "Value" | "Encoding">): Value {
  if (item.Encoding !== "base64") return { bytes: bytesOf(item.Value, "utf8"), text: item.Value };
  const bytes = bytesOf(item.Value, "base64");
  return { bytes, text: textOf(bytes) };
}

/** Key and value are written in one encoding: base64 as soon as one of them is no text. `value` is base64 where `binary` says so. */
export function putRequest(
  ref: KeyRef,
  value: string,
  binary: boolean,
): { Key: string; Value: string; Encoding: Encoding } {
  if (ref.Encoding === "utf8" && !binary) return { Key: ref.Key, Value: value, Encoding: "utf8" };
  const key = ref.Encoding === "base64" ? ref.Key : toBase64(new TextEncoder().encode(ref.Key));
  return { Key: key, Value: binary ? value : toBase64(new TextEncoder().encode(value)), Encoding: "base64" };
}

export interface Line {
  kind: "prefix" | "key";
  /** What comes after the level's base. */
  label: string;
  /** The whole prefix, or the key as it stands in an address. */
  id: string;
}

/** What all names of a level begin with and need not show: the prefix up to its last delimiter, which it may go on after. */
export function baseOf(prefix: string, delimiter: string): string {
  return delimiter === "" ? "" : prefix.slice(0, prefix.lastIndexOf(delimiter) + delimiter.length);
}

/** A level of the tree in the order of its keys, which the answer gives in two lists. */
export function linesOf(base: string, keys: readonly EtcdKey[], prefixes: readonly string[]): Line[] {
  const cut = (text: string) => (text.startsWith(base) ? text.slice(base.length) : text) || text;
  const lines: Line[] = [
    ...prefixes.map((name) => ({ kind: "prefix" as const, label: cut(name), id: name })),
    ...keys.map((item) => {
      const ref = refOf(item);
      return { kind: "key" as const, label: cut(shownKey(ref)), id: toAddress(ref) };
    }),
  ];
  return lines.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}

/** The levels that lead to a key below `root`, from the outside in. */
export function levelsOf(key: string, root: string, delimiter: string): string[] {
  if (delimiter === "" || !key.startsWith(root)) return [];
  const levels: string[] = [];
  for (let at = key.indexOf(delimiter, root.length); at >= 0; at = key.indexOf(delimiter, at + delimiter.length))
    levels.push(key.slice(0, at + delimiter.length));
  return levels.filter((level) => level !== key);
}
