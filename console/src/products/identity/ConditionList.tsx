// The conditions of a statement, each with whether it held when the question was asked.
import type { Key } from "@/i18n";
import { useT } from "@/i18n";
import { Status } from "@/ui/page";
import { holds } from "./conditions";
import type { Condition } from "./document";

export interface ConditionListProps {
  conditions: readonly Condition[];
  ip: string | undefined;
  now: number;
}

export function ConditionList({ conditions, ip, now }: ConditionListProps) {
  const t = useT();
  return (
    <ul className="condition-list">
      {conditions.map((condition) => {
        const held = holds(condition, ip, now);
        return (
          <li key={`${condition.operator}.${condition.key}`} className="row wrap">
            <span>{t(`identity.condition.${condition.operator}` as Key)}</span>
            <code>{condition.values.join(", ")}</code>
            <Status tone={held === undefined ? "idle" : held ? "ok" : "bad"}>
              {t(held === undefined ? "identity.holdsUnknown" : held ? "identity.holds" : "identity.holdsNot")}
            </Status>
          </li>
        );
      })}
    </ul>
  );
}
