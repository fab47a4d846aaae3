// One host: what it is, what ran on it, and a run of something new.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { call } from "@/api/client";
import type { AutomationAgentSet, InvocationTask, RegisterInstanceInfo } from "@/api/generated/tat";
import { type ServiceMeta, useTable } from "@/api/meta";
import { useAct, useCall } from "@/api/queries";
import { decodeBase64 } from "@/form/base64";
import { ContractField } from "@/form/ContractField";
import { useForm } from "@/form/useForm";
import { useT } from "@/i18n";
import { asDate, lasted } from "@/i18n/time";
import { ResourceTable } from "@/table/ResourceTable";
import type { Column, OffsetSource } from "@/table/types";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { Confirm, Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { LinkButton } from "@/ui/LinkButton";
import { Empty, Facts, Loading, Page, Section, Time } from "@/ui/page";
import { say } from "@/ui/toasts";
import { firstLine } from "./invocations/title";
import { HostState, StateLabel } from "./StateLabel";
import { isOver } from "./state";

const route = getRouteApi("/hosts/$hostId");

export function HostPage() {
  const t = useT();
  const { hostId } = route.useParams();
  const found = useCall("tat", "DescribeRegisterInstances", { InstanceIds: [hostId] }, { live: true });
  const agent = useCall("tat", "DescribeAutomationAgentStatus", { InstanceIds: [hostId] }, { live: true });
  const host = found.data?.RegisterInstanceSet[0];
  if (host) return <Shown host={host} agent={agent.data?.AutomationAgentSet[0]} />;
  return (
    <Page title={t("hosts.id.host")}>
      {found.error ? <ErrorPanel error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <Loading label={t("loading")} /> : null}
      {found.data ? (
        <Empty title={t("hosts.gone")} action={<Link to="/hosts">{t("hosts.toAll")}</Link>}>
          <code>{hostId}</code>
        </Empty>
      ) : null}
    </Page>
  );
}

function Shown({ host, agent }: { host: RegisterInstanceInfo; agent: AutomationAgentSet | undefined }) {
  const t = useT();
  const navigate = route.useNavigate();
  const table = useTable("tat");
  const [open, setOpen] = useState<"rename" | "remove">();
  const id = host.InstanceId;
  const remove = useAct("tat", "DeleteRegisterInstance", {
    onDone: () => {
      say(t("hosts.removed"));
      void navigate({ to: "/hosts" });
    },
  });
  return (
    <Page
      title={host.InstanceName || host.HostName}
      lead={<HostState status={host.Status} />}
      fixed
      actions={
        <>
          <Button onClick={() => setOpen("rename")} hasPopup="dialog">
            {t("hosts.rename")}
          </Button>
          <Button onClick={() => setOpen("remove")} hasPopup="dialog">
            {t("hosts.remove")}
          </Button>
          <LinkButton kind="primary" to="/run" search={{ hosts: id }}>
            {t("hosts.runHere")}
          </LinkButton>
        </>
      }
    >
      <Section>
        <Facts
          items={[
            [t("hosts.id"), <Copyable key="id" text={id} />],
            [t("hosts.hostname"), host.HostName],
            [t("hosts.address"), <code key="ip">{host.LocalIp}</code>],
            [t("hosts.system"), host.SystemName],
            [t("hosts.agent"), agent?.Version],
            [t("hosts.heartbeat"), <Time key="beat" at={agent?.LastHeartbeatTime} />],
            [t("hosts.enrolled"), <Time key="enrolled" at={host.CreatedTime} />],
            [t("hosts.code"), <code key="code">{host.RegisterCodeId}</code>],
            [t("hosts.machine"), <code key="machine">{host.MachineId}</code>],
          ]}
        />
      </Section>
      <h2>{t("hosts.latest")}</h2>
      <Tasks hostId={id} />
      {open === "rename" && table.data ? (
        <Rename table={table.data} host={host} onClose={() => setOpen(undefined)} />
      ) : null}
      {open === "remove" ? (
        <Confirm
          title={t("hosts.removeTitle", { name: host.InstanceName || host.HostName })}
          action={t("hosts.remove")}
          busy={remove.isPending}
          onConfirm={() => remove.mutate({ InstanceId: id })}
          onClose={() => setOpen(undefined)}
        >
          <p>{t("hosts.removeHint")}</p>
          {remove.error ? <ErrorPanel error={remove.error} /> : null}
        </Confirm>
      ) : null}
    </Page>
  );
}

function Rename({ table, host, onClose }: { table: ServiceMeta; host: RegisterInstanceInfo; onClose: () => void }) {
  const t = useT();
  const form = useForm(table, "ModifyRegisterInstance", {
    InstanceId: host.InstanceId,
    InstanceName: host.InstanceName,
  });
  const modify = useAct("tat", "ModifyRegisterInstance", { onDone: onClose });
  const submit = () =>
    form.submit((request) =>
      modify.mutate({ InstanceId: host.InstanceId, InstanceName: String(request.InstanceName) }),
    );
  const field = form.fields.find((entry) => entry.name === "InstanceName") ?? { name: "InstanceName", type: "String" };
  return (
    <Dialog
      title={t("hosts.rename")}
      width={440}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" busy={modify.isPending} onClick={submit}>
            {t("hosts.rename")}
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
        <ContractField
          form={form}
          scope="ModifyRegisterInstance"
          field={field}
          path="InstanceName"
          label={t("hosts.name")}
          hint={t("hosts.nameHint")}
        />
        {modify.error ? <ErrorPanel error={modify.error} /> : null}
      </form>
    </Dialog>
  );
}

function taskSource(hostId: string): OffsetSource<InvocationTask> {
  return {
    kind: "offset",
    key: ["tat", "DescribeInvocationTasks", "of host", hostId],
    live: true,
    async page({ offset, limit, signal }) {
      const params = { Offset: offset, Limit: limit, Filters: [{ Name: "instance-id", Values: [hostId] }] };
      const answer = await call("tat", "DescribeInvocationTasks", params, signal);
      return { rows: answer.InvocationTaskSet, total: answer.TotalCount };
    },
  };
}

function nameOf(task: InvocationTask): string {
  if (task.CommandName) return task.CommandName;
  return firstLine(decodeBase64(task.CommandDocument?.Content ?? ""));
}

function Tasks({ hostId }: { hostId: string }) {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const source = useMemo(() => taskSource(hostId), [hostId]);
  const columns = useMemo<Column<InvocationTask>[]>(
    () => [
      {
        key: "Name",
        title: t("invocations.command"),
        cell: (task) => (
          <Link
            to="/invocations/$invocationId"
            params={{ invocationId: task.InvocationId }}
            search={{ task: task.InvocationTaskId }}
          >
            {nameOf(task)}
          </Link>
        ),
        text: nameOf,
        width: "minmax(200px, 3fr)",
      },
      {
        key: "TaskStatus",
        title: t("hosts.state"),
        cell: (task) => <StateLabel status={task.TaskStatus} />,
        text: (task) => task.TaskStatus,
      },
      {
        key: "ExitCode",
        title: t("invocations.exitCode"),
        cell: (task) => (isOver(task.TaskStatus) && task.TaskResult ? task.TaskResult.ExitCode : "–"),
        text: (task) => task.TaskResult?.ExitCode ?? "",
        width: "112px",
        end: true,
      },
      {
        key: "CreatedTime",
        title: t("invocations.created"),
        cell: (task) => <Time at={task.CreatedTime} />,
        text: (task) => task.CreatedTime,
        width: "175px",
      },
      {
        key: "Took",
        title: t("invocations.took"),
        cell: (task) => lasted(task.StartTime, task.EndTime),
        text: (task) => (asDate(task.EndTime)?.getTime() ?? 0) - (asDate(task.StartTime)?.getTime() ?? 0),
        width: "110px",
        end: true,
      },
    ],
    [t],
  );
  return (
    <ResourceTable
      name="host-tasks"
      label={t("hosts.latest")}
      source={source}
      columns={columns}
      rowId={(task) => task.InvocationTaskId}
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true })}
      onOpen={(task) =>
        void navigate({
          to: "/invocations/$invocationId",
          params: { invocationId: task.InvocationId },
          search: { task: task.InvocationTaskId },
        })
      }
      empty={
        <Empty
          title={t("hosts.noTasks")}
          action={
            <LinkButton to="/run" search={{ hosts: hostId }}>
              {t("hosts.runHere")}
            </LinkButton>
          }
        >
          {t("hosts.noTasksHint")}
        </Empty>
      }
    />
  );
}
