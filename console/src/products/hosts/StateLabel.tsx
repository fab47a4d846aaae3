// States of invocations, tasks and hosts, said the same way everywhere.
import { useT } from "@/i18n";
import { Status } from "@/ui/page";
import { stateKey, toneOf } from "./state";

export function StateLabel({ status }: { status: string }) {
  const t = useT();
  const key = stateKey(status);
  return <Status tone={toneOf(status)}>{key ? t(key) : status}</Status>;
}

export function HostState({ status }: { status: string }) {
  const t = useT();
  const online = status === "Online";
  return <Status tone={online ? "ok" : "idle"}>{t(online ? "hosts.online" : "hosts.offline")}</Status>;
}
