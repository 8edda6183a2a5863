import { type CsvFault, readCsv } from "~/platform/csv";
import { writeCsv } from "~/platform/csv-writing";
import { isLanguage, type Language, languages } from "~/platform/i18n/languages";
import { type FrameUnit, readFrame } from "../frame";
import { frameColumns } from "../frame-columns";
import type { Instrument } from "../instrument";
import type { NewFrameMember } from "./wave-store.server";

export type FrameTable = { ok: true; members: NewFrameMember[] } | { ok: false; faults: CsvFault[] };

/** Reads the frame of a wave: a frame's columns, and as a further one the language of the mail, «nb», «nn» or «en», or blank. */
export function readFrameTable(instrument: Pick<Instrument, "background">, bytes: Uint8Array): FrameTable {
  const frame = readFrame(instrument, bytes);
  const table = readCsv(bytes, []);
  const rows = table.ok ? table.rows : [];
  const faults = rows.flatMap(({ row, cells }): CsvFault[] =>
    languageOf(cells["language"]) === undefined
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
      language: languageOf(rows[place]?.cells["language"]) ?? null,
    })),
  };
}

/** Null for a blank cell, undefined for what is no language. */
function languageOf(cell = ""): Language | null | undefined {
  const written = cell.toLowerCase();
  if (written === "") return null;
  return isLanguage(written) ? written : undefined;
}

/** The members of a frame with the language of the wave where the frame says none. */
export function inLanguage(
  members: readonly NewFrameMember[],
  language: Language,
): (NewFrameMember & { language: Language })[] {
  return members.map((member) => ({ ...member, language: member.language ?? language }));
}

/** A frame as a table that can be mended or added to, and read again. */
export function writeFrameTable(units: readonly (FrameUnit & { language?: Language | null })[]): string {
  const cell = (value: string | number | null | undefined): string => String(value ?? "");
  return writeCsv([frameColumns, ...units.map((unit) => frameColumns.map((column) => cell(unit[column])))]);
}
