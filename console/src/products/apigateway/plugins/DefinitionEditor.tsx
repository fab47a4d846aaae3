// A definition by its form or as JSON. The text is the truth; the form is read from it and written back to it, so the two cannot drift
// apart.
import { useState } from "react";
import { Field } from "@/form/Field";
import type { Problem } from "@/form/rules";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/inputs";
import { Tabs } from "@/ui/Tabs";
import { DefinitionFields } from "./DefinitionForm";
import { definitionProblems, formatDefinition, parseDefinition } from "./definition";
import { type PluginKind, SPECS } from "./spec";

export interface DefinitionEditorProps {
  kind: PluginKind;
  text: string;
  onChange: (text: string) => void;
  /** A submit was tried: problems are shown. */
  tried: boolean;
  /** What the server refused, and where. */
  refused: Problem | undefined;
}

export const JSON_ID = "gw-plugin-json";

export function DefinitionEditor({ kind, text, onChange, tried, refused }: DefinitionEditorProps) {
  const t = useT();
  const [mode, setMode] = useState<"form" | "json">("form");
  const parsed = parseDefinition(text);
  const problems = "value" in parsed ? definitionProblems(kind, parsed.value) : [];
  const isNumber = (problem: Problem) => problem.key !== "form.required";
  // What is missing is said when it was sent; what is wrong, at once.
  const shown = problems.filter((problem) => tried || isNumber(problem));
  const fault = "fault" in parsed ? t("apigw.notJson", { reason: parsed.fault }) : undefined;
  const whole = refused?.path === "" ? t(refused.key, refused.values) : undefined;
  return (
    <Tabs
      label={t("apigw.definition")}
      value={mode}
      onChange={setMode}
      tabs={[
        {
          key: "form",
          label: t("apigw.asForm"),
          content: () =>
            "value" in parsed ? (
              <div className="form">
                <DefinitionFields
                  fields={SPECS[kind].fields}
                  object={parsed.value}
                  prefix=""
                  onChange={(next) => onChange(formatDefinition(next))}
                  problem={(path) =>
                    shown.find((one) => one.path === path) ??
                    (refused?.path === path && path !== "" ? refused : undefined)
                  }
                />
                {whole ? <p className="field-problem">{whole}</p> : null}
              </div>
            ) : (
              <div className="stack">
                <p className="field-problem" role="alert">
                  {fault}
                </p>
                <div>
                  <Button onClick={() => setMode("json")}>{t("apigw.mendJson")}</Button>
                </div>
              </div>
            ),
        },
        {
          key: "json",
          label: "JSON",
          content: () => (
            <Field
              id={JSON_ID}
              label={t("apigw.definition")}
              problem={fault ?? whole ?? (refused ? t(refused.key, refused.values) : undefined)}
            >
              <TextArea
                id={JSON_ID}
                value={text}
                rows={16}
                onChange={onChange}
                describedBy={`${JSON_ID}-note`}
                invalid={fault !== undefined}
              />
            </Field>
          ),
        },
      ]}
    />
  );
}
