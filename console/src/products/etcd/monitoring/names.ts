// The metrics that this server keeps, in words, those that tell most about a cluster's health first. One that is not listed is shown
// with what the server says of it.
import type { EtcdMetric } from "@/api/generated/cetcd";
import { type Key, useT } from "@/i18n";

const USUAL = {
  has_leader: "etcd.metric.has_leader",
  leader_changes: "etcd.metric.leader_changes",
  puts: "etcd.metric.puts",
  ranges: "etcd.metric.ranges",
  grpc_requests: "etcd.metric.grpc_requests",
  wal_fsync_p99: "etcd.metric.wal_fsync_p99",
  backend_commit_p99: "etcd.metric.backend_commit_p99",
  peer_round_trip_p99: "etcd.metric.peer_round_trip_p99",
  proposals_pending: "etcd.metric.proposals_pending",
  db_size: "etcd.metric.db_size",
  db_size_in_use: "etcd.metric.db_size_in_use",
  memory: "etcd.metric.memory",
  cpu: "etcd.metric.cpu",
} as const satisfies Record<string, Key>;

const OTHERS = {
  db_quota: "etcd.metric.db_quota",
  keys: "etcd.metric.keys",
  watchers: "etcd.metric.watchers",
  is_leader: "etcd.metric.is_leader",
  proposals_committed: "etcd.metric.proposals_committed",
  proposals_applied: "etcd.metric.proposals_applied",
  proposals_failed: "etcd.metric.proposals_failed",
  heartbeat_failures: "etcd.metric.heartbeat_failures",
  slow_applies: "etcd.metric.slow_applies",
  slow_reads: "etcd.metric.slow_reads",
  grpc_errors: "etcd.metric.grpc_errors",
  client_received: "etcd.metric.client_received",
  client_sent: "etcd.metric.client_sent",
  peer_received: "etcd.metric.peer_received",
  peer_sent: "etcd.metric.peer_sent",
  open_files: "etcd.metric.open_files",
} as const satisfies Record<string, Key>;

const WORDS: Record<string, Key> = { ...USUAL, ...OTHERS };
const ORDER = Object.keys(WORDS);

export function isUsual(metric: Pick<EtcdMetric, "Name">): boolean {
  return metric.Name in USUAL;
}

/** In the order above; what is not listed comes last, as the server has it. */
export function inOrder<M extends Pick<EtcdMetric, "Name">>(metrics: readonly M[]): M[] {
  const place = ({ Name }: M) => (ORDER.includes(Name) ? ORDER.indexOf(Name) : ORDER.length);
  return [...metrics].sort((a, b) => place(a) - place(b));
}

export function useMetricName(): (metric: EtcdMetric) => string {
  const t = useT();
  return (metric) => {
    const key = WORDS[metric.Name];
    return key ? t(key) : metric.Doc || metric.Name;
  };
}
