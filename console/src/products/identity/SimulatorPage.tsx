// May user U do action A on resource R, and why? The server decides; every statement that speaks of it is shown beside.
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useCall } from "@/api/queries";
import { currentSession } from "@/api/session";
import { Field, noteId } from "@/form/Field";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Choice, TextInput } from "@/ui/inputs";
import { Empty, Loading, Page, Section } from "@/ui/page";
import { isAddress } from "./address";
import { resourceName, useVocabulary } from "./contract";
import { isResourcePattern } from "./document";
import "./identity.css";
import { Suggest } from "./Suggest";
import type { SimulatorSearch } from "./searches";
import { Verdict } from "./Verdict";

const route = getRouteApi("/identity/simulator");

export function SimulatorPage() {
  const t = useT();
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page title={t("identity.simulator")} lead={t("identity.simulatorLead")}>
      <div className="simulator">
        <Section title={t("identity.question")}>
          <Question
            key={JSON.stringify(asked)}
            asked={asked}
            onAsk={(search) => void navigate({ search, replace: false })}
          />
        </Section>
        <Section title={t("identity.answer")}>
          {asked.action ? (
            <Verdict uin={asked.uin} action={asked.action} resource={asked.resource ?? "*"} ip={asked.ip} />
          ) : (
            <Empty title={t("identity.notAsked")}>{t("identity.notAskedHint")}</Empty>
          )}
        </Section>
      </div>
    </Page>
  );
}

function Question({ asked, onAsk }: { asked: SimulatorSearch; onAsk: (search: SimulatorSearch) => void }) {
  const t = useT();
  const session = currentSession();
  const users = useCall("cam", "ListUsers", {}, { live: true });
  const vocabulary = useVocabulary();
  const [uin, setUin] = useState(asked.uin ?? session?.Uin ?? "");
  const [action, setAction] = useState(asked.action ?? "");
  const [resource, setResource] = useState(asked.resource ?? "*");
  const [ip, setIp] = useState(asked.ip ?? "");
  const [tried, setTried] = useState(false);

  const names = [...(vocabulary.data?.actions ?? [])].flatMap(([service, list]) =>
    list.map((name) => `${service}:${name}`),
  );
  const examples = (vocabulary.data?.kinds ?? [])
    .filter((kind) => action.startsWith(`${kind.service}:`))
    .map((kind) => resourceName(kind, "*"));
  const known = names.length === 0 || names.some((name) => name.toLowerCase() === action.trim().toLowerCase());
  const problems = {
    action:
      action.trim() === "" ? t("form.required") : known ? undefined : t("identity.unknownAction", { name: action }),
    resource: isResourcePattern(resource.trim()) ? undefined : t("identity.resourceRule"),
    ip: ip.trim() === "" || (isAddress(ip.trim()) && !ip.includes("/")) ? undefined : t("identity.oneAddress"),
  };
  const shown = (name: keyof typeof problems) => (tried ? problems[name] : undefined);
  const people = [
    ...(session ? [{ value: session.Uin, label: t("identity.me", { name: session.Name }) }] : []),
    ...(users.data?.Data ?? [])
      .filter((user) => String(user.Uin) !== session?.Uin)
      .map((user) => ({ value: String(user.Uin), label: user.Name })),
  ];
  const stray = people.some((person) => person.value === uin) || uin === "" ? [] : [{ value: uin, label: uin }];
  if (vocabulary.isPending) return <Loading label={t("loading")} />;
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.values(problems).some(Boolean)) return;
        onAsk({ uin, action: action.trim(), resource: resource.trim(), ...(ip.trim() ? { ip: ip.trim() } : {}) });
      }}
    >
      {users.error ? <ErrorPanel error={users.error} /> : null}
      <Field id="ask-user" label={t("identity.user")}>
        <Choice id="ask-user" value={uin} onChange={setUin} options={[...people, ...stray]} />
      </Field>
      <Field id="ask-action" label={t("identity.action")} required problem={shown("action")}>
        <Suggest
          id="ask-action"
          label={t("identity.action")}
          placeholder="tat:RunCommand"
          value={action}
          options={names}
          invalid={shown("action") !== undefined}
          describedBy={noteId("ask-action")}
          onChange={setAction}
        />
      </Field>
      <Field
        id="ask-resource"
        label={t("identity.resource")}
        problem={shown("resource")}
        hint={t("identity.resourceHint")}
      >
        <Suggest
          id="ask-resource"
          label={t("identity.resource")}
          value={resource}
          options={["*", ...examples]}
          invalid={shown("resource") !== undefined}
          describedBy={noteId("ask-resource")}
          onChange={setResource}
        />
      </Field>
      <Field id="ask-ip" label={t("identity.fromAddress")} problem={shown("ip")} hint={t("identity.fromAddressHint")}>
        <TextInput id="ask-ip" mono value={ip} onChange={setIp} invalid={shown("ip") !== undefined} />
      </Field>
      <div>
        <Button kind="primary" type="submit">
          {t("identity.ask")}
        </Button>
      </div>
    </form>
  );
}
