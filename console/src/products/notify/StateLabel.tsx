// States and severities, said the same way everywhere.
import { useT } from "@/i18n";
import { Status } from "@/ui/page";
import { meaningOf } from "./state";

export function StateLabel({ kind, name }: { kind: "state" | "severity"; name: string }) {
  const t = useT();
  const meaning = meaningOf(kind, name);
  return <Status tone={meaning?.tone ?? "idle"}>{meaning ? t(meaning.word) : name}</Status>;
}
