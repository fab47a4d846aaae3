// One row. Remembered as it is while its data stays: scrolling renders only the rows that come into view.
import { type KeyboardEvent, memo } from "react";
import { Check } from "@/ui/inputs";
import type { Column } from "./types";

export const ROW_HEIGHT = 38;
const SCREEN = 15;

/** What a row can ask of its table. */
export interface RowHands<Row> {
  toggle: (id: string) => void;
  open: (row: Row) => void;
  /** Indexes beyond the ends mean the ends. */
  focus: (index: number) => void;
}

export interface TableRowProps<Row> {
  row: Row | undefined;
  id: string | undefined;
  index: number;
  /** Pixels from the top. */
  top: number;
  columns: readonly Column<Row>[];
  selectable: boolean;
  selected: boolean;
  /** Why its selection cannot be changed. */
  locked: string | undefined;
  opens: boolean;
  /** The row that Tab reaches. */
  first: boolean;
  hands: RowHands<Row>;
}

function Plain<Row>(props: TableRowProps<Row>) {
  const { row, id, index, top, columns, selectable, selected, locked, opens, first, hands } = props;
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    const moves: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + SCREEN,
      PageUp: index - SCREEN,
      Home: 0,
      End: Number.POSITIVE_INFINITY,
    };
    const move = moves[event.key];
    if (move !== undefined) hands.focus(move);
    else if (event.key === "Enter" && row !== undefined) hands.open(row);
    else if (event.key === " " && id !== undefined && selectable && locked === undefined) hands.toggle(id);
    else return;
    event.preventDefault();
  };
  return (
    <div
      role="row"
      tabIndex={first ? 0 : -1}
      data-index={index}
      aria-rowindex={index + 2}
      className={`table-row${opens ? " opens" : ""}${selected ? " selected" : ""}`}
      title={locked}
      style={{ position: "absolute", top, height: ROW_HEIGHT }}
      onKeyDown={onKey}
      onClick={(event) => {
        // Links, buttons and boxes in the row have their own meaning; so has selecting text.
        const own = (event.target as HTMLElement).closest("a, button, label, input");
        if (!own && row !== undefined && !getSelection()?.toString()) hands.open(row);
      }}
    >
      {selectable ? (
        <div role="cell" className="table-cell boxed">
          {id ? (
            <Check
              checked={selected}
              label={locked === undefined ? id : `${id}: ${locked}`}
              disabled={locked !== undefined}
              onChange={() => hands.toggle(id)}
            />
          ) : null}
        </div>
      ) : null}
      {columns.map((column) => (
        <div key={column.key} role="cell" className={column.end ? "table-cell num" : "table-cell"}>
          {row === undefined ? <i className="table-wait" /> : column.cell(row)}
        </div>
      ))}
    </div>
  );
}

export const TableRow = memo(Plain) as typeof Plain;
