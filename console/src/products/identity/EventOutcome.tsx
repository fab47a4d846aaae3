// How an event ended, in one word and its code.
import type { Event } from "@/api/generated/cloudaudit";
import { useT } from "@/i18n";
import { Status } from "@/ui/page";
import { wholeOf } from "./events";

const UNFINISHED = "unfinished";

export function Outcome({ event }: { event: Event }) {
  const t = useT();
  if (event.ErrorCode === 0) return <Status tone="ok">{t("identity.done")}</Status>;
  const code = wholeOf(event)?.code ?? "";
  if (code === UNFINISHED) return <Status tone="warn">{t("identity.unfinished")}</Status>;
  return (
    <Status tone="bad">
      <code>{code}</code>
    </Status>
  );
}
