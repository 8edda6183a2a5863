import { checkDefinitions } from "~/platform/definition-check.server";
import {
  type DefinitionFile,
  listDefinitionFiles,
  type PlacedFault,
  readDefinitionFile,
} from "~/platform/definition-file.server";
import { inProject } from "~/platform/root.server";
import type { Instrument } from "../instrument";
import { instrumentFaults } from "./instrument-faults";
import { instrumentSchema } from "./instrument-schema";

export { contentHash, idOf } from "~/platform/definition-check.server";

/** Where the instruments that Peil ships are defined. */
export const instrumentFolder = inProject("survey-definitions", "assessments");

/** A definition that holds, with the file that it was read from. */
export interface InstrumentFile {
  file: string;
  instrument: Instrument;
}

export interface CheckedInstruments {
  instruments: InstrumentFile[];
  /** Every fault of every file; a file with any is not among the instruments. */
  faults: PlacedFault[];
}

/** Reads and checks every instrument of a folder. */
export function readInstruments(folder: string): CheckedInstruments {
  return checkInstruments(listDefinitionFiles(folder).map(readDefinitionFile));
}

/** Checks definitions each by itself and together: no two may have the same id. */
export function checkInstruments(files: readonly DefinitionFile[]): CheckedInstruments {
  const { definitions, faults } = checkDefinitions(files, {
    faultsOf: instrumentFaults,
    parse: (content) => instrumentSchema.parse(content),
  });
  return {
    instruments: definitions.map(({ file, definition }) => ({ file, instrument: definition })),
    faults,
  };
}
