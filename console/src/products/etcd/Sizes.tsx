// The choice of a size, each with what it means.
import { useT } from "@/i18n";
import { SIZES, tolerated } from "./sizes";

export interface SizesProps {
  /** Tells groups on one page apart. */
  name: string;
  value: number;
  onChange: (size: number) => void;
  /** The size that there is already. */
  current?: number;
}

export function Sizes({ name, value, onChange, current }: SizesProps) {
  const t = useT();
  return (
    <fieldset className="sizes">
      <legend>{t("etcd.size")}</legend>
      {SIZES.map((size) => (
        <label key={size} className="size">
          <input type="radio" name={name} value={size} checked={value === size} onChange={() => onChange(size)} />
          <strong>{t("etcd.sizeN", { n: size })}</strong>
          <span className="quiet">
            {size === current
              ? t("etcd.sizeNow")
              : size === 1
                ? t("etcd.size1")
                : t("etcd.sizeMany", { n: tolerated(size) })}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
