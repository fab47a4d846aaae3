// The hosts of a cluster with what is known of each: its name, whether it is online, and the member that it runs.
import type { Etcd } from "@/api/generated/cetcd";
import { useCall } from "@/api/queries";
import { useMembers } from "../overview/Members";
import { hostIdsOf, membersByHost } from "./placement";

/** It is enrolled no longer. */
export const GONE = "gone";

export interface ClusterHost {
  id: string;
  /** Undefined where it is enrolled no longer. */
  name: string | undefined;
  /** As the hosts page tells it; undefined while it is not known. */
  status: string | typeof GONE | undefined;
  /** Undefined: a spare. */
  member: string | undefined;
}

/** Hosts with members first, in the order of the members' names. */
export function useClusterHosts(cluster: Etcd) {
  const ids = hostIdsOf(cluster);
  const members = useMembers(cluster.InstanceId);
  const found = useCall(
    "tat",
    "DescribeRegisterInstances",
    { InstanceIds: [...ids], Limit: ids.length },
    { live: true, enabled: ids.length > 0 },
  );
  const known = new Map((found.data?.RegisterInstanceSet ?? []).map((host) => [host.InstanceId, host]));
  const runs = membersByHost(members.data?.Members ?? []);
  const hosts = ids.map((id): ClusterHost => {
    const host = known.get(id);
    const status = host?.Status ?? (found.data ? GONE : undefined);
    return { id, name: host?.InstanceName || host?.HostName, status, member: runs.get(id) };
  });
  const place = ({ member }: ClusterHost) => member ?? "\uffff";
  return {
    hosts: hosts.sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0)),
    error: members.error ?? found.error,
    pending: members.isPending || found.isPending,
    /** Whether states and members can be told from there being none. */
    known: members.data !== undefined && found.data !== undefined,
    retry: () => {
      void members.refetch();
      void found.refetch();
    },
  };
}
