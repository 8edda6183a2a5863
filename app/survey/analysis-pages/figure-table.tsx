/** A table of figures, told before it is shown; cells are as people read them. */
export interface FigureTableView {
  caption: string;
  headings: string[];
  rows: { label: string; cells: string[] }[];
}

interface FigureTableProps {
  table: FigureTableView;
  /** Under a heading that says the same as its caption. */
  under?: boolean;
}

/** A table of figures that scrolls in its own frame where it is wider than the page. */
export function FigureTable({ table: { caption, headings, rows }, under = false }: FigureTableProps) {
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={caption}>
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
    </div>
  );
}
