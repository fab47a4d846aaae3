// A state said the same way on every page of the product.
import { useT } from "@/i18n";
import { Status } from "@/ui/page";
import { type StateKind, stateKey, toneOf } from "./state";

export function StateLabel({ kind, state }: { kind: StateKind; state: string }) {
  const t = useT();
  const key = stateKey(kind, state);
  return <Status tone={toneOf(kind, state)}>{key ? t(key) : state}</Status>;
}
