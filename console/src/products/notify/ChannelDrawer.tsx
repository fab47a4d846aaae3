// A channel as a form: where to, what, in which words. The secret is written and never read.
import { useEffect, useState } from "react";
import type { RequestOf } from "@/api/client";
import type { NotificationChannel } from "@/api/generated/notify";
import { loadCatalogue, type ServiceMeta, useTable } from "@/api/meta";
import { useAct } from "@/api/queries";
import { Field, noteId } from "@/form/Field";
import { PathField } from "@/form/PathField";
import { Toggled } from "@/form/Toggled";
import { type Form, fieldId, useForm } from "@/form/useForm";
import { useT } from "@/i18n";
import { LANGUAGES, language } from "@/i18n/language";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Check, Choice, TextInput } from "@/ui/inputs";
import { Loading } from "@/ui/page";
import { say } from "@/ui/toasts";
import { BodyTemplate } from "./BodyTemplate";
import { beginOf, changesOf, listOf, urlProblem } from "./channelDraft";
import "./notify.css";
import { MIN_SEVERITIES } from "./state";
import { templateProblem } from "./template";

export interface ChannelDrawerProps {
  /** Undefined: a new one. */
  channel: NotificationChannel | undefined;
  onClose: () => void;
  /** With the id of a new one. */
  onDone: (made?: string) => void;
}

export function ChannelDrawer(props: ChannelDrawerProps) {
  const t = useT();
  const table = useTable("notify");
  if (table.data) return <Loaded {...props} table={table.data} />;
  return (
    <Dialog title={t("notify.create")} side width={640} onClose={props.onClose}>
      {table.error ? <ErrorPanel error={table.error} /> : <Loading label={t("loading")} />}
    </Dialog>
  );
}

function Loaded({ table, channel, onClose, onDone }: ChannelDrawerProps & { table: ServiceMeta }) {
  const t = useT();
  const scope = channel ? "ModifyNotificationChannel" : "CreateNotificationChannel";
  const form = useForm(table, scope, beginOf(channel, language.get()));
  const [forget, setForget] = useState(false);
  const [tried, setTried] = useState(false);
  const create = useAct("notify", "CreateNotificationChannel", {
    onDone: ({ ChannelId: made }) => {
      say(t("notify.created"));
      onDone(made);
    },
  });
  const modify = useAct("notify", "ModifyNotificationChannel", {
    onDone: () => {
      say(t("notify.saved"));
      onDone();
    },
  });
  const text = (path: string) => String(form.get(path) ?? "");
  // A change may leave a name or an address out; emptied by hand they would come back as they were.
  const empty = ["Name", "Url"].find((path) => text(path) === "");
  const wrongUrl = text("Url") === "" ? undefined : urlProblem(text("Url"));
  const wrongBody = templateProblem(text("BodyTemplate"));
  const changes = channel ? changesOf(channel, form.draft, forget) : undefined;
  const submit = () => {
    setTried(true);
    const beyond = empty ?? (wrongUrl ? "Url" : wrongBody ? "BodyTemplate" : undefined);
    if (beyond) return document.getElementById(fieldId(scope, beyond))?.focus();
    form.submit((request) => {
      if (changes) modify.mutate(changes);
      else create.mutate(request as unknown as RequestOf<"notify", "CreateNotificationChannel">);
    });
  };
  const error = create.error ?? modify.error;
  return (
    <Dialog
      title={channel ? t("notify.editOf", { name: channel.Name }) : t("notify.create")}
      side
      width={640}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            kind="primary"
            busy={create.isPending || modify.isPending}
            why={channel && !changes ? t("notify.nothingChanged") : undefined}
            onClick={submit}
          >
            {t(channel ? "notify.save" : "notify.create")}
          </Button>
        </>
      }
    >
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <PathField
          form={form}
          scope={scope}
          path="Name"
          label={t("notify.name")}
          hint={tried && text("Name") === "" && channel ? t("form.required") : t("notify.nameHint")}
          but={{ required: true }}
        />
        <Url form={form} scope={scope} problem={tried ? wrongUrl : undefined} missing={tried && text("Url") === ""} />
        <Secret form={form} scope={scope} has={channel?.HasSecret ?? false} forget={forget} onForget={setForget} />
        <Wanted form={form} scope={scope} />
        <BodyTemplate form={form} scope={scope} />
        {error ? <ErrorPanel error={error} /> : null}
      </form>
    </Dialog>
  );
}

