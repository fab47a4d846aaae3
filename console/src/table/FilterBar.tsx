// Filters above a table: choices for closed lists, one search box for the rest, a chip for each that is on.
import { useState } from "react";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { CloseIcon, SearchIcon } from "@/ui/icons";
import { Choice, TextInput } from "@/ui/inputs";
import type { Filters } from "./search";
import type { FilterDef } from "./types";

export interface FilterBarProps {
  defs: readonly FilterDef[];
  value: Filters;
  onChange: (next: Filters) => void;
}

/** Every value that no choice shows, those of filters the page does not know as well: an address may hold anything. */
export function chipsOf(defs: readonly FilterDef[], value: Filters): { def: FilterDef; entry: string }[] {
  return Object.entries(value).flatMap(([name, entries]) => {
    const def = defs.find((one) => one.name === name) ?? { name, label: name };
    const chosen = entries.length === 1 && def.options?.some((option) => option.value === entries[0]);
    return chosen ? [] : entries.map((entry) => ({ def, entry }));
  });
}

export function FilterBar({ defs, value, onChange }: FilterBarProps) {
  const t = useT();
  const free = defs.filter((def) => !def.options);
  const [name, setName] = useState(free[0]?.name ?? "");
  const [text, setText] = useState("");
  const put = (key: string, values: readonly string[]) => {
    const { [key]: _old, ...rest } = value;
    onChange(values.length > 0 ? { ...rest, [key]: values } : rest);
  };
  const apply = () => {
    const wanted = text
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean);
    if (wanted.length === 0 || !name) return;
    put(name, [...new Set([...(value[name] ?? []), ...wanted])]);
    setText("");
  };
  const chips = chipsOf(defs, value);
  return (
    <div className="row wrap filter-bar">
      {defs.map((def) =>
        def.options ? (
          <Choice
            key={def.name}
            label={def.label}
            value={value[def.name]?.[0] ?? ""}
            options={[{ value: "", label: t("table.any", { name: def.label }) }, ...def.options]}
            onChange={(next) => put(def.name, next === "" ? [] : [next])}
          />
        ) : null,
      )}
      {free.length > 0 ? (
        <div className="row filter-search">
          {free.length > 1 ? (
            <Choice
              label={t("table.filterBy")}
              value={name}
              onChange={setName}
              options={free.map((def) => ({ value: def.name, label: def.label }))}
            />
          ) : null}
          <TextInput
            type="search"
            value={text}
            onChange={setText}
            onEnter={apply}
            label={t("table.filterValue")}
            placeholder={free.length > 1 ? t("table.filterEnter") : (free[0]?.label ?? "")}
            prefixIcon={<SearchIcon />}
          />
        </div>
      ) : null}
      {chips.map(({ def, entry }) => (
        <span key={`${def.name}:${entry}`} className="chip">
          <span className="quiet">{def.label}</span> {entry}
          <Button
            kind="quiet"
            size="small"
            icon={<CloseIcon />}
            label={t("form.remove", { name: `${def.label} ${entry}` })}
            onClick={() =>
              put(
                def.name,
                (value[def.name] ?? []).filter((other) => other !== entry),
              )
            }
          />
        </span>
      ))}
    </div>
  );
}
