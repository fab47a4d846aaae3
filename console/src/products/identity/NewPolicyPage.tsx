// A new policy, empty or begun as a copy of another.
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useAct, useCall } from "@/api/queries";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { TextInput } from "@/ui/inputs";
import { Loading, Page, Section } from "@/ui/page";
import { formatDocument, parseDocument } from "./document";
import "./identity.css";
import { isName } from "./names";
import { faultText, PolicyEditor } from "./PolicyEditor";

const BEGIN = formatDocument([{ effect: "allow", action: ["tat:Describe*"], resource: ["*"], condition: [] }]);

export function NewPolicyPage() {
  const t = useT();
  const { from } = useSearch({ from: "/identity/policies/new" });
  const source = useCall("cam", "GetPolicy", { PolicyId: from ?? 0 }, { enabled: from !== undefined });
  return (
    <Page title={t("identity.addPolicy")} lead={<Link to="/identity/policies">{t("identity.policies")}</Link>}>
      {source.error ? <ErrorPanel error={source.error} /> : null}
      {from !== undefined && source.isPending ? <Loading label={t("loading")} /> : null}
      {from === undefined ? <NewPolicy begin={BEGIN} /> : null}
      {source.data ? <NewPolicy begin={rewritten(source.data.PolicyDocument)} /> : null}
    </Page>
  );
}

/** Laid out for reading, where it can be read. */
export function rewritten(text: string): string {
  const parsed = parseDocument(text);
  return "statements" in parsed ? formatDocument(parsed.statements) : text;
}

function NewPolicy({ begin }: { begin: string }) {
  const t = useT();
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const [text, setText] = useState(begin);
  const [tried, setTried] = useState(false);
  const problem =
    name === "" ? (tried ? t("form.required") : undefined) : isName(name) ? undefined : t("identity.groupRule");
  const why = faultText(parseDocument(text), t);
  const create = useAct("cam", "CreatePolicy", {
    onDone: (answer) => void navigate({ to: "/identity/policies/$id", params: { id: String(answer.PolicyId) } }),
  });
  const submit = () => {
    setTried(true);
    if (!isName(name)) document.getElementById("policy-name")?.focus();
    else create.mutate({ PolicyName: name, Description: description, PolicyDocument: text });
  };
  return (
    <>
      <Section>
        <div className="form-columns">
          <Field id="policy-name" label={t("identity.name")} required problem={problem} hint={t("identity.groupRule")}>
            <TextInput id="policy-name" value={name} onChange={setName} invalid={problem !== undefined} />
          </Field>
          <Field id="policy-description" label={t("identity.description")}>
            <TextInput id="policy-description" value={description} onChange={setDescription} />
          </Field>
        </div>
      </Section>
      <Section title={t("identity.document")}>
        <PolicyEditor text={text} onChange={setText} />
      </Section>
      {create.error ? <ErrorPanel error={create.error} /> : null}
      <div className="row">
        <Button kind="primary" busy={create.isPending} why={why} onClick={submit}>
          {t("identity.create")}
        </Button>
        <Button onClick={() => void navigate({ to: "/identity/policies" })}>{t("cancel")}</Button>
      </div>
    </>
  );
}
