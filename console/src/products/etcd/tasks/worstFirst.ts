// What holds, the worst of it first; of the same severity in the order that it came in.
import type { EtcdEvent } from "@/api/generated/cetcd";

const ORDER = ["critical", "warning", "info"];

export function worstFirst<E extends Pick<EtcdEvent, "Severity">>(events: readonly E[]): E[] {
  const place = ({ Severity }: E) => (ORDER.includes(Severity) ? ORDER.indexOf(Severity) : ORDER.length);
  return [...events].sort((a, b) => place(a) - place(b));
}
