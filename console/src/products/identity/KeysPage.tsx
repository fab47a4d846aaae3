// The keys of whoever is logged in.
import { useT } from "@/i18n";
import { Page } from "@/ui/page";
import "./identity.css";
import { Keys } from "./Keys";

export function KeysPage() {
  const t = useT();
  return (
    <Page title={t("identity.keys")} lead={t("identity.keysLead")}>
      <Keys />
    </Page>
  );
}
