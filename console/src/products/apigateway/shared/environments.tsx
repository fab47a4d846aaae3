// The three environments of a service, in the order in which a change goes through them.
import { useT } from "@/i18n";

export const ENVIRONMENTS = ["test", "prepub", "release"] as const;
export type EnvironmentName = (typeof ENVIRONMENTS)[number];

export function asEnvironment(name: string | undefined): EnvironmentName | undefined {
  return ENVIRONMENTS.find((one) => one === name);
}

/** One that this console does not know is shown by its own name. */
export function useEnvironmentName(): (name: string) => string {
  const t = useT();
  return (name) => {
    const known = asEnvironment(name);
    return known ? t(`apigw.env.${known}`) : name;
  };
}

export function useEnvironmentOptions() {
  const named = useEnvironmentName();
  return ENVIRONMENTS.map((value) => ({ value, label: named(value) }));
}

export function EnvironmentChips({ names }: { names: readonly string[] | null | undefined }) {
  const named = useEnvironmentName();
  if (!names || names.length === 0) return <span className="quiet">–</span>;
  const place = (name: string) => ENVIRONMENTS.indexOf(name as EnvironmentName);
  return (
    <span className="row gw-chips">
      {[...names]
        .sort((a, b) => place(a) - place(b))
        .map((name) => (
          <span key={name} className="gw-chip">
            {named(name)}
          </span>
        ))}
    </span>
  );
}
