// What the contract says about the answer, the errors and the limits of an action.
import type { ActionMeta, FieldMeta, ServiceMeta } from "@/api/meta";
import { entryType, isPrimitive } from "@/api/meta";
import { useT } from "@/i18n";
import { Facts } from "@/ui/page";

export function ActionDocs({ table, meta }: { table: ServiceMeta; meta: ActionMeta }) {
  const t = useT();
  const structs = reach(meta.output, table);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region has to take the focus to be scrolled by keys
    <div className="stack explorer-docs" role="region" aria-label={t("explorer.view.docs")} tabIndex={0}>
      <Facts
        items={[
          [t("explorer.rate"), t("explorer.perSecond", { n: meta.rate })],
          [
            t("explorer.permission"),
            t(meta.auth === "sign" ? "explorer.permission.none" : "explorer.permission.policy"),
          ],
          [t("explorer.region"), t(meta.regionRequired ? "explorer.region.needed" : "explorer.region.none")],
          [
            t("explorer.resources"),
            (meta.resources ?? []).map((resource) => `${resource.type} (${resource.field})`).join(", ") || "*",
          ],
        ]}
      />
      <h3>{t("explorer.answer")}</h3>
      <Fields fields={meta.output} />
      {structs.map((name) => (
        <div key={name} className="stack">
          <h3>
            <code>{name}</code>
          </h3>
          <p className="secondary">{table.structs[name]?.doc}</p>
          <Fields fields={table.structs[name]?.fields ?? []} />
        </div>
      ))}
      {meta.errors.length > 0 ? (
        <>
          <h3>{t("explorer.errors")}</h3>
          <table className="simple-table">
            <tbody>
              {meta.errors.map((code) => (
                <tr key={code}>
                  <td>
                    <code>{code}</code>
                  </td>
                  <td className="secondary">{table.errors[code] ?? ""}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
    </div>
  );
}

function Fields({ fields }: { fields: readonly FieldMeta[] }) {
  const t = useT();
  if (fields.length === 0) return <p className="secondary">{t("explorer.onlyId")}</p>;
  return (
    <table className="simple-table">
      <tbody>
        {fields.map((field) => (
          <tr key={field.name}>
            <td>
              <code>{field.name}</code>
            </td>
            <td>
              <code className="quiet">{field.type}</code>
            </td>
            <td className="secondary">{field.doc}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The structs an answer is made of, each once, in the order they are met. */
function reach(fields: readonly FieldMeta[], table: ServiceMeta, met: string[] = []): string[] {
  for (const field of fields) {
    let type = field.type;
    for (let inner = entryType(type); inner !== undefined; inner = entryType(type)) type = inner;
    if (isPrimitive(type) || met.includes(type)) continue;
    met.push(type);
    reach(table.structs[type]?.fields ?? [], table, met);
  }
  return met;
}
