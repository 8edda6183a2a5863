import type { Grades } from "~/assessment/grade";
import { readGradeFile } from "~/assessment/grading/grade-file";
import type { Instrument } from "~/assessment/instrument";
import { checkInstruments, idOf, instrumentFolder } from "~/assessment/instruments/instrument-file.server";
import { listDefinitionFiles, placedFaultLine, readDefinitionFile } from "~/platform/definition-file.server";
import { faultLine } from "~/platform/fault-sentence";
import { translator } from "~/platform/i18n/translator";
import { CommandFault } from "./command-fault";
import { readInputFile } from "./input-file";

/** What the help of a command says of the files that `readGrades` reads. */
export const gradeFileForm =
  "CSV with the columns question, system, extent and result: grades from 0 to 10 in half steps, " +
  "all three blank where a question is not graded yet; semicolon, comma or tab, decimal comma or point";

/**
 * The instrument that ships under this id.
 * @throws CommandFault when there is none, or its definition does not hold.
 */
export function readInstrument(id: string): Instrument {
  const files = listDefinitionFiles(instrumentFolder).map(readDefinitionFile);
  const { instruments, faults } = checkInstruments(files.filter(({ content }) => idOf(content) === id));
  if (faults.length > 0) throw new CommandFault(faults.map(placedFaultLine));
  const found = instruments[0];
  if (found) return found.instrument;
  const known = files.flatMap(({ content }) => idOf(content) ?? []).join(", ");
  throw new CommandFault([`There is no instrument «${id}». Peil has: ${known}.`]);
}

/**
 * The grades of one or more files, in their order.
 * @throws CommandFault with every fault of every file.
 */
export function readGrades(instrument: Instrument, ...names: string[]): Grades[] {
  const files = names.map((name) => ({ name, file: readGradeFile(instrument, readInputFile(name)) }));
  const faults = files.flatMap(({ name, file }) =>
    file.ok ? [] : file.faults.map((fault) => faultLine(name, fault, translator("en"))),
  );
  if (faults.length > 0) throw new CommandFault(faults);
  return files.flatMap(({ file }) => (file.ok ? [file.grades] : []));
}
