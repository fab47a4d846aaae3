// Where the members of a cluster run: on the server's own machine, or one on each of some managed hosts, of which those beyond the
// number of members are spares. The server decides; these rules say it while somebody chooses.
import type { Etcd, EtcdMemberStatus } from "@/api/generated/cetcd";
import type { Key } from "@/i18n";
import type { Values } from "@/i18n/format";

/** The contract's limit of one cluster. */
export const MOST_HOSTS = 50;

/** Undefined: on the server's own machine. An empty list is a choice of hosts that is not made yet. */
export type Placement = readonly string[] | undefined;

export interface PlacementProblem {
  key: Key;
  values: Values;
}

export function placementProblem(size: number, hosts: Placement): PlacementProblem | undefined {
  if (hosts === undefined) return undefined;
  const n = hosts.length;
  if (n < size) return { key: "etcd.hostsTooFew", values: { n, size, missing: size - n } };
  return n > MOST_HOSTS ? { key: "etcd.hostsTooMany", values: { n, max: MOST_HOSTS } } : undefined;
}

export function spares(size: number, hosts: readonly string[]): number {
  return Math.max(0, hosts.length - size);
}

/** The hosts of a cluster; none where its members run on the server's own machine. */
export function hostIdsOf(cluster: Pick<Etcd, "HostIds">): readonly string[] {
  // Several servers are brought up to date one after the other, and an older one does not tell.
  return cluster.HostIds ?? [];
}

/** How many more hosts so many members need: those that run one stay, and a spare counts only while it is online. */
export function hostsMissing(
  size: number,
  hosts: readonly { status: string | undefined; member: string | undefined }[],
): number {
  const usable = hosts.filter((host) => host.member !== undefined || host.status === "Online").length;
  return Math.max(0, size - usable);
}

/** Which member runs on which host. */
export function membersByHost(
  members: readonly Pick<EtcdMemberStatus, "HostId" | "Name">[],
): ReadonlyMap<string, string> {
  return new Map(members.filter((member) => member.HostId).map((member) => [member.HostId, member.Name]));
}
