// Connects hosts: makes a register code, shows its value this once inside the command to paste, and shows hosts as they come.
import { useState } from "react";
import type { CreateRegisterCodeResponse } from "@/api/generated/tat";
import { type ServiceMeta, useTable } from "@/api/meta";
import { useAct, useCall } from "@/api/queries";
import { currentSession } from "@/api/session";
import { ContractField } from "@/form/ContractField";
import { useForm } from "@/form/useForm";
import { type Key, useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Code } from "@/ui/Code";
import { Copyable, CopyButton } from "@/ui/copy";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { LinkButton } from "@/ui/LinkButton";
import { Loading, Status } from "@/ui/page";
import { Tabs } from "@/ui/Tabs";
import "../hosts.css";
import { HostState } from "../StateLabel";
import { isLoopback, publishedAgent, terraceAgent } from "./agentCommands";

export function EnrolDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const table = useTable("tat");
  const [made, setMade] = useState<CreateRegisterCodeResponse>();
  if (made) return <Made code={made} onClose={onClose} />;
  if (table.data) return <Make table={table.data} onMade={setMade} onClose={onClose} />;
  return (
    <Dialog title={t("enrol.title")} onClose={onClose}>
      {table.error ? <ErrorPanel error={table.error} /> : <Loading label={t("loading")} />}
    </Dialog>
  );
}

const ACTION = "CreateRegisterCode";
const FIELDS: Readonly<Record<string, { label: Key; hint: Key }>> = {
  EffectiveTime: { label: "enrol.hours", hint: "enrol.hoursHint" },
  RegisterLimit: { label: "enrol.limit", hint: "enrol.limitHint" },
  InstanceNamePrefix: { label: "enrol.prefix", hint: "enrol.prefixHint" },
  IpAddressRange: { label: "enrol.range", hint: "enrol.rangeHint" },
  Description: { label: "commands.description", hint: "enrol.descriptionHint" },
};

interface MakeProps {
  table: ServiceMeta;
  onMade: (code: CreateRegisterCodeResponse) => void;
  onClose: () => void;
}

function Make({ table, onMade, onClose }: MakeProps) {
  const t = useT();
  const form = useForm(table, ACTION, { EffectiveTime: "4", RegisterLimit: "10" });
  const create = useAct("tat", "CreateRegisterCode", { onDone: onMade });
  const submit = () => form.submit((request) => create.mutate(request));
  return (
    <Dialog
      title={t("enrol.title")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" busy={create.isPending} onClick={submit}>
            {t("enrol.create")}
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
        <p className="secondary">{t("enrol.lead")}</p>
        <div className="form-columns">
          {Object.entries(FIELDS).map(([name, { label, hint }]) => {
            const field = form.fields.find((entry) => entry.name === name);
            if (!field) return null;
            const { example: _example, ...bare } = field;
            return (
              <ContractField
                key={name}
                form={form}
                scope={ACTION}
                field={bare}
                path={name}
                label={t(label)}
                hint={t(hint)}
              />
            );
          })}
        </div>
        {create.error ? <ErrorPanel error={create.error} /> : null}
        <input type="submit" hidden />
      </form>
    </Dialog>
  );
}

type Kind = "terrace" | "published";

function Made({ code, onClose }: { code: CreateRegisterCodeResponse; onClose: () => void }) {
  const t = useT();
  const [kind, setKind] = useState<Kind>("terrace");
  const place = { origin: location.origin, region: currentSession()?.Region ?? "" };
  const parts = { id: code.RegisterCodeId, value: code.RegisterCodeValue };
  const commands: Record<Kind, string> = {
    terrace: terraceAgent(place, parts),
    published: publishedAgent(place, parts),
  };
  const tab = (key: Kind) => ({
    key,
    label: t(`enrol.kind.${key}`),
    content: () => (
      <div className="stack">
        <p className="secondary">{t(`enrol.how.${key}`)}</p>
        <Code label={t("enrol.command")}>{commands[key]}</Code>
        <div className="row">
          <CopyButton text={commands[key]}>{t("enrol.copy")}</CopyButton>
        </div>
      </div>
    ),
  });
  return (
    <Dialog
      title={t("enrol.madeTitle")}
      width={720}
      onClose={onClose}
      footer={
        <Button kind="primary" onClick={onClose}>
          {t("enrol.done")}
        </Button>
      }
    >
      <div className="stack">
        <p>
          <strong>{t("enrol.once")}</strong> {t("enrol.onceHint")}
        </p>
        <dl className="facts">
          <div>
            <dt>{t("codes.id")}</dt>
            <dd>
              <Copyable text={parts.id} />
            </dd>
          </div>
          <div>
            <dt>{t("enrol.value")}</dt>
            <dd>
              <Copyable text={parts.value} />
            </dd>
          </div>
        </dl>
        <div>
          <Tabs label={t("enrol.kind")} value={kind} onChange={setKind} tabs={[tab("terrace"), tab("published")]} />
        </div>
        {isLoopback(place.origin) ? <p className="note-warn">{t("enrol.loopback")}</p> : null}
        <Arrivals codeId={parts.id} />
      </div>
    </Dialog>
  );
}

/** Hosts that registered with this code, as they come. */
function Arrivals({ codeId }: { codeId: string }) {
  const t = useT();
  const filters = [{ Name: "register-code-id", Values: [codeId] }];
  const { data } = useCall("tat", "DescribeRegisterInstances", { Limit: 20, Filters: filters }, { live: true });
  const hosts = data?.RegisterInstanceSet ?? [];
  return (
    <div role="status" className="stack">
      {hosts.length === 0 ? <Status tone="busy">{t("enrol.waiting")}</Status> : null}
      {hosts.map((host) => (
        <div key={host.InstanceId} className="row">
          <span className="ellipsis">{host.InstanceName || host.HostName}</span>
          <code className="quiet">{host.InstanceId}</code>
          <span className="grow" />
          <HostState status={host.Status} />
          <LinkButton to="/run" search={{ hosts: host.InstanceId }}>
            {t("run.title")}
          </LinkButton>
        </div>
      ))}
    </div>
  );
}
