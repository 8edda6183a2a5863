import type { CsvFault } from "~/platform/csv";
import { writeCsv } from "~/platform/csv-writing";
import { frameColumns } from "../frame-columns";
import type { Instrument } from "../instrument";
import { readFrameTable } from "./frame-table";
import type { NewFrameMember } from "./wave-store.server";

/** What the form that adds a municipality holds, as typed: the columns of a frame's table. */
export type NewMemberValues = Record<(typeof frameColumns)[number], string>;

export type NewMember = { ok: true; member: NewFrameMember } | { ok: false; faults: CsvFault[] };

/** The municipality that the form describes, by the same checks as a row of an uploaded frame. */
export function readNewMember(
  instrument: Pick<Instrument, "background">,
  values: NewMemberValues,
): NewMember {
  const row = frameColumns.map((column) => values[column].trim());
  const table = readFrameTable(instrument, new TextEncoder().encode(writeCsv([frameColumns, row])));
  if (!table.ok) return table;
  const [member] = table.members;
  if (!member) throw new Error("A table with one row has no member.");
  return { ok: true, member };
}