interface PartProps {
  form: Form;
  scope: string;
}

interface UrlProps extends PartProps {
  problem: ReturnType<typeof urlProblem>;
  missing: boolean;
}

/** In plain sight, unlike what the contract calls secret elsewhere: a token that cannot be read cannot be checked. */
function Url({ form, scope, problem, missing }: UrlProps) {
  const t = useT();
  const id = fieldId(scope, "Url");
  const said = problem ? t(problem) : missing ? t("form.required") : form.problem("Url");
  return (
    <Field id={id} label={t("notify.url")} required hint={t("notify.urlHint")} problem={said}>
      <TextInput
        id={id}
        mono
        value={String(form.get("Url") ?? "")}
        onChange={(next) => form.set("Url", next.trim())}
        onBlur={() => form.touch("Url")}
        placeholder="https://robot.example.com/send?key=abc"
        describedBy={noteId(id)}
        invalid={said !== undefined}
      />
    </Field>
  );
}

interface SecretProps extends PartProps {
  has: boolean;
  forget: boolean;
  onForget: (forget: boolean) => void;
}

function Secret({ form, scope, has, forget, onForget }: SecretProps) {
  const t = useT();
  const id = fieldId(scope, "Secret");
  const problem = form.problem("Secret");
  return (
    <Field
      id={id}
      label={t("notify.secret")}
      hint={t(has ? "notify.secretKept" : "notify.secretHint")}
      problem={problem}
    >
      <TextInput
        id={id}
        type="password"
        autoComplete="new-password"
        value={String(form.get("Secret") ?? "")}
        onChange={(next) => form.set("Secret", next)}
        onBlur={() => form.touch("Secret")}
        describedBy={noteId(id)}
        invalid={problem !== undefined}
        disabled={forget}
      />
      {has ? (
        <Check
          checked={forget}
          onChange={(on) => {
            onForget(on);
            if (on) form.set("Secret", "");
          }}
        >
          {t("notify.secretForget")}
        </Check>
      ) : null}
    </Field>
  );
}

/** Which notifications, and in which language. */
function Wanted({ form, scope }: PartProps) {
  const t = useT();
  const known = useServices();
  const chosen = listOf(form.get("Services"));
  // One that this server does not have stays visible as long as the channel names it.
  const all = [...new Set([...known, ...chosen])].sort();
  const severity = fieldId(scope, "MinSeverity");
  const tongue = fieldId(scope, "Language");
  return (
    <>
      <div className="form-columns">
        <Field id={severity} label={t("notify.minSeverity")} hint={t("notify.minSeverityHint")}>
          <Choice
            id={severity}
            value={String(form.get("MinSeverity"))}
            options={MIN_SEVERITIES.map((value) => ({ value, label: t(`notify.severity.${value}`) }))}
            onChange={(next) => form.set("MinSeverity", next)}
          />
        </Field>
        <Field id={tongue} label={t("notify.language")} hint={t("notify.languageHint")}>
          <Choice
            id={tongue}
            value={String(form.get("Language"))}
            options={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
            onChange={(next) => form.set("Language", next)}
          />
        </Field>
      </div>
      <fieldset className="notify-services">
        <legend>{t("notify.services")}</legend>
        <div className="row wrap">
          {all.map((service) => (
            <Check
              key={service}
              checked={chosen.includes(service)}
              onChange={(on) =>
                form.set("Services", on ? [...chosen, service].sort() : chosen.filter((one) => one !== service))
              }
            >
              <code>{service}</code>
            </Check>
          ))}
        </div>
        <p className="quiet">{t("notify.servicesHint")}</p>
      </fieldset>
      <PathField
        form={form}
        scope={scope}
        path="Resources"
        label={t("notify.resources")}
        hint={t("notify.resourcesHint")}
        but={{ example: "etcd-abcd1234" }}
      />
      <Toggled
        label={t("notify.resolved")}
        hint={t("notify.resolvedHint")}
        on={form.get("SendResolved") !== false}
        onChange={(on) => form.set("SendResolved", on)}
      />
    </>
  );
}

/** The services that this server answers for. */
function useServices(): readonly string[] {
  const [services, setServices] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    void loadCatalogue().then((entries) => {
      const answered = entries.filter((entry) => Object.keys(entry.supported).length > 0);
      if (current) setServices(answered.map((entry) => entry.service));
    });
    return () => {
      current = false;
    };
  }, []);
  return services;
}
