import { type CsvFault, type CsvRow, readCsv } from "~/platform/csv";
import { readDecimal } from "~/platform/read-decimal";
import { type DimensionId, dimensionIds } from "../dimension";
import { type Grade, type Grades, GRADE_LEAST, GRADE_MOST } from "../grade";
import { areasOf, type Instrument, questionsOf } from "../instrument";

/** The grades of a file, or everything in it that a person must mend. */
export type GradeFile = { ok: true; grades: Grades } | { ok: false; faults: CsvFault[] };

/**
 * Reads a table of grades: one row a question, columns question, system, extent and result. Further columns are passed over.
 * A row whose three grades are blank is a question that is not graded yet.
 */
export function readGradeFile(instrument: Instrument, bytes: Uint8Array): GradeFile {
  const table = readCsv(bytes, ["question", ...dimensionIds]);
  if (!table.ok) return table;
  const questions = new Set(
    areasOf(instrument)
      .flatMap(questionsOf)
      .map(({ id }) => id),
  );
  const grades = new Map<string, Grade>();
  const firstRows = new Map<string, number>();
  const faults: CsvFault[] = [];
  for (const row of table.rows) {
    const question = row.cells["question"] ?? "";
    const first = firstRows.get(question);
    if (first !== undefined) {
      faults.push({ ...questionFault(row, "question_doubled"), values: { first } });
    } else if (!questions.has(question)) {
      faults.push(unknownQuestion(row, question, instrument));
    } else {
      firstRows.set(question, row.row);
    }
    const { grade, faults: gradeFaults } = readGrade(row);
    faults.push(...gradeFaults);
    if (grade) grades.set(question, grade);
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, grades };
}

function questionFault({ row, cells }: CsvRow, code: string): CsvFault {
  return { code, row, column: "question", value: cells["question"] ?? "" };
}

function unknownQuestion(row: CsvRow, question: string, { id }: Instrument): CsvFault {
  if (question === "") return questionFault(row, "question_missing");
  // Spreadsheets take «1.2.3» for a date and write it out as one.
  const likeDate = /^\d{1,4}([-./])\d{1,2}\1\d{1,4}$/.test(question) && /\d{4}|[-/]|\b0/.test(question);
  if (likeDate) return questionFault(row, "question_is_date");
  return { ...questionFault(row, "question_unknown"), values: { instrument: id } };
}

/** The three grades of a row; null when all are blank, or when one has a fault. */
function readGrade({ row, cells }: CsvRow): { grade: Grade | null; faults: CsvFault[] } {
  const written = dimensionIds.map((dimension) => ({ dimension, cell: cells[dimension] ?? "" }));
  if (written.every(({ cell }) => cell === "")) return { grade: null, faults: [] };
  const grade: Partial<Record<DimensionId, number>> = {};
  const faults: CsvFault[] = [];
  for (const { dimension, cell } of written) {
    const step = readStep(cell);
    if (typeof step === "number") grade[dimension] = step;
    else {
      const values = { question: cells["question"] ?? "" };
      faults.push({ code: step.code, row, column: dimension, value: cell, values });
    }
  }
  const { system, extent, result } = grade;
  if (system === undefined || extent === undefined || result === undefined) return { grade: null, faults };
  return { grade: { system, extent, result }, faults };
}

function readStep(cell: string): number | { code: string } {
  if (cell === "") return { code: "grade_missing" };
  const digits = readDecimal(cell);
  if (digits === null) return { code: "grade_not_number" };
  const step = Number(digits);
  if (step < GRADE_LEAST || step > GRADE_MOST) return { code: "grade_out_of_range" };
  if (!/^\d+(\.[05]0*)?$/.test(digits)) return { code: "grade_not_half_step" };
  return step;
}
