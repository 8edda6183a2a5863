import type { ReactNode } from "react";
import { TableFrame } from "~/ui/table-frame";

interface FiguresTableProps {
  caption: string;
  /** Over what the rows are of; the other heads stand over figures. */
  first: string;
  heads: readonly string[];
  className?: string;
  /** The body, and the foot where there is one. */
  children: ReactNode;
}

/** A wide table of figures whose heading stands on the page above it. */
export function FiguresTable({ caption, first, heads, className, children }: FiguresTableProps) {
  return (
    <TableFrame label={caption}>
      <table className={className ? `data-table ${className}` : "data-table"}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </TableFrame>
  );
}
