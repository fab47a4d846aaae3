// A new policy, empty or begun as a copy of another.
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useAct, useCall } from "@/api/queries";
import { Field } from "@/form/Field";
import { KeptNote } from "@/form/KeptNote";
import { useKept } from "@/form/kept";
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
  const [anew, setAnew] = useState(0);
  const again = { name: String(from ?? ""), onAnew: () => setAnew(anew + 1) };
  const source = useCall("cam", "GetPolicy", { PolicyId: from ?? 0 }, { enabled: from !== undefined });
  return (
    <Page title={t("identity.addPolicy")} lead={<Link to="/identity/policies">{t("identity.policies")}</Link>}>
      {source.error ? <ErrorPanel error={source.error} /> : null}
      {from !== undefined && source.isPending ? <Loading label={t("loading")} /> : null}
      {from === undefined ? <NewPolicy key={anew} begin={BEGIN} {...again} /> : null}
      {source.data ? <NewPolicy key={anew} begin={rewritten(source.data.PolicyDocument)} {...again} /> : null}
    </Page>
  );
}

/** Laid out for reading, where it can be read. */
export function rewritten(text: string): string {
  const parsed = parseDocument(text);
  return "statements" in parsed ? formatDocument(parsed.statements) : text;
}

interface NewPolicyProps {
  begin: string;
  /** Tells drafts apart: the policy that is copied. */
  name: string;
  onAnew: () => void;
}

function NewPolicy({ begin, name: draft, onAnew }: NewPolicyProps) {
  const t = useT();
  const navigate = useNavigate();
  const { restored, follow, done } = useKept(`policy.new.${draft}`, { name: "", description: "", text: begin });
  const [name, setName] = useState(restored?.name ?? "");
  const [description, setDescription] = useState(restored?.description ?? "");
  const [text, setText] = useState(restored?.text ?? begin);
  useEffect(() => follow({ name, description, text }), [follow, name, description, text]);
  const [tried, setTried] = useState(false);
  const problem =
    name === "" ? (tried ? t("form.required") : undefined) : isName(name) ? undefined : t("identity.groupRule");
  const why = faultText(parseDocument(text), t);
  const create = useAct("cam", "CreatePolicy", {
    onDone: (answer) => {
      done();
      void navigate({ to: "/identity/policies/$id", params: { id: String(answer.PolicyId) } });
    },
  });
  const submit = () => {
    setTried(true);
    if (!isName(name)) document.getElementById("policy-name")?.focus();
    else create.mutate({ PolicyName: name, Description: description, PolicyDocument: text });
  };
  return (
    <>
      {restored ? (
        <KeptNote
          onDiscard={() => {
            done();
            onAnew();
          }}
        />
      ) : null}
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
        <Button
          onClick={() => {
            done();
            void navigate({ to: "/identity/policies" });
          }}
        >
          {t("cancel")}
        </Button>
      </div>
    </>
  );
}
