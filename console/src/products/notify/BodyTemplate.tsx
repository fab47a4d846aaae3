// The template of the body: what may stand in it, and what a sample becomes.
import { Field, noteId } from "@/form/Field";
import { type Form, fieldId } from "@/form/useForm";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Code } from "@/ui/Code";
import { TextArea } from "@/ui/inputs";
import { PLACEHOLDERS, preview, type Sample, templateProblem } from "./template";

/** Forms that chat robots commonly take, by the field that tells them apart. */
const SHAPES = {
  msgtype: '{"msgtype": "text", "text": {"content": "[{{severity}}] {{message}}"}}',
  msg_type: '{"msg_type": "text", "content": {"text": "[{{severity}}] {{message}}"}}',
  text: '{"text": "[{{severity}}] {{message}}"}',
} as const;

export function BodyTemplate({ form, scope }: { form: Form; scope: string }) {
  const t = useT();
  const id = fieldId(scope, "BodyTemplate");
  const template = String(form.get("BodyTemplate") ?? "");
  const wrong = templateProblem(template);
  const problem = wrong ? t(wrong.key, wrong.values) : form.problem("BodyTemplate");
  const body = preview(template, useSample());
  const put = (next: string) => form.set("BodyTemplate", next);
  /** Where the cursor is, which is at the end in a field that nobody was in. */
  const insert = (name: string) => {
    const area = document.getElementById(id) as HTMLTextAreaElement | null;
    const from = area?.selectionStart ?? template.length;
    const to = area?.selectionEnd ?? template.length;
    const added = `{{${name}}}`;
    put(template.slice(0, from) + added + template.slice(to));
    setTimeout(() => {
      area?.focus();
      area?.setSelectionRange(from + added.length, from + added.length);
    });
  };
  return (
    <>
      <Field id={id} label={t("notify.template")} hint={t("notify.templateHint")} problem={problem}>
        <TextArea
          id={id}
          rows={4}
          value={template}
          onChange={put}
          onBlur={() => form.touch("BodyTemplate")}
          describedBy={noteId(id)}
          invalid={problem !== undefined}
        />
      </Field>
      <div className="row wrap">
        <span className="quiet">{t("notify.template.begin")}</span>
        {Object.entries(SHAPES).map(([name, shape]) => (
          <Button key={name} size="small" onClick={() => put(shape)}>
            <code>{name}</code>
          </Button>
        ))}
        <Button
          size="small"
          kind="quiet"
          why={template === "" ? t("notify.template.isEmpty") : undefined}
          onClick={() => put("")}
        >
          {t("notify.template.clear")}
        </Button>
      </div>
      <table className="simple-table placeholders" aria-label={t("notify.placeholders")}>
        <tbody>
          {PLACEHOLDERS.map((name) => (
            <tr key={name}>
              <td>
                <button
                  type="button"
                  className="link"
                  title={t("notify.template.insert", { name: `{{${name}}}` })}
                  onClick={() => insert(name)}
                >
                  <code>{`{{${name}}}`}</code>
                </button>
              </td>
              <td>{t(`notify.placeholder.${name}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="stack">
        <h3>{t(template === "" ? "notify.previewPlain" : "notify.preview")}</h3>
        {body === undefined ? (
          <p className="quiet">{t("notify.previewNone")}</p>
        ) : (
          <Code label={t("notify.preview")}>{body}</Code>
        )}
      </div>
    </>
  );
}

/** A cluster that lost a member, in the language of the page. */
function useSample(): Sample {
  const t = useT();
  const subject = t("notify.sample.subject");
  const said = t("notify.sample.message");
  return {
    message: t("notify.sample.line", { subject, said }),
    said,
    subject,
    severity: "critical",
    resource: "etcd-abcd1234",
    service: "cetcd",
    kind: "member_down",
    state: "started",
    time: "2026-11-20T08:09:10Z",
    id: "ndl-abcd1234",
  };
}
