// A policy document by hand: statements to fill in, or JSON. The text is the truth; the statements are read from it and
// written back to it, so the two cannot drift apart.
import { useState } from "react";
import { Field, noteId } from "@/form/Field";
import { type Key, useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { AddIcon } from "@/ui/icons";
import { TextArea } from "@/ui/inputs";
import { Loading } from "@/ui/page";
import { Tabs } from "@/ui/Tabs";
import { useVocabulary } from "./contract";
import { formatDocument, type Parsed, parseDocument, type Statement } from "./document";
import { StatementEditor } from "./StatementEditor";

export interface PolicyEditorProps {
  text: string;
  onChange: (text: string) => void;
}

export function faultText(
  parsed: Parsed,
  t: (key: Key, values?: Record<string, string>) => string,
): string | undefined {
  return "fault" in parsed ? t(`identity.fault.${parsed.fault}`, { at: parsed.at }) : undefined;
}

export function PolicyEditor({ text, onChange }: PolicyEditorProps) {
  const t = useT();
  const [mode, setMode] = useState<"visual" | "json">("visual");
  const parsed = parseDocument(text);
  const problem = faultText(parsed, t);
  return (
    <Tabs
      label={t("identity.writeAs")}
      value={mode}
      onChange={setMode}
      tabs={[
        {
          key: "visual",
          label: t("identity.visual"),
          content: () =>
            "statements" in parsed ? (
              <Statements statements={parsed.statements} onChange={(next) => onChange(formatDocument(next))} />
            ) : (
              <div className="stack">
                <p className="field-problem" role="alert">
                  {problem}
                </p>
                <div>
                  <Button onClick={() => setMode("json")}>{t("identity.mendJson")}</Button>
                </div>
              </div>
            ),
        },
        {
          key: "json",
          label: "JSON",
          content: () => (
            <Field id="policy-json" label={t("identity.document")} problem={problem}>
              <TextArea
                id="policy-json"
                rows={18}
                describedBy={noteId("policy-json")}
                invalid={problem !== undefined}
                value={text}
                onChange={onChange}
              />
            </Field>
          ),
        },
      ]}
    />
  );
}

interface StatementsProps {
  statements: readonly Statement[];
  onChange: (next: Statement[]) => void;
}

function Statements({ statements, onChange }: StatementsProps) {
  const t = useT();
  const vocabulary = useVocabulary();
  if (vocabulary.error) return <ErrorPanel error={vocabulary.error} onRetry={() => void vocabulary.refetch()} />;
  if (!vocabulary.data) return <Loading label={t("loading")} />;
  const known = vocabulary.data;
  return (
    <div className="stack">
      {statements.map((statement, at) => (
        <StatementEditor
          // Statements have no name; their place is what the server reports too.
          key={at}
          index={at}
          statement={statement}
          vocabulary={known}
          only={statements.length === 1}
          onChange={(next) => onChange(statements.map((other, i) => (i === at ? next : other)))}
          onRemove={() => onChange(statements.filter((_, i) => i !== at))}
        />
      ))}
      <div>
        <Button
          icon={<AddIcon />}
          onClick={() => onChange([...statements, { effect: "allow", action: ["*"], resource: ["*"], condition: [] }])}
        >
          {t("identity.addStatement")}
        </Button>
      </div>
    </div>
  );
}
