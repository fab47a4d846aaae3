// What the back-end is given besides the request as it came: parameters under other names or at other places, and constants.
import { useT } from "@/i18n";
import { EditTable } from "../shared/EditTable";
import type { Editor } from "../shared/useEditor";
import { type ApiDraft, type ConstantDraft, type MappingDraft, POSITIONS, SYSTEM } from "./apiDraft";

interface EditorProps {
  editor: Editor<ApiDraft>;
}

export function Mappings({ editor }: EditorProps) {
  const t = useT();
  const { draft } = editor;
  const named = (value: string) =>
    value === "system"
      ? t("apigw.position.system")
      : t(`apigw.position.${POSITIONS.find((one) => one === value) ?? "query"}`);
  const sources = (row: MappingDraft) => {
    const names =
      row.From === "system"
        ? [...SYSTEM]
        : draft.parameters.filter((one) => one.Position === row.From && one.Name !== "").map((one) => one.Name);
    const stray = row.FromName !== "" && !names.includes(row.FromName) ? [row.FromName] : [];
    return [{ value: "", label: t("apigw.choose") }, ...[...names, ...stray].map((value) => ({ value, label: value }))];
  };
  return (
    <div className="field">
      <h3>{t("apigw.mappings")}</h3>
      <p className="quiet">{t("apigw.mappingsHint")}</p>
      <EditTable<MappingDraft>
        path="ServiceParameters"
        label={t("apigw.mappings")}
        rows={draft.mappings}
        onChange={(mappings) => editor.set({ mappings })}
        blank={{ Name: "", Position: "header", From: "query", FromName: "" }}
        add={t("apigw.addMapping")}
        empty={t("apigw.noMappings")}
        problem={editor.problem}
        touch={editor.touch}
        columns={[
          {
            name: "From",
            path: "RelevantRequestParameterPosition",
            title: t("apigw.takenFrom"),
            width: "110px",
            options: () => [...POSITIONS, "system"].map((value) => ({ value, label: named(value) })),
          },
          {
            name: "FromName",
            path: "RelevantRequestParameterName",
            title: t("apigw.parameter"),
            options: sources,
          },
          { name: "Name", title: t("apigw.nameBehind"), mono: true },
          {
            name: "Position",
            title: t("apigw.positionBehind"),
            width: "110px",
            options: () => POSITIONS.map((value) => ({ value, label: named(value) })),
          },
        ]}
      />
    </div>
  );
}

export function Constants({ editor }: EditorProps) {
  const t = useT();
  const { draft } = editor;
  return (
    <div className="field">
      <h3>{t("apigw.constants")}</h3>
      <EditTable<ConstantDraft>
        path="ConstantParameters"
        label={t("apigw.constants")}
        rows={draft.constants}
        onChange={(constants) => editor.set({ constants })}
        blank={{ Name: "", Position: "header", DefaultValue: "", Desc: "" }}
        add={t("apigw.addConstant")}
        empty={t("apigw.noConstants")}
        problem={editor.problem}
        touch={editor.touch}
        columns={[
          { name: "Name", title: t("apigw.name"), mono: true },
          {
            name: "Position",
            title: t("apigw.position"),
            width: "110px",
            options: () => [
              { value: "header", label: t("apigw.position.header") },
              { value: "query", label: t("apigw.position.query") },
            ],
          },
          { name: "DefaultValue", title: t("apigw.value"), mono: true },
          { name: "Desc", title: t("apigw.description") },
        ]}
      />
    </div>
  );
}
