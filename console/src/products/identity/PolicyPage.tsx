// One policy: its document, and who has it attached. Built-in ones can be read and copied only.
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { GetPolicyResponse } from "@/api/generated/cam";
import { integer } from "@/api/json";
import { useAct, useCall } from "@/api/queries";
import { readKept, useKept } from "@/form/kept";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Code } from "@/ui/Code";
import { Confirm } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Facts, Loading, Page, Section, Time } from "@/ui/page";
import { say } from "@/ui/toasts";
import { parseDocument } from "./document";
import "./identity.css";
import { rewritten } from "./NewPolicyPage";
import { PolicyBearers } from "./PolicyBearers";
import { faultText, PolicyEditor } from "./PolicyEditor";

const BUILT_IN = 2;

function draftOf(id: string | number): string {
  return `policy.${id}`;
}

export function PolicyPage() {
  const t = useT();
  const navigate = useNavigate();
  const { id } = useParams({ from: "/identity/policies/$id" });
  const policy = useCall("cam", "GetPolicy", { PolicyId: integer(id) }, { live: true });
  const [deleting, setDeleting] = useState(false);
  // What was being edited here is taken up again.
  const [editing, setEditing] = useState(() => readKept(draftOf(id)) !== undefined);
  const remove = useAct("cam", "DeletePolicy", {
    onDone: () => {
      say(t("identity.policyDeleted"));
      void navigate({ to: "/identity/policies" });
    },
  });
  const one = policy.data;
  const fixed = one?.Type === BUILT_IN ? t("identity.builtInFixed") : undefined;
  return (
    <Page
      title={one?.PolicyName ?? t("identity.policy")}
      lead={
        <>
          <Link to="/identity/policies">{t("identity.policies")}</Link>
          {one?.Description ? ` · ${one.Description}` : ""}
        </>
      }
      actions={
        one ? (
          <>
            <Button onClick={() => void navigate({ to: "/identity/policies/new", search: { from: integer(id) } })}>
              {t("identity.copyPolicy")}
            </Button>
            <Button why={fixed} disabled={editing} onClick={() => setEditing(true)}>
              {t("identity.edit")}
            </Button>
            <Button kind="danger" why={fixed} onClick={() => setDeleting(true)}>
              {t("identity.delete")}
            </Button>
          </>
        ) : null
      }
    >
      {policy.error ? <ErrorPanel error={policy.error} onRetry={() => void policy.refetch()} /> : null}
      {policy.isPending ? <Loading label={t("loading")} /> : null}
      {one ? (
        <>
          <Section>
            <Facts
              items={[
                ["ID", <code key="id">{id}</code>],
                [t("identity.kind"), t(one.Type === BUILT_IN ? "identity.builtIn" : "identity.own")],
                [t("identity.created"), <Time key="created" at={one.AddTime} />],
                [t("identity.updated"), <Time key="updated" at={one.UpdateTime} />],
              ]}
            />
          </Section>
          <Section title={t("identity.document")}>
            {editing ? (
              <Edit id={integer(id)} policy={one} onClose={() => setEditing(false)} />
            ) : (
              <Code label={t("identity.document")}>{rewritten(one.PolicyDocument)}</Code>
            )}
          </Section>
          <PolicyBearers id={integer(id)} />
        </>
      ) : null}
      {deleting && one ? (
        <Confirm
          title={t("identity.deletePolicy", { name: one.PolicyName })}
          action={t("identity.delete")}
          busy={remove.isPending}
          onConfirm={() => remove.mutate({ PolicyId: [integer(id)] })}
          onClose={() => setDeleting(false)}
        >
          <div className="stack">
            <p>{t("identity.deletePolicyHint")}</p>
            {remove.error ? <ErrorPanel error={remove.error} /> : null}
          </div>
        </Confirm>
      ) : null}
    </Page>
  );
}

function Edit({ id, policy, onClose }: { id: number; policy: GetPolicyResponse; onClose: () => void }) {
  const t = useT();
  const [begin] = useState(() => rewritten(policy.PolicyDocument));
  const { restored, follow, done } = useKept(draftOf(id), begin);
  const [text, setText] = useState(restored ?? begin);
  useEffect(() => follow(text), [follow, text]);
  const leave = () => {
    done();
    onClose();
  };
  const why = faultText(parseDocument(text), t);
  const save = useAct("cam", "UpdatePolicy", {
    onDone: () => {
      say(t("identity.saved"));
      leave();
    },
  });
  return (
    <div className="stack">
      <PolicyEditor text={text} onChange={setText} />
      {save.error ? <ErrorPanel error={save.error} /> : null}
      <div className="row">
        <Button
          kind="primary"
          busy={save.isPending}
          why={why}
          onClick={() => save.mutate({ PolicyId: id, PolicyDocument: text })}
        >
          {t("identity.save")}
        </Button>
        <Button onClick={leave}>{t("cancel")}</Button>
        <span className="quiet">{t("identity.atOnce")}</span>
      </div>
    </div>
  );
}
