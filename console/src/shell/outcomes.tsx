// Pages for addresses that lead nowhere and for code that broke.
import { Link } from "@tanstack/react-router";
import { useT } from "@/i18n";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Empty, Page } from "@/ui/page";

export function NotFound() {
  const t = useT();
  return (
    <Page title={t("notFound.title")}>
      <Empty title={t("notFound.lead")} action={<Link to="/">{t("notFound.home")}</Link>}>
        <code>{location.pathname}</code>
      </Empty>
    </Page>
  );
}

export function PageError({ error, reset }: { error: unknown; reset?: () => void }) {
  const t = useT();
  return (
    <Page title={t("broken.title")}>
      <ErrorPanel error={error} onRetry={reset ?? (() => location.reload())} />
    </Page>
  );
}
