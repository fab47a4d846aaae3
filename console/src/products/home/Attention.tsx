// What needs somebody: hosts that are gone and commands that went wrong. Empty is the good case and says so.
import { Link } from "@tanstack/react-router";
import type { Invocation } from "@/api/generated/tat";
import { useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Empty, Loading, Section, Time } from "@/ui/page";
import { HostState, StateLabel } from "../hosts/StateLabel";

const SHOWN = 8;

export interface AttentionProps {
  failed: readonly Invocation[];
  pending: boolean;
  hosts: number | undefined;
}

export function Attention({ failed, pending, hosts }: AttentionProps) {
  const t = useT();
  const offline = useCall(
    "tat",
    "DescribeRegisterInstances",
    { Limit: SHOWN, Filters: [{ Name: "register-status", Values: ["Offline"] }] },
    { live: true },
  );
  const gone = offline.data?.RegisterInstanceSet ?? [];
  if (hosts === 0)
    return (
      <Section title={t("home.attention")}>
        <Empty title={t("home.noHosts")} action={<Link to="/hosts">{t("home.toHosts")}</Link>}>
          {t("home.noHostsHint")}
        </Empty>
      </Section>
    );
  return (
    <Section title={t("home.attention")}>
      {pending || offline.isPending ? <Loading label={t("loading")} /> : null}
      {!pending && offline.data && failed.length === 0 && gone.length === 0 ? (
        <p className="secondary">{t("home.nothing")}</p>
      ) : null}
      <ul className="attention">
        {gone.map((host) => (
          <li key={host.InstanceId}>
            <span className="row">
              <span className="grow ellipsis">{host.InstanceName || host.HostName}</span>
              <HostState status={host.Status} />
            </span>
            <span className="row quiet">
              <code className="grow">{host.InstanceId}</code>
              <Time at={host.UpdatedTime} relative />
            </span>
          </li>
        ))}
        {failed.slice(0, SHOWN).map((invocation) => (
          <li key={invocation.InvocationId}>
            <span className="row">
              <span className="grow ellipsis">{invocation.CommandName || invocation.CommandId}</span>
              <StateLabel status={invocation.InvocationStatus} />
            </span>
            <span className="row quiet">
              <code className="grow">{invocation.InvocationId}</code>
              <Time at={invocation.CreatedTime} relative />
            </span>
          </li>
        ))}
      </ul>
      {failed.length > SHOWN ? <p className="quiet">{t("home.andMore", { n: failed.length - SHOWN })}</p> : null}
    </Section>
  );
}
