import { readDecimal } from "~/platform/read-decimal";
import { reasonOfFlag } from "../observations/missing";
import type { Figure } from "./figures";

/** What a cell of a table or a spreadsheet holds. */
export type Cell = string | number | boolean | Date | null;

const looksLikeDate = /^\d{1,4}([./-])(\d{1,2}|[a-zæøå]{3,4})\.?(\1?\d{2,4})?$/i;

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
  return wrong(looksLikeDate.test(written) ? "figure_is_date" : "observation_not_number", written);
}

const wrong = (code: string, value: string) => ({ ok: false, code, value }) as const;

/** A number as people write it, or as programs write very small and very large ones: 1.2e-05. */
export function readNumber(written: string): number | null {
  const [, digits = written, exponent = "0"] = /^([^e]+)e([+-]?\d{1,2})$/i.exec(written) ?? [];
  const decimal = readDecimal(digits);
  return decimal === null ? null : Number(`${decimal}e${exponent}`);
}
