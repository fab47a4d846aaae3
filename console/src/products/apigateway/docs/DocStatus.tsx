// How far a document is, in words. A state that this console does not know is shown by its own name.
import type { Key } from "@/i18n";
import { useT } from "@/i18n";
import { Status, type Tone } from "@/ui/page";

const KNOWN: Readonly<Record<string, readonly [Tone, Key]>> = {
  INIT: ["idle", "apigw.docStatus.INIT"],
  SUCCESS: ["ok", "apigw.docStatus.SUCCESS"],
  FAIL: ["bad", "apigw.docStatus.FAIL"],
};

export function DocStatus({ of: state }: { of: string }) {
  const t = useT();
  const [tone, word] = KNOWN[state] ?? [];
  return tone && word ? <Status tone={tone}>{t(word)}</Status> : state;
}
