// Short messages about something that happened elsewhere on the page. Errors stay until dismissed.
import { asApiError } from "@/api/errors";
import { store, useStore } from "@/api/store";
import { useT } from "@/i18n";
import { Button } from "./Button";
import { ErrorPanel } from "./ErrorPanel";
import { CloseIcon } from "./icons";

interface Toast {
  id: number;
  text?: string;
  error?: unknown;
}

const toasts = store<readonly Toast[]>([]);
let next = 1;

function dismiss(id: number) {
  toasts.set(toasts.get().filter((toast) => toast.id !== id));
}

export function say(text: string): void {
  const id = next++;
  toasts.set([...toasts.get(), { id, text }]);
  setTimeout(() => dismiss(id), 5000);
}

export function sayError(error: unknown): void {
  toasts.set([...toasts.get(), { id: next++, error: asApiError(error) }]);
}

export function Toasts() {
  const t = useT();
  const shown = useStore(toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((toast) => (
        <div key={toast.id} className="toast">
          {toast.error ? <ErrorPanel error={toast.error} compact /> : <span className="grow">{toast.text}</span>}
          <Button kind="quiet" size="small" icon={<CloseIcon />} label={t("close")} onClick={() => dismiss(toast.id)} />
        </div>
      ))}
    </div>
  );
}
