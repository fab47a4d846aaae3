// An error as the server told it: code, message, RequestId, and all three on the clipboard with one press.
import { ApiError, asApiError, UNREACHABLE } from "@/api/errors";
import { useT } from "@/i18n";
import { Button } from "./Button";
import { CopyButton } from "./copy";

export interface ErrorPanelProps {
  error: unknown;
  onRetry?: () => void;
  compact?: boolean;
}

export function ErrorPanel({ error, onRetry, compact = false }: ErrorPanelProps) {
  const t = useT();
  const fault = asApiError(error);
  const unreachable = fault.code === UNREACHABLE;
  const lines = [fault.code, fault.message, fault.requestId && `RequestId ${fault.requestId}`].filter(Boolean);
  return (
    <div className={compact ? "error-panel compact" : "error-panel"} role="alert">
      <div className="grow">
        <strong>{unreachable ? t("error.unreachable") : <code>{fault.code}</code>}</strong>
        <p>{unreachable ? t("error.unreachable.hint") : fault.message}</p>
        {fault.requestId ? (
          <p className="quiet">
            RequestId <code>{fault.requestId}</code>
          </p>
        ) : null}
      </div>
      <div className="row">
        {onRetry ? (
          <Button size="small" onClick={onRetry}>
            {t("retry")}
          </Button>
        ) : null}
        {error instanceof ApiError && !unreachable ? (
          <CopyButton text={lines.join("\n")} label={t("error.copy")} />
        ) : null}
      </div>
    </div>
  );
}
