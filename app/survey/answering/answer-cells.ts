import type { Answer, Answers } from "../answers";
import type { Instrument } from "../instrument";
import { answerCell, readAnswerCell } from "../read-answer";
import { variablesOf } from "../variables";

/** Answers as they are kept: the cell of each variable that has an answer. */
export type AnswerCells = Record<string, string>;

/** Reads kept answers. Blanks, and what this instrument does not know, are left out. */
export function answersOfCells(
  instrument: Pick<Instrument, "sections">,
  cells: Readonly<AnswerCells>,
): Answers {
  return new Map<string, Answer>(
    variablesOf(instrument as Instrument).flatMap((variable) => {
      const read = readAnswerCell(variable, cells[variable.name] ?? "");
      return read.ok && read.value !== null ? [[variable.name, read.value] as const] : [];
    }),
  );
}

/** Answers as they are kept, in their own order. */
export function cellsOfAnswers(answers: Answers): AnswerCells {
  return Object.fromEntries([...answers].map(([name, answer]) => [name, answerCell(answer)]));
}
