import { BarGraphic, ToneSwatch } from "~/ui/charts/bar-list";
import type { Caption, Cell, Column, Row, Table } from "../document";

/**
 * A table that a phone holds: there each row becomes a block with its figures side by side, each with its column's name. The
 * roles say that it is a table still, whatever the style sheet makes of it.
 */
export function TableOnScreen({
  table: { caption, columns, rows },
}: {
  table: Pick<Table, "columns" | "rows"> & { caption: Caption | null };
}) {
  return (
    <table className="data-table report-table" role="table">
      {caption ? (
        <caption className="report-caption">
          <strong>{caption.label}</strong> {caption.text}
        </caption>
      ) : null}
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.label}
              role="columnheader"
              scope="col"
              className={column.numeric ? "number" : undefined}
              style={{ width: `${column.width * 100}%` }}
            >
              {column.tone ? <ToneSwatch tone={column.tone} /> : null}
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <TableRow key={index} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function TableRow({ row, columns }: { row: Row; columns: readonly Column[] }) {
  const [head, ...rest] = row.cells;
  if (!head) return null;
  return (
    <tr role="row" id={row.id} className={`report-table__row--${row.kind}`}>
      <th
        role="rowheader"
        scope={row.cells.length === 1 ? "colgroup" : "row"}
        colSpan={row.cells.length === 1 ? columns.length : undefined}
      >
        <CellContent cell={head} />
      </th>
      {rest.map((cell, index) => {
        const column = columns[index + 1];
        return (
          <td
            key={index}
            role="cell"
            className={column?.numeric ? "number" : undefined}
            data-label={cell.text === "" ? undefined : column?.label}
          >
            <CellContent cell={cell} />
          </td>
        );
      })}
    </tr>
  );
}

function CellContent({ cell }: { cell: Cell }) {
  return (
    <>
      {cell.number ? <span className="report-table__number">{cell.number} </span> : null}
      {cell.text}
      {cell.bar ? <BarGraphic parts={cell.bar} /> : null}
    </>
  );
}
