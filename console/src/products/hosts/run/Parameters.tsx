// A value for each `{{name}}` of the script, and what the script becomes with them.
import { useState } from "react";
import { call } from "@/api/client";
import { decodeBase64, encodeBase64 } from "@/form/base64";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Code } from "@/ui/Code";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { TextInput } from "@/ui/inputs";
import { type ParameterValues, type Placeholder, toJson } from "./placeholders";

export interface ParametersProps {
  wanted: readonly Placeholder[];
  values: ParameterValues;
  onChange: (values: ParameterValues) => void;
  defaults: ParameterValues;
  /** Names to complain about: neither a value nor a default. */
  missing: readonly string[];
  /** With it the values can be tried on the script. */
  script?: string;
  /** Values are the defaults of a saved command. */
  asDefaults?: boolean;
}

export function Parameters(props: ParametersProps) {
  const { wanted, values, onChange, defaults, missing, script, asDefaults = false } = props;
  const t = useT();
  return (
    <div className="stack">
      <div className="form-columns">
        {wanted.map(({ name, hidden }) => {
          const id = `parameter-${name}`;
          const byDefault = defaults[name] ?? "";
          return (
            <Field
              key={name}
              id={id}
              label={<code>{name}</code>}
              problem={missing.includes(name) ? t("run.parameterMissing") : undefined}
              hint={
                hidden
                  ? t("run.parameterHidden")
                  : asDefaults
                    ? undefined
                    : byDefault
                      ? t("run.parameterDefault", { value: byDefault })
                      : undefined
              }
            >
              <TextInput
                id={id}
                type={hidden ? "password" : "text"}
                autoComplete={hidden ? "new-password" : "off"}
                mono
                value={values[name] ?? ""}
                placeholder={hidden ? "" : byDefault}
                invalid={missing.includes(name)}
                onChange={(value) => onChange({ ...values, [name]: value })}
              />
            </Field>
          );
        })}
      </div>
      {script === undefined ? null : (
        <Preview key={script + toJson(wanted, { ...defaults, ...values })} {...props} script={script} />
      )}
    </div>
  );
}

function Preview({ wanted, values, defaults, script }: ParametersProps & { script: string }) {
  const t = useT();
  const [shown, setShown] = useState<string>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const preview = async () => {
    setBusy(true);
    setError(undefined);
    const filled = Object.fromEntries(wanted.map(({ name }) => [name, values[name] || defaults[name] || ""]));
    try {
      const { ReplacedContent: content } = await call("tat", "PreviewReplacedCommandContent", {
        Content: encodeBase64(script),
        Parameters: toJson(wanted, filled),
      });
      setShown(decodeBase64(content));
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div className="row">
        <Button size="small" busy={busy} onClick={() => void preview()}>
          {t("run.preview")}
        </Button>
      </div>
      {error ? <ErrorPanel error={error} /> : null}
      {shown === undefined ? null : <Code label={t("run.preview")}>{shown}</Code>}
    </>
  );
}
