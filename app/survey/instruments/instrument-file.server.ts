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

/** Where the surveys that Peil ships are defined. */
export const surveyFolder = inProject("survey-definitions", "surveys");

export interface CheckedSurveys {
  instruments: { file: string; instrument: Instrument }[];
  /** Every fault of every file; a file with any is not among the instruments. */
  faults: PlacedFault[];
}

/** Reads and checks every survey of a folder. */
export function readSurveys(folder: string): CheckedSurveys {
  return checkSurveys(listDefinitionFiles(folder).map(readDefinitionFile));
}

/** Checks definitions each by itself and together: no two may have the same id. */
export function checkSurveys(files: readonly DefinitionFile[]): CheckedSurveys {
  const { definitions, faults } = checkDefinitions(files, {
    faultsOf: instrumentFaults,
    parse: (content) => instrumentSchema.parse(content),
  });
  return {
    instruments: definitions.map(({ file, definition }) => ({ file, instrument: definition })),
    faults,
  };
}
