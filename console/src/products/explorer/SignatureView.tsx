// The steps of the v3 signature with the values of this request. Without a key the steps up to the string to sign are
// shown, which is where most clients go wrong.
import { useT } from "@/i18n";
import { Code } from "@/ui/Code";
import { CopyButton } from "@/ui/copy";
import type { Sent } from "./send";

export function SignatureView({ sent }: { sent: Sent }) {
  const t = useT();
  const { steps } = sent;
  if (!steps) return <p className="secondary">{t("explorer.insecureSteps")}</p>;
  const signed = "signature" in steps ? steps : undefined;
  return (
    <ol className="stack explorer-steps">
      {signed ? null : (
        <li>
          <p className="secondary">{t("explorer.noKeyYet")}</p>
        </li>
      )}
      <Step title={t("explorer.step.payload")} formula="SHA256(body)" value={steps.payloadHash} />
      <Step
        title={t("explorer.step.canonical")}
        formula="method \n / \n query \n headers \n\n signed headers \n SHA256(body)"
        value={steps.canonical}
      />
      <Step title={t("explorer.step.canonicalHash")} formula="SHA256(canonical request)" value={steps.canonicalHash} />
      <Step
        title={t("explorer.step.toSign")}
        formula="algorithm \n timestamp \n scope \n SHA256(canonical request)"
        value={steps.toSign}
      />
      {signed ? (
        <>
          <Step
            title={t("explorer.step.keys")}
            formula={t("explorer.step.keysHint")}
            value={[
              `SHA256(kDate    = HMAC("TC3" + SecretKey, "${steps.scope.split("/")[0]}"))  ${signed.dateKey}`,
              `SHA256(kService = HMAC(kDate, "${sent.target.service}"))  ${signed.serviceKey}`,
              `SHA256(kSigning = HMAC(kService, "tc3_request"))  ${signed.signingKey}`,
            ].join("\n")}
          />
          <Step
            title={t("explorer.step.signature")}
            formula="HEX(HMAC(kSigning, string to sign))"
            value={signed.signature}
          />
          <Step title={t("explorer.step.header")} formula="Authorization" value={signed.authorization} />
        </>
      ) : null}
    </ol>
  );
}

function Step({ title, formula, value }: { title: string; formula: string; value: string }) {
  return (
    <li className="stack">
      <div className="row">
        <h3>{title}</h3>
        <span className="quiet grow ellipsis">{formula}</span>
        <CopyButton text={value} />
      </div>
      <Code label={title}>{value}</Code>
    </li>
  );
}
