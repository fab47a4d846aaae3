// The members as they answer now: who leads, how far each has come, how much it holds.
import { useQuery } from "@tanstack/react-query";
import { call, type ResponseOf } from "@/api/client";
import type { ApiError } from "@/api/errors";
import type { Etcd, EtcdMemberStatus } from "@/api/generated/cetcd";
import { callKey } from "@/api/queries";
import { useT } from "@/i18n";
import { bytes, duration } from "@/i18n/time";
import { Copyable } from "@/ui/copy";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Section, Status, type Tone } from "@/ui/page";
import { useHostNames } from "../../hosts/invocations/hostNames";
import { HostLink } from "../hosts/HostLink";
import { hostIdsOf } from "../hosts/placement";
import { StateLabel } from "../StateLabel";

/** A leader changes without anybody telling this server. */
const EVERY = 3_000;

export function useMembers(clusterId: string) {
  return useQuery<ResponseOf<"cetcd", "DescribeEtcdMembers">, ApiError>({
    queryKey: callKey("cetcd", "DescribeEtcdMembers", clusterId),
    queryFn: ({ signal }) => call("cetcd", "DescribeEtcdMembers", { InstanceId: clusterId }, signal),
    meta: { live: true },
    refetchInterval: EVERY,
  });
}

const ROLES = {
  leader: { key: "etcd.role.leader", tone: "ok" },
  follower: { key: "etcd.role.follower", tone: "idle" },
  learner: { key: "etcd.role.learner", tone: "busy" },
  unknown: { key: "etcd.role.unknown", tone: "warn" },
} as const satisfies Record<string, { key: string; tone: Tone }>;

function Role({ role }: { role: string }) {
  const t = useT();
  if (!(role in ROLES)) return role;
  const { key, tone } = ROLES[role as keyof typeof ROLES];
  return <Status tone={tone}>{t(key)}</Status>;
}

export function Members({ cluster }: { cluster: Etcd }) {
  const t = useT();
  const asked = useMembers(cluster.InstanceId);
  const revision = asked.data?.Revision ?? 0;
  return (
    <Section
      title={t("etcd.members")}
      actions={revision > 0 ? <span className="quiet">{t("etcd.revisionNow", { n: revision })}</span> : null}
    >
      {asked.error ? (
        <>
          <ErrorPanel error={asked.error} onRetry={() => void asked.refetch()} />
          <Known cluster={cluster} />
        </>
      ) : null}
      {/* A member that does not answer takes a while to do so. */}
      {asked.isPending && !asked.error ? <Known cluster={cluster} /> : null}
      {asked.data ? <Asked members={asked.data.Members} hosts={hostIdsOf(cluster)} /> : null}
    </Section>
  );
}

/** Who has not been asked yet, or cannot be, has a state all the same that the server keeps. */
function Known({ cluster }: { cluster: Etcd }) {
  const t = useT();
  return (
    <table className="simple-table" aria-label={t("etcd.members")}>
      <thead>
        <tr>
          <th>{t("etcd.name")}</th>
          <th>{t("etcd.stateTitle")}</th>
          <th>{t("etcd.version")}</th>
          <th>{t("etcd.zone")}</th>
        </tr>
      </thead>
      <tbody>
        {(cluster.Members ?? []).map((member) => (
          <tr key={member.Name}>
            <td>
              <code>{member.Name}</code>
            </td>
            <td>
              <StateLabel kind="etcd.member" state={member.Status} />
            </td>
            <td>{member.Version}</td>
            <td>{member.Zone}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface AskedProps {
  members: readonly EtcdMemberStatus[];
  /** None: members are on the server's own machine, and there is nothing to tell of hosts. */
  hosts: readonly string[];
}

function Asked({ members, hosts }: AskedProps) {
  const t = useT();
  const names = useHostNames(hosts, 0, hosts.length);
  const furthest = Math.max(0, ...members.map((member) => member.RaftIndex));
  return (
    <div className="wide">
      <table className="simple-table members" aria-label={t("etcd.members")}>
        <thead>
          <tr>
            <th>{t("etcd.name")}</th>
            <th>{t("etcd.roleTitle")}</th>
            <th>{t("etcd.stateTitle")}</th>
            {hosts.length > 0 ? <th>{t("etcd.host")}</th> : null}
            <th>{t("etcd.version")}</th>
            <th>{t("etcd.clientUrl")}</th>
            <th className="num">{t("etcd.dbSize")}</th>
            <th className="num">{t("etcd.behind")}</th>
            <th className="num">{t("etcd.latency")}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.Name}>
              <td>
                <code title={member.MemberId}>{member.Name}</code>
                {member.Errors.map((error) => (
                  <p key={error} className="field-problem">
                    {error}
                  </p>
                ))}
              </td>
              <td>
                <Role role={member.Role} />
              </td>
              <td>
                <StateLabel kind="etcd.member" state={member.Status} />
              </td>
              {hosts.length > 0 ? (
                <td>{member.HostId ? <HostLink id={member.HostId} name={names.get(member.HostId)} /> : "–"}</td>
              ) : null}
              <td>{member.Version}</td>
              <td>
                <Copyable text={member.Endpoint} />
              </td>
              <td className="num" title={t("etcd.inUse", { size: bytes(member.DbSizeInUse) })}>
                {member.MemberId ? bytes(member.DbSize) : "–"}
              </td>
              <td className="num">{member.MemberId ? furthest - member.RaftAppliedIndex : "–"}</td>
              <td className="num">
                {member.MemberId
                  ? member.LatencyMicros < 1_000
                    ? `${member.LatencyMicros} µs`
                    : duration(member.LatencyMicros / 1000)
                  : "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
