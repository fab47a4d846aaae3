// Changes of keys as a watch tells them, newest first, so many and no more.
import type { EtcdKeyEvent } from "@/api/generated/cetcd";
import { refOf, shownKey, toAddress } from "./entry";

export interface Change {
  id: string;
  kind: string;
  key: string;
  /** The key as it stands in an address. */
  address: string;
  revision: number;
  /** When this page heard of it, in Unix milliseconds. */
  at: number;
}

export function newer(
  held: readonly Change[],
  events: readonly EtcdKeyEvent[],
  most: number,
  at: number,
): readonly Change[] {
  const fresh = events.flatMap(({ Type: kind, Key: item }): Change[] => {
    if (!item) return [];
    const ref = refOf(item);
    const address = toAddress(ref);
    return [
      {
        id: `${item.ModRevision} ${address}`,
        kind,
        key: shownKey(ref),
        address,
        revision: item.ModRevision,
        at,
      },
    ];
  });
  return [...fresh.reverse(), ...held].slice(0, most);
}
