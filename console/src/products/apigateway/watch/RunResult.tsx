// What became of a debugged request: the answer, and each step of the gateway with when it was.
import { Link } from "@tanstack/react-router";
import type { RunApiResult } from "@/api/generated/apigateway";
import { useT } from "@/i18n";
import { duration } from "@/i18n/time";
import { Code } from "@/ui/Code";
import { Copyable } from "@/ui/copy";
import { Facts, Section, Status, type Tone } from "@/ui/page";

export interface RunResultProps {
  serviceId: string;
  result: RunApiResult;
}

export function toneOfStatus(status: number): Tone {
  if (status >= 500) return "bad";
  if (status >= 400) return "warn";
  return status >= 200 ? "ok" : "idle";
}

/** Times within a gateway are thousandths of a millisecond more often than not. */
export function shortTime(microseconds: number): string {
  if (microseconds < 1_000) return `${Math.round(microseconds)} µs`;
  return microseconds < 100_000 ? `${(microseconds / 1_000).toFixed(1)} ms` : duration(microseconds / 1_000);
}

export function RunResult({ serviceId, result }: RunResultProps) {
  const t = useT();
  return (
    <>
      <Section title={t("apigw.answer")}>
        <div className="stack">
          <p role="status">
            <Status tone={toneOfStatus(result.StatusCode)}>
              <strong>{result.StatusCode}</strong>
            </Status>{" "}
            <span className="quiet">{duration(result.Milliseconds)}</span>
          </p>
          <Facts
            items={[
              [t("apigw.sentTo"), <Copyable key="url" text={result.Url} />],
              [
                t("apigw.api"),
                result.ApiId ? (
                  <Link
                    key="api"
                    to="/gateway/services/$serviceId/apis/$apiId"
                    params={{ serviceId, apiId: result.ApiId }}
                    search={{}}
                  >
                    {result.ApiId}
                  </Link>
                ) : (
                  t("apigw.noneMatched")
                ),
              ],
            ]}
          />
          <BodyView result={result} />
          <details>
            <summary>{t("apigw.headersN", { n: result.Headers.length })}</summary>
            <Code label={t("apigw.headers")}>
              {result.Headers.map((one) => `${one.Name}: ${one.Value}`).join("\n")}
            </Code>
          </details>
        </div>
      </Section>
      <Steps result={result} />
    </>
  );
}

function Steps({ result }: { result: RunApiResult }) {
  const t = useT();
  const steps = result.StepSet;
  return (
    <Section title={t("apigw.steps")}>
      {steps.length === 0 ? (
        <p className="secondary">{t("apigw.noSteps")}</p>
      ) : (
        <>
          <ol className="gw-steps">
            {steps.map((step, at) => (
              <li key={at}>
                <span className="gw-step-name">{t(`apigw.step.${step.Name}`)}</span>
                <span className="gw-step-message">{step.Message}</span>
                <span className="quiet num">{shortTime(step.Microseconds)}</span>
              </li>
            ))}
          </ol>
          <p className="quiet gw-note">{t("apigw.stepTimes")}</p>
        </>
      )}
    </Section>
  );
}

function BodyView({ result }: { result: RunApiResult }) {
  const t = useT();
  if (result.Body === "") return <p className="quiet">{t("apigw.noBody")}</p>;
  return (
    <>
      <Code label={t("apigw.body")}>{result.Body}</Code>
      {result.IsBase64 ? <p className="quiet">{t("apigw.isBase64")}</p> : null}
      {result.Truncated ? <p className="quiet">{t("apigw.isCut")}</p> : null}
    </>
  );
}
