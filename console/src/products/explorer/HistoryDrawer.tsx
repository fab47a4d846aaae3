// What was sent from this browser; choosing one puts its parameters back into the form.
import { useStore } from "@/api/store";
import { useT } from "@/i18n";
import { duration } from "@/i18n/time";
import { goTo } from "@/shell/go";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Empty, Status, Time } from "@/ui/page";
import { forgetPast, past } from "./history";
import { requestHref } from "./link";

export function HistoryDrawer({ onClose }: { onClose: () => void }) {
  const t = useT();
  const entries = useStore(past);
  return (
    <Dialog title={t("explorer.history")} side width={520} onClose={onClose}>
      <div className="row inspector-bar">
        <p className="secondary grow">{t("explorer.historyHint")}</p>
        {entries.length > 0 ? (
          <Button size="small" onClick={forgetPast}>
            {t("explorer.forget")}
          </Button>
        ) : null}
      </div>
      {entries.length === 0 ? <Empty title={t("explorer.noHistory")}>{t("explorer.noHistoryHint")}</Empty> : null}
      <ul className="inspector">
        {entries.map((entry) => (
          <li key={`${entry.at}-${entry.requestId}`}>
            <button
              type="button"
              className="inspector-row explorer-past"
              onClick={() => {
                onClose();
                goTo(requestHref(entry.service, entry.action, entry.params ?? {}));
              }}
            >
              <span className="row">
                <Status tone={entry.code === "OK" ? "ok" : "bad"}>
                  <code>
                    {entry.service}.{entry.action}
                  </code>
                </Status>
                <span className="grow" />
                <span className="quiet">{duration(entry.millis)}</span>
                <Time at={Math.floor(entry.at / 1000)} relative />
              </span>
              <span className="row quiet">
                <code className="grow ellipsis">{JSON.stringify(entry.params ?? {})}</code>
                {entry.code === "OK" ? null : <span>{entry.code}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
