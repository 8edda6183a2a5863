import type { ReactNode } from "react";
import "./stacked-table.css";

/** A figure of a table that a phone shows row by row, where each figure carries its column's name. */
export function FigureCell({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <td role="cell" className="number" data-label={label}>
      {children}
    </td>
  );
}
