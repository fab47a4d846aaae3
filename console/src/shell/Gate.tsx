// Decides what stands before the pages: login, the first password change, or the shell. The address stays as it is, so a
// deep link still leads where it should after the login.
import { lazy, Suspense } from "react";
import { loadSession, sessionState } from "@/api/session";
import { useStore } from "@/api/store";
import { useT } from "@/i18n";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Loading } from "@/ui/page";
import { Toasts } from "@/ui/toasts";

const loadLogin = () => import("./Login");
const loadShell = () => import("./Shell");
const Login = lazy(loadLogin);
const FirstPassword = lazy(() => import("./FirstPassword"));
const Shell = lazy(loadShell);

/** Fetches what will stand here, before anything is rendered. */
export function preloadGate(loggedIn: boolean): void {
  void (loggedIn ? loadShell() : loadLogin());
}

export function Gate() {
  const t = useT();
  return (
    <>
      <Suspense fallback={<Loading label={t("loading")} />}>
        <Inside />
      </Suspense>
      <Toasts />
    </>
  );
}

function Inside() {
  const t = useT();
  const state = useStore(sessionState);
  switch (state.kind) {
    case "unknown":
      return <Loading label={t("loading")} />;
    case "unreachable":
      return (
        <main className="gate">
          <ErrorPanel error={state.error} onRetry={() => void loadSession()} />
        </main>
      );
    case "none":
      return <Login />;
    case "open":
    case "expired":
      return state.session.MustChangePassword ? <FirstPassword /> : <Shell expired={state.kind === "expired"} />;
  }
}
