// The same call in other languages. Keys come from the environment of whoever runs it.
import { useState } from "react";
import type { ActionMeta, ServiceMeta } from "@/api/meta";
import { hideSecrets } from "@/form/secrets";
import { useT } from "@/i18n";
import { Code } from "@/ui/Code";
import { CopyButton } from "@/ui/copy";
import { Choice } from "@/ui/inputs";
import { type CodeLanguage, codeFor, LANGUAGES } from "./code";
import type { Params } from "./link";
import type { Target } from "./send";

export interface CodeViewProps {
  table: ServiceMeta;
  meta: ActionMeta;
  target: Target;
  params: Params;
}

const KEY = "terrace.explorer.language";

function remembered(): CodeLanguage {
  const kept = localStorage.getItem(KEY);
  return LANGUAGES.find((language) => language === kept) ?? "curl";
}

export function CodeView({ table, meta, target, params }: CodeViewProps) {
  const t = useT();
  const [language, setLanguage] = useState(remembered);
  const clean = hideSecrets(params, meta.input, table) as Params;
  const text = codeFor(language, { ...target, params: clean, endpoint: location.origin });
  return (
    <div className="stack">
      <div className="row wrap">
        <Choice
          label={t("explorer.codeLanguage")}
          value={language}
          options={LANGUAGES.map((name) => ({ value: name, label: name }))}
          onChange={(next) => {
            const chosen = LANGUAGES.find((name) => name === next) ?? "curl";
            localStorage.setItem(KEY, chosen);
            setLanguage(chosen);
          }}
        />
        <span className="grow" />
        <CopyButton text={text}>{t("copy")}</CopyButton>
      </div>
      <p className="quiet">{t("explorer.codeKeys")}</p>
      {JSON.stringify(clean) === JSON.stringify(params) ? null : (
        <p className="secondary">{t("explorer.codeSecrets")}</p>
      )}
      <Code label={t("explorer.view.code")}>{text}</Code>
    </div>
  );
}
