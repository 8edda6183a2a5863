import { reasonOfFlag } from "../observations/missing";
import { notNumber, readNumber } from "../observations/read-number";
import type { Figure } from "./figures";

/** What a cell of a table or a spreadsheet holds. */
export type Cell = string | number | boolean | Date | null;

/** A number, or the reason that a sign stands for; an empty cell is «not reported». Else the code of what is wrong with it. */
export function readFigure(
  cell: Cell,
): { ok: true; figure: Figure } | { ok: false; code: string; value: string } {
  if (cell instanceof Date) return wrong("figure_is_date", cell.toISOString().slice(0, 10));
  if (typeof cell === "boolean") return wrong("observation_not_number", String(cell));
  if (typeof cell === "number") return { ok: true, figure: { value: cell, missing: null } };
  const written = (cell ?? "").trim();
  const number = readNumber(written);
  if (number !== null) return { ok: true, figure: { value: number, missing: null } };
  if (written === "") return { ok: true, figure: { value: null, missing: "not_reported" } };
  const missing = reasonOfFlag(written);
  if (missing) return { ok: true, figure: { value: null, missing } };
  return wrong(notNumber(written), written);
}

const wrong = (code: string, value: string) => ({ ok: false, code, value }) as const;
