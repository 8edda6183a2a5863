import { TableFrame } from "~/ui/table-frame";
/** A table of figures, told before it is shown; cells are as people read them. */
export interface FigureTableView {
  caption: string;
  headings: string[];
  rows: { label: string; cells: string[] }[];
}

interface FigureTableProps {
  table: FigureTableView;
  /** What its frame is called, where another table of the page has the same caption. */
  name?: string;
  /** Under a heading that says the same as its caption. */
  under?: boolean;
}

/** A table of figures that scrolls in its own frame where it is wider than the page. */
export function FigureTable({ table, name = table.caption, under = false }: FigureTableProps) {
  const { caption, headings, rows } = table;
  return (
    <TableFrame label={name}>
      <table className="data-table figure-table">
        <caption className={under ? "visually-hidden" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {headings.map((heading, place) => (
              <th key={place} scope="col" className={place === 0 ? undefined : "number"}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells }, row) => (
            <tr key={row}>
              <th scope="row">{label}</th>
              {cells.map((cell, place) => (
                <td key={place} className="number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
