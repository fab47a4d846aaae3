// One invocation: its hosts at the left, the chosen one's output at the right, live until the end.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Invocation } from "@/api/generated/tat";
import { useAct, useCall } from "@/api/queries";
import { decodeBase64 } from "@/form/base64";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Code } from "@/ui/Code";
import { Copyable } from "@/ui/copy";
import { Confirm } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { LinkButton } from "@/ui/LinkButton";
import { Empty, Facts, Loading, Page, Section, Time } from "@/ui/page";
import "../hosts.css";
import { TYPE_LABELS } from "../run/ScriptFields";
import { StateLabel } from "../StateLabel";
import { isOver } from "../state";
import { TaskList } from "./TaskList";
import { TaskOutput } from "./TaskOutput";
import { titleOf } from "./title";

const route = getRouteApi("/invocations/$invocationId");

export function InvocationPage() {
  const t = useT();
  const { invocationId } = route.useParams();
  const found = useCall("tat", "DescribeInvocations", { InvocationIds: [invocationId] }, { live: true });
  const invocation = found.data?.InvocationSet[0];
  if (invocation) return <Shown invocation={invocation} error={found.error} />;
  return (
    <Page title={t("invocations.one")}>
      {found.error ? <ErrorPanel error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <Loading label={t("loading")} /> : null}
      {found.data ? (
        <Empty title={t("invocations.gone")} action={<Link to="/invocations">{t("invocations.toAll")}</Link>}>
          <code>{invocationId}</code>
        </Empty>
      ) : null}
    </Page>
  );
}

function Shown({ invocation, error }: { invocation: Invocation; error: unknown }) {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [asking, setAsking] = useState(false);
  const id = invocation.InvocationId;
  const cancel = useAct("tat", "CancelInvocation", { onDone: () => setAsking(false) });
  // A command that was not saved has an id too, but no page.
  const saved = useCall("tat", "DescribeCommands", { CommandIds: [invocation.CommandId] }).data?.CommandSet[0];
  const tasks = invocation.InvocationTaskBasicInfoSet;
  const open = tasks.filter((task) => !isOver(task.TaskStatus)).length;
  const visible = search.state ? tasks.filter((task) => task.TaskStatus === search.state) : tasks;
  const chosen = tasks.find((task) => task.InvocationTaskId === search.task) ?? visible[0] ?? tasks[0];
  const put = (change: { task?: string | undefined; state?: string | undefined }) => {
    const next = { ...search, ...change };
    void navigate({
      search: { ...(next.task ? { task: next.task } : {}), ...(next.state ? { state: next.state } : {}) },
      replace: true,
    });
  };
  return (
    <Page
      title={titleOf(invocation)}
      lead={
        <span className="row">
          <StateLabel status={invocation.InvocationStatus} />
          <span>{t("invocations.progress", { done: tasks.length - open, total: tasks.length })}</span>
        </span>
      }
      actions={
        <>
          {open > 0 ? (
            <Button onClick={() => setAsking(true)} hasPopup="dialog">
              {t("invocations.cancel")}
            </Button>
          ) : null}
          <LinkButton to="/run" search={{ from: id }}>
            {t("invocations.again")}
          </LinkButton>
        </>
      }
    >
      {error ? <ErrorPanel error={error} /> : null}
      <div className="invocation">
        {tasks.length > 1 ? (
          <TaskList
            tasks={tasks}
            state={search.state}
            onState={(state) => put({ state, task: undefined })}
            chosen={chosen?.InvocationTaskId}
            onChoose={(task) => put({ task })}
          />
        ) : null}
        <Section className="grow">
          {chosen ? (
            <TaskOutput key={chosen.InvocationTaskId} taskId={chosen.InvocationTaskId} status={chosen.TaskStatus} />
          ) : null}
        </Section>
      </div>
      <Section title={t("invocations.what")} className="form">
        <Facts
          items={[
            [t("invocations.id"), <Copyable key="id" text={id} />],
            saved
              ? [
                  t("commands.one"),
                  <Link key="command" to="/commands/$commandId" params={{ commandId: saved.CommandId }}>
                    {saved.CommandName}
                  </Link>,
                ]
              : null,
            [t("run.type"), TYPE_LABELS[invocation.CommandType.toUpperCase()] ?? invocation.CommandType],
            [t("invocations.created"), <Time key="created" at={invocation.CreatedTime} />],
            [t("run.user"), invocation.Username || t("invocations.byDefault")],
            [t("run.directory"), invocation.WorkingDirectory || t("invocations.byDefault")],
            [t("run.timeout"), t("invocations.seconds", { n: invocation.Timeout })],
            invocation.Parameters ? [t("run.parameters"), <code key="parameters">{invocation.Parameters}</code>] : null,
          ]}
        />
        <Code label={t("run.script")}>{decodeBase64(invocation.CommandContent)}</Code>
      </Section>
      {asking ? (
        <Confirm
          title={t("invocations.cancelTitle")}
          action={t("invocations.cancelNow")}
          busy={cancel.isPending}
          onConfirm={() => cancel.mutate({ InvocationId: id })}
          onClose={() => setAsking(false)}
        >
          <p>{t("invocations.cancelHint", { n: open })}</p>
          {cancel.error ? <ErrorPanel error={cancel.error} /> : null}
        </Confirm>
      ) : null}
    </Page>
  );
}
