import type { CsvFault, CsvRow } from "~/platform/csv";
import { unguardFormula } from "~/platform/formula-guard";
import type { Fault } from "~/platform/result";
import type { Answer, Answers } from "../answers";
import { type Instrument, itemsOf } from "../instrument";
import { readAnswerCell } from "../read-answer";
import { answerFault } from "../validate-answers";
import { itemVariables, type Variable } from "../variables";

/** The answers of one row of a file, with everything that is wrong with them. */
export function readResponseAnswers(
  instrument: Instrument,
  { row, cells }: CsvRow,
): { answers: Answers; faults: CsvFault[] } {
  const answers = new Map<string, Answer>();
  const faults: CsvFault[] = [];
  for (const item of itemsOf(instrument)) {
    for (const variable of itemVariables(item)) {
      const cell = cells[variable.name] ?? "";
      const read = readAnswerCell(variable, plainCell(variable, cell));
      const answer = read.ok ? read.value : null;
      const fault = read.ok ? (answer === null ? null : answerFault(item, variable, answer)) : read.fault;
      if (fault) faults.push(cellFault(fault, variable, row, cell));
      else if (answer !== null) answers.set(variable.name, answer);
    }
  }
  return { answers, faults };
}

/** The cell as Peil itself would write it. Statistics programs write whole numbers as «3.0» in a column with blanks. */
function plainCell({ kind }: Variable, cell: string): string {
  if (kind === "text" || kind === "texts") return unguardFormula(cell);
  if (kind === "code" || kind === "codes") return cell.replace(/(?<=\d)[.,]0+(?=\s*(\||$))/g, "");
  return cell;
}

/** A form offers the codes and shows what was typed; whoever mends a file must be told both. */
function cellFault({ code, values }: Fault, variable: Variable, row: number, cell: string): CsvFault {
  const codes = variable.options.map((option) => option.code).join(", ");
  return {
    code: codeInFile(code, variable, cell),
    row,
    column: variable.name,
    value: cell,
    values: { codes, ...values },
  };
}

function codeInFile(code: string, { kind }: Variable, cell: string): string {
  switch (code) {
    case "answer_not_option":
      return kind === "code" && cell.includes("|") ? "code_several" : "code_unknown";
    case "answer_exclusive":
      return "code_exclusive";
    case "answer_not_number":
      return "cell_not_number";
    case "answer_not_date":
      return "cell_not_date";
    default:
      return code;
  }
}
