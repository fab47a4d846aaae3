// A value in the way that suits it: as JSON, as text, or as bytes.
import { useMemo, useState } from "react";
import { useT } from "@/i18n";
import { Code } from "@/ui/Code";
import { CopyButton } from "@/ui/copy";
import { Choice } from "@/ui/inputs";
import { toBase64, type Value } from "./entry";
import { hexDump, prettyJson } from "./views";

type View = "json" | "text" | "bytes" | "base64";

export function ValueView({ value, cut }: { value: Value; cut: boolean }) {
  const t = useT();
  const [wanted, setWanted] = useState<View>();
  const pretty = useMemo(() => (value.text === undefined ? undefined : prettyJson(value.text)), [value.text]);
  const views: View[] = [
    ...(pretty === undefined ? [] : (["json"] as const)),
    ...(value.text === undefined ? [] : (["text"] as const)),
    "bytes",
    "base64",
  ];
  const view = wanted && views.includes(wanted) ? wanted : (views[0] ?? "bytes");
  const base64 = view === "base64" || (view === "bytes" && value.text === undefined) ? toBase64(value.bytes) : "";
  const shown =
    view === "json" ? pretty : view === "text" ? value.text : view === "bytes" ? hexDump(value.bytes) : base64;
  const copied = view === "bytes" ? (value.text ?? base64) : (shown ?? "");
  return (
    <div className="value">
      <div className="row">
        <Choice
          size="small"
          label={t("etcd.viewAs")}
          value={view}
          options={views.map((one) => ({ value: one, label: t(`etcd.view.${one}`) }))}
          onChange={(next) => setWanted(next as View)}
        />
        {value.text === undefined ? <span className="quiet">{t("etcd.binary")}</span> : null}
        <span className="grow" />
        <CopyButton text={copied} label={t("etcd.copyValue")} />
      </div>
      {cut ? <p className="note-warn">{t("etcd.cut")}</p> : null}
      {value.bytes.length === 0 ? (
        <p className="quiet">{t("etcd.emptyValue")}</p>
      ) : (
        <Code label={t("etcd.value")} className="value-code">
          {shown ?? ""}
        </Code>
      )}
    </div>
  );
}
