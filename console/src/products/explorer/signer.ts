// The key pair that somebody typed in to sign with. In the memory of this tab only: never stored, never in a link.
import { whenLeft } from "@/api/session";
import { store } from "@/api/store";
import type { KeyPair } from "./sign";

export interface SignerState {
  by: "session" | "key";
  pair: KeyPair;
}

const NOBODY: SignerState = { by: "session", pair: { id: "", key: "", token: "" } };

export const signer = store<SignerState>(NOBODY);
whenLeft(() => signer.set(NOBODY));

/** The pair to sign with; nothing where the session is to send. */
export function chosenPair({ by, pair }: SignerState): KeyPair | undefined {
  return by === "key" ? { id: pair.id.trim(), key: pair.key.trim(), token: pair.token.trim() } : undefined;
}
