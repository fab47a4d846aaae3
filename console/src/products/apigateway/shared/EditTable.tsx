// A table that is typed in: one row per thing, a button that adds one, problems below the row that has them.
import type { ReactNode } from "react";
import type { Problem } from "@/form/rules";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { AddIcon, CloseIcon } from "@/ui/icons";
import { Check, Choice, type Option, TextInput } from "@/ui/inputs";

/** The DOM id of a field of a form of the product's own, by the contract's path. */
export function inputId(path: string): string {
  return `gw-${path}`;
}

export interface EditColumn<Row> {
  name: keyof Row & string;
  /** The contract's name, where it is another. */
  path?: string;
  title: string;
  width?: string;
  /** A closed choice. */
  options?: (row: Row) => readonly Option[];
  check?: boolean;
  mono?: boolean;
  placeholder?: string;
  /** Not this row's to change. */
  locked?: (row: Row) => boolean;
  /** Not asked of this row. */
  absent?: (row: Row) => boolean;
}

export interface EditTableProps<Row extends object> {
  /** Path of the list, such as `RequestParameters`. */
  path: string;
  label: string;
  rows: readonly Row[];
  columns: readonly EditColumn<Row>[];
  onChange: (rows: Row[]) => void;
  /** What a new row begins with. */
  blank: Row;
  add: string;
  empty?: ReactNode;
  problem: (path: string) => Problem | undefined;
  touch: (path: string) => void;
  /** Why a row has to stay. */
  keeps?: (row: Row) => string | undefined;
  most?: number;
}

export function EditTable<Row extends object>(props: EditTableProps<Row>) {
  const t = useT();
  const { path, label, rows, columns, onChange, most } = props;
  const put = (at: number, name: string, value: unknown) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, [name]: value } : row)));
  const whole = props.problem(path);
  return (
    <div className="gw-edit">
      {rows.length === 0 ? (
        <p className="quiet">{props.empty}</p>
      ) : (
        <table className="gw-edit-table" aria-label={label}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.name} style={column.width ? { width: column.width } : undefined}>
                  {column.title}
                </th>
              ))}
              <th className="gw-edit-end">
                <span className="visually-hidden">{t("apigw.actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <Line key={at} {...props} row={row} at={at} put={(name, value) => put(at, name, value)} />
            ))}
          </tbody>
        </table>
      )}
      <div className="row">
        <Button
          size="small"
          icon={<AddIcon />}
          why={most !== undefined && rows.length >= most ? t("form.full", { max: most }) : undefined}
          onClick={() => onChange([...rows, props.blank])}
        >
          {props.add}
        </Button>
        {whole ? (
          <p className="field-problem" id={inputId(path)} tabIndex={-1}>
            {t(whole.key, whole.values)}
          </p>
        ) : null}
      </div>
    </div>
  );
}

interface LineProps<Row extends object> extends EditTableProps<Row> {
  row: Row;
  at: number;
  put: (name: string, value: unknown) => void;
}

function Line<Row extends object>({
  row,
  at,
  put,
  path,
  label,
  columns,
  rows,
  onChange,
  problem,
  touch,
  keeps,
}: LineProps<Row>) {
  const t = useT();
  const fieldOf = (column: EditColumn<Row>) => `${path}.${at}.${column.path ?? column.name}`;
  const problems = columns.flatMap((column) => {
    const found = problem(fieldOf(column));
    return found ? [{ column, found }] : [];
  });
  return (
    <>
      <tr>
        {columns.map((column) => {
          const field = fieldOf(column);
          const value = row[column.name];
          const shared = {
            id: inputId(field),
            label: `${label} ${at + 1}: ${column.title}`,
            invalid: problem(field) !== undefined,
            disabled: column.locked?.(row) === true,
            ...(problem(field) ? { describedBy: `${inputId(field)}-note` } : {}),
          };
          return (
            <td key={column.name}>
              {column.absent?.(row) ? null : column.check ? (
                <Check {...shared} checked={value === true} onChange={(next) => put(column.name, next)} />
              ) : column.options ? (
                <Choice
                  {...shared}
                  value={String(value ?? "")}
                  options={column.options(row)}
                  onChange={(next) => put(column.name, next)}
                />
              ) : (
                <TextInput
                  {...shared}
                  value={String(value ?? "")}
                  mono={column.mono ?? false}
                  placeholder={column.placeholder}
                  onChange={(next) => put(column.name, next)}
                  onBlur={() => touch(field)}
                />
              )}
            </td>
          );
        })}
        <td className="gw-edit-end">
          <Button
            kind="quiet"
            size="small"
            icon={<CloseIcon />}
            label={t("form.remove", { name: `${label} ${at + 1}` })}
            why={keeps?.(row)}
            onClick={() => onChange(rows.filter((_row, index) => index !== at))}
          />
        </td>
      </tr>
      {problems.map(({ column, found }) => (
        <tr key={column.name} className="gw-edit-note">
          <td colSpan={columns.length + 1}>
            <p className="field-problem" id={`${inputId(fieldOf(column))}-note`}>
              {column.title}: {t(found.key, found.values)}
            </p>
          </td>
        </tr>
      ))}
    </>
  );
}
