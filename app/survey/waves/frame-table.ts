import { type CsvFault, readCsv } from "~/platform/csv";
import { writeCsv } from "~/platform/csv-writing";
import { isLanguage, type Language, languages } from "~/platform/i18n/languages";
import { type FrameUnit, readFrame } from "../frame";
import { frameColumns } from "../frame-columns";
import type { Instrument } from "../instrument";
import type { NewFrameMember } from "./wave-store.server";

export type FrameTable = { ok: true; members: NewFrameMember[] } | { ok: false; faults: CsvFault[] };

/**
 * Reads the frame of a wave: a frame's columns, and as a further one the language of the mail, «nb», «nn» or «en», bokmål where it is
 * blank.
 */
export function readFrameTable(instrument: Pick<Instrument, "background">, bytes: Uint8Array): FrameTable {
  const frame = readFrame(instrument, bytes);
  const table = readCsv(bytes, []);
  const rows = table.ok ? table.rows : [];
  const faults = rows.flatMap(({ row, cells }): CsvFault[] =>
    languageOf(cells["language"]) === null
      ? [
          {
            ...{ code: "frame_language_unknown", row, column: "language", value: cells["language"] ?? "" },
            values: { known: languages.join(", ") },
          },
        ]
      : [],
  );
  if (!frame.ok) return { ok: false, faults: [...frame.faults, ...faults] };
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    members: frame.units.map((unit, place) => ({
      ...unit,
      language: languageOf(rows[place]?.cells["language"]) ?? "nb",
    })),
  };
}

function languageOf(cell = ""): Language | null {
  const written = cell.toLowerCase();
  if (written === "") return "nb";
  return isLanguage(written) ? written : null;
}

/** A frame as a table that can be mended or added to, and read again. */
export function writeFrameTable(units: readonly (FrameUnit & { language?: Language })[]): string {
  const cell = (value: string | number | null | undefined): string => String(value ?? "");
  return writeCsv([frameColumns, ...units.map((unit) => frameColumns.map((column) => cell(unit[column])))]);
}
