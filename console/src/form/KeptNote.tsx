// Says that a form begins with what was typed before, and offers to begin anew.
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";

export function KeptNote({ onDiscard }: { onDiscard: () => void }) {
  const t = useT();
  return (
    <div className="row kept-note" role="status">
      <span className="grow">{t("kept.restored")}</span>
      <Button size="small" onClick={onDiscard}>
        {t("kept.discard")}
      </Button>
    </div>
  );
}
