// What clusters, members, tasks, steps, snapshots and events can be in, as tones and words. One table, so that no two pages disagree.
import type { Key } from "@/i18n";
import type { Tone } from "@/ui/page";

type Meaning = readonly [tone: Tone, word: Key];

const STATES = {
  "etcd.state": {
    creating: ["busy", "etcd.state.creating"],
    running: ["ok", "etcd.state.running"],
    updating: ["busy", "etcd.state.updating"],
    deleting: ["busy", "etcd.state.deleting"],
    failed: ["bad", "etcd.state.failed"],
    deleted: ["idle", "etcd.state.deleted"],
  },
  "etcd.member": {
    Running: ["ok", "etcd.member.Running"],
    Unhealthy: ["bad", "etcd.member.Unhealthy"],
    Stopped: ["bad", "etcd.member.Stopped"],
  },
  "etcd.task": {
    process: ["busy", "etcd.task.process"],
    done: ["ok", "etcd.task.done"],
    failed: ["bad", "etcd.task.failed"],
  },
  "etcd.step": {
    pending: ["idle", "etcd.step.pending"],
    running: ["busy", "etcd.step.running"],
    success: ["ok", "etcd.step.success"],
    failed: ["bad", "etcd.step.failed"],
  },
  "etcd.snapshot": {
    creating: ["busy", "etcd.snapshot.creating"],
    ready: ["ok", "etcd.snapshot.ready"],
    failed: ["bad", "etcd.snapshot.failed"],
  },
  "etcd.proof": {
    none: ["idle", "etcd.proof.none"],
    passed: ["ok", "etcd.proof.passed"],
    failed: ["bad", "etcd.proof.failed"],
  },
  "etcd.severity": {
    info: ["idle", "etcd.severity.info"],
    warning: ["warn", "etcd.severity.warning"],
    critical: ["bad", "etcd.severity.critical"],
  },
} as const satisfies Record<string, Record<string, Meaning>>;

export type StateKind = keyof typeof STATES;

function meaning(kind: StateKind, state: string): Meaning | undefined {
  const states: Record<string, Meaning> = STATES[kind];
  return states[state];
}

/** A state this console does not know yet is shown by its own name, without a judgement. */
export function toneOf(kind: StateKind, state: string): Tone {
  return meaning(kind, state)?.[0] ?? "idle";
}

export function stateKey(kind: StateKind, state: string): Key | undefined {
  return meaning(kind, state)?.[1];
}

/** A cluster that somebody should look at: it failed, or it should run and a member of it does not. */
export function isUnhealthy(cluster: { Status: string; Members: readonly { Status: string }[] | null }): boolean {
  if (toneOf("etcd.state", cluster.Status) === "bad") return true;
  return cluster.Status === "running" && (cluster.Members ?? []).some((member) => member.Status !== "Running");
}
