import { type CsvFault, type CsvRow, readCsv } from "~/platform/csv";
import { writeCsv } from "~/platform/csv-writing";
import { guardFormula } from "~/platform/formula-guard";
import type { Answer } from "../answers";
import { readMunicipalityNumber } from "../frame";
import type { Instrument } from "../instrument";
import { answerCell } from "../read-answer";
import { variablesOf } from "../variables";
import { type Disposition, dispositions, type SurveyResponse } from "./response";
import { readResponseAnswers } from "./response-answers";

/** The responses of a file, or everything in it that a person must mend. */
export type ResponsesFile =
  | {
      ok: true;
      responses: SurveyResponse[];
      /** Variables that the file has no column for; nobody counts as having answered them. */
      absent: string[];
    }
  | { ok: false; faults: CsvFault[] };

const OWN_COLUMNS = ["municipality", "disposition"];

/**
 * Reads a table of responses: one row a response, columns municipality, disposition (complete or partial) and the instrument's
 * variables. Codes are values, several ticks or texts are joined by «|», and a blank cell is no answer.
 * @param frame who was asked; anybody else is a fault. Null where that is not known.
 */
export function readResponses(
  instrument: Instrument,
  frame: readonly { municipality: string }[] | null,
  bytes: Uint8Array,
): ResponsesFile {
  const table = readCsv(bytes, OWN_COLUMNS);
  if (!table.ok) return table;
  const columns = Object.keys(table.rows[0]?.cells ?? {});
  const faults = columnFaults(instrument, columns, table.rows);
  const asked = frame && new Set(frame.map(({ municipality }) => municipality));
  const firstRows = new Map<string, number>();
  const responses = table.rows.map((row): SurveyResponse => {
    const municipality = readMunicipality(row, asked, firstRows);
    const disposition = readDisposition(row);
    const { answers, faults: answerFaults } = readResponseAnswers(instrument, row);
    if (!municipality.ok) faults.push(municipality.fault);
    if (!disposition.ok) faults.push(disposition.fault);
    faults.push(...answerFaults);
    return {
      municipality: municipality.ok ? municipality.value : "",
      disposition: disposition.ok ? disposition.value : "partial",
      answers,
    };
  });
  if (faults.length > 0) return { ok: false, faults };
  const absent = namesOf(instrument).filter((name) => !columns.includes(name));
  return { ok: true, responses, absent };
}

/** The same table that `readResponses` reads, with a column for every variable of the instrument. */
export function writeResponses(instrument: Instrument, responses: readonly SurveyResponse[]): string {
  const names = namesOf(instrument);
  const rows = responses.map(({ municipality, disposition, answers }) => [
    municipality,
    disposition,
    ...names.map((name) => writtenAnswer(answers.get(name))),
  ]);
  return writeCsv([[...OWN_COLUMNS, ...names], ...rows]);
}

/** Numbers, codes and dates are harmless as they stand; only texts can be formulas. */
function writtenAnswer(answer: Answer | undefined): string {
  const cell = answerCell(answer);
  const isText = typeof answer === "string" || (typeof answer === "object" && typeof answer[0] === "string");
  return isText ? guardFormula(cell) : cell;
}

const namesOf = (instrument: Instrument): string[] => variablesOf(instrument).map(({ name }) => name);

type Read<T> = { ok: true; value: T } | { ok: false; fault: CsvFault };

function columnFaults(
  instrument: Instrument,
  columns: readonly string[],
  rows: readonly CsvRow[],
): CsvFault[] {
  const names = namesOf(instrument);
  const values = { instrument: instrument.id };
  if (!names.some((name) => columns.includes(name)))
    return [{ code: "variables_missing", values: { ...values, example: names[0] ?? "" } }];
  return columns
    .filter((column) => !OWN_COLUMNS.includes(column) && !names.includes(column))
    .filter((column) => column !== "" || rows.some(({ cells }) => cells[column] !== ""))
    .map((column) => ({ code: "variable_unknown", column, value: column, values }));
}

function readMunicipality(
  { row, cells }: CsvRow,
  asked: ReadonlySet<string> | null,
  firstRows: Map<string, number>,
): Read<string> {
  const value = cells["municipality"] ?? "";
  const fault = (code: string, values: Record<string, number> = {}): Read<string> => ({
    ok: false,
    fault: { code, row, column: "municipality", value, values },
  });
  const number = readMunicipalityNumber(value);
  if (number === null) return fault("municipality_not_four_digits");
  if (asked && !asked.has(number)) return fault("municipality_not_in_frame");
  const first = firstRows.get(number);
  if (first !== undefined) return fault("response_doubled", { first });
  firstRows.set(number, row);
  return { ok: true, value: number };
}

function readDisposition({ row, cells }: CsvRow): Read<Disposition> {
  const value = cells["disposition"] ?? "";
  const found = dispositions.find((disposition) => disposition === value.toLowerCase());
  if (found) return { ok: true, value: found };
  return { ok: false, fault: { code: "disposition_unknown", row, column: "disposition", value } };
}
