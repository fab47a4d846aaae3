// The choice of where members run. Asked for a new cluster and for one that is made of a backup.
import { noteId } from "@/form/Field";
import { useT } from "@/i18n";
import { ChosenHosts } from "./ChosenHosts";
import { type Placement, placementProblem } from "./placement";

export interface PlacementChoiceProps {
  /** Of the control that takes the focus when something is wrong. */
  id: string;
  size: number;
  value: Placement;
  onChange: (hosts: Placement) => void;
  /** What is wrong is said only after somebody tried to go on. */
  tried: boolean;
}

export function PlacementChoice({ id, size, value, onChange, tried }: PlacementChoiceProps) {
  const t = useT();
  const problem = tried ? placementProblem(size, value) : undefined;
  const ways = [
    { key: "own", hosts: undefined },
    { key: "hosts", hosts: value ?? [] },
  ] as const;
  return (
    <>
      <fieldset className="sizes">
        <legend>{t("etcd.placement")}</legend>
        {ways.map(({ key, hosts }) => (
          <label key={key} className="size">
            <input
              type="radio"
              name={id}
              {...(key === "hosts" ? { id, "aria-describedby": noteId(id), "aria-invalid": Boolean(problem) } : {})}
              checked={(value === undefined) === (hosts === undefined)}
              onChange={() => onChange(hosts)}
            />
            <strong>{t(`etcd.placement.${key}`)}</strong>
            <span className="quiet">{t(`etcd.placementHint.${key}`)}</span>
          </label>
        ))}
      </fieldset>
      {value ? <ChosenHosts size={size} value={value} onChange={onChange} /> : null}
      <div id={noteId(id)} className="field-note">
        {problem ? <p className="field-problem">{t(problem.key, problem.values)}</p> : null}
      </div>
    </>
  );
}
