// How long a certificate is valid still, said the same way wherever one is shown.
import type { GatewayCertificate } from "@/api/generated/apigateway";
import { useT } from "@/i18n";
import { Status } from "@/ui/page";
import { ENDING_TONES, endingOf } from "./certificates";

export function EndingLabel({ of }: { of: GatewayCertificate }) {
  const t = useT();
  const ending = endingOf(of, Date.now());
  return (
    <Status tone={ENDING_TONES[ending]}>
      {ending === "ended" ? t("apigw.ended") : t("apigw.daysLeft", { n: of.DaysLeft })}
    </Status>
  );
}
