import { z } from "zod";
import { type CsvFault, type CsvRow, readCsv } from "~/platform/csv";
import { readDecimal } from "~/platform/read-decimal";
import { type BackgroundFacts, categoryOf } from "./background";
import type { Background, BackgroundId, Instrument } from "./instrument";

/** One municipality that the survey goes to. What the frame does not know is null. */
export interface FrameUnit extends BackgroundFacts {
  /** Four digits, as valid in the year of the survey. */
  municipality: string;
  name: string;
  /** Id of a category of the background variable «group»; as the figures give it, or else as the frame states it. */
  group: string | null;
  email: string | null;
}

/** The frame of a file, or everything in it that a person must mend. */
export type FrameFile = { ok: true; units: FrameUnit[] } | { ok: false; faults: CsvFault[] };

const email = z.email({ pattern: z.regexes.html5Email });

/**
 * Reads a frame: one row a municipality, columns municipality and name, and as far as they are known population, centrality, income,
 * group, region and email. Numbers may have decimal comma or point. The group is computed from the figures; where the file states
 * another, that is a fault, since one of them must be wrong.
 * @param instrument gives the limits of the groups and the names of the regions.
 */
export function readFrame(instrument: Pick<Instrument, "background">, bytes: Uint8Array): FrameFile {
  const table = readCsv(bytes, ["municipality", "name"]);
  if (!table.ok) return table;
  const faults: CsvFault[] = [];
  const firstRows = new Map<string, number>();
  const units = table.rows.map((row) => {
    const reader = new RowReader(row, faults);
    const facts = {
      population: reader.wholeNumber("population"),
      centrality: reader.figure("centrality"),
      income: reader.figure("income"),
      region: reader.oneOf("region", regionsOf(instrument)),
    };
    const unit: FrameUnit = {
      municipality: reader.municipality(firstRows),
      name: reader.required("name", "frame_name_missing"),
      ...facts,
      group: reader.group(backgroundOf(instrument, "group"), facts),
      email: reader.email(),
    };
    return unit;
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, units };
}

/**
 * A municipality's number as four digits, or null when it is none. Spreadsheets drop the first zero of «0513», so three digits are
 * taken for such a number.
 */
export function readMunicipalityNumber(cell: string): string | null {
  return /^\d{3,4}$/.test(cell) ? cell.padStart(4, "0") : null;
}

function backgroundOf(
  { background }: Pick<Instrument, "background">,
  id: BackgroundId,
): Background | undefined {
  return background.find((candidate) => candidate.id === id);
}

/** The names that a region may have; empty when the survey does not divide by region, and then any name will do. */
function regionsOf(instrument: Pick<Instrument, "background">): string[] {
  const categories = backgroundOf(instrument, "region")?.categories ?? [];
  return categories.flatMap(({ where }) => where.region?.is ?? []);
}

/** Reads the cells of one row, and adds what is wrong with them to the faults. A cell with a fault reads as null. */
class RowReader {
  readonly #row: CsvRow;
  readonly #faults: CsvFault[];

  constructor(row: CsvRow, faults: CsvFault[]) {
    this.#row = row;
    this.#faults = faults;
  }

  municipality(firstRows: Map<string, number>): string {
    const number = readMunicipalityNumber(this.#cell("municipality"));
    if (number === null) {
      this.#fault("municipality", "municipality_not_four_digits");
      return "";
    }
    const first = firstRows.get(number);
    if (first === undefined) firstRows.set(number, this.#row.row);
    else this.#fault("municipality", "frame_municipality_doubled", { first });
    return number;
  }

  required(column: string, code: string): string {
    if (this.#cell(column) === "") this.#fault(column, code);
    return this.#cell(column);
  }

  wholeNumber(column: string): number | null {
    const value = this.figure(column);
    if (value === null || Number.isInteger(value)) return value;
    return this.#fault(column, "frame_not_whole");
  }

  figure(column: string): number | null {
    if (this.#cell(column) === "") return null;
    const digits = readDecimal(this.#cell(column));
    if (digits === null) return this.#fault(column, "frame_not_number");
    return digits.startsWith("-") ? this.#fault(column, "frame_negative") : Number(digits);
  }

  oneOf(column: string, known: readonly string[]): string | null {
    const value = this.#cell(column);
    if (value === "") return null;
    if (known.length === 0 || known.includes(value)) return value;
    return this.#fault(column, "frame_region_unknown", { known: known.join(", ") });
  }

  group(background: Background | undefined, facts: BackgroundFacts): string | null {
    const stated = this.#cell("group");
    if (!background) return stated || null;
    const known = background.categories.map(({ id }) => id);
    if (stated !== "" && !known.includes(stated))
      return this.#fault("group", "frame_group_unknown", { known: known.join(", ") });
    const computed = categoryOf(background, facts)?.id ?? null;
    if (stated !== "" && computed !== null && stated !== computed)
      return this.#fault("group", "frame_group_differs", { computed });
    return computed ?? (stated || null);
  }

  email(): string | null {
    const value = this.#cell("email");
    if (value === "") return null;
    return email.safeParse(value).success ? value : this.#fault("email", "frame_email_invalid");
  }

  #cell(column: string): string {
    return this.#row.cells[column] ?? "";
  }

  #fault(column: string, code: string, values?: Record<string, string | number>): null {
    const place = { code, row: this.#row.row, column, value: this.#cell(column) };
    this.#faults.push(values ? { ...place, values } : place);
    return null;
  }
}
