// The kinds of tasks in words. One that this console does not know yet is shown by its own name.
import { type Key, useT } from "@/i18n";

const NAMES: Record<string, Key> = {
  create_instance: "etcd.kind.create",
  delete_instance: "etcd.kind.delete",
  resize_instance: "etcd.kind.resize",
  replace_member: "etcd.kind.replace",
  roll_instance: "etcd.kind.roll",
  create_snapshot: "etcd.kind.snapshot",
  verify_snapshot: "etcd.kind.verify",
  restore_remote_snapshot: "etcd.kind.restore",
  defragment_instance: "etcd.kind.defragment",
  rotate_certificates: "etcd.kind.rotate",
  enable_internet: "etcd.kind.enableInternet",
  disable_internet: "etcd.kind.disableInternet",
};

export function useTaskName(): (type: string) => string {
  const t = useT();
  return (type) => {
    const key = NAMES[type];
    return key ? t(key) : type;
  };
}

/** Tasks tell their times as `YYYY-MM-DD hh:mm:ss` in UTC, which a browser would take for local. */
export function taskTime(text: string): string {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? `${text.replace(" ", "T")}Z` : text;
}
