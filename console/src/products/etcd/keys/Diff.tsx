// Two texts, one over the other. Lines are marked by a sign as well as by colour.
import { useMemo } from "react";
import { useT } from "@/i18n";
import { diffLines, shorten } from "./diff";
import { prettyJson } from "./views";

const SIGNS = { same: " ", added: "+", removed: "−", skipped: "⋯" } as const;

/** `undefined` stands for what is no text. */
export function Diff({ before, after }: { before: string | undefined; after: string | undefined }) {
  const t = useT();
  const lines = useMemo(() => {
    if (before === undefined || after === undefined) return undefined;
    // JSON is often one long line: indented, the change in it can be seen.
    const [a, b] = [prettyJson(before), prettyJson(after)];
    const indented = (a !== undefined || before === "") && (b !== undefined || after === "");
    const found = indented ? diffLines(a ?? before, b ?? after) : diffLines(before, after);
    return found && shorten(found);
  }, [before, after]);
  if (before === undefined || after === undefined) return <p className="quiet">{t("etcd.binaryDiff")}</p>;
  if (!lines) return <p className="quiet">{t("etcd.longDiff")}</p>;
  if (before === after) return <p className="quiet">{t("etcd.noDiff")}</p>;
  const shown = lines.filter((line, at) => !(line.text === "" && line.kind !== "same" && isBlankSide(lines, at)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region has to take the focus to be scrolled by keys
    <pre className="code diff" role="region" aria-label={t("etcd.diff")} tabIndex={0}>
      {shown.map((line, at) => (
        <span key={at} className={`diff-${line.kind}`}>
          {SIGNS[line.kind]} {line.kind === "skipped" ? t("etcd.skipped", { n: Number(line.text) }) : line.text}
          {"\n"}
        </span>
      ))}
    </pre>
  );
}

/** An empty text is one empty line, which nobody wrote: beside a text it would look like a removed line. */
function isBlankSide(lines: readonly { kind: string; text: string }[], at: number): boolean {
  const kind = lines[at]?.kind;
  return lines.filter((line) => line.kind === kind).length === 1 && lines.every((line) => line.kind !== "same");
}
