import { idOf } from "~/platform/definition-check.server";
import { listDefinitionFiles, placedFaultLine, readDefinitionFile } from "~/platform/definition-file.server";
import type { CsvFault } from "~/platform/csv";
import { faultLine } from "~/platform/fault-sentence";
import { translator } from "~/platform/i18n/translator";
import type { SurveyResponse } from "~/survey/analysis/response";
import { readResponses } from "~/survey/analysis/responses-file";
import { type FrameUnit, readFrame } from "~/survey/frame";
import type { Instrument } from "~/survey/instrument";
import { checkSurveys, surveyFolder } from "~/survey/instruments/instrument-file.server";
import { CommandFault } from "./command-fault";
import { readInputFile } from "./input-file";

/** Everything that a tabulation rests on. */
export interface SurveyInput {
  instrument: Instrument;
  frame: FrameUnit[];
  responses: SurveyResponse[];
  /** Variables of the instrument that the file of responses has no column for. */
  absent: string[];
}

/**
 * The survey that ships under this id, with the frame and the responses of two files.
 * @throws CommandFault with every fault of every file. Responses are not read against a frame that has faults.
 */
export function readSurveyInput(surveyId: string, frameFile: string, responsesFile: string): SurveyInput {
  const instrument = readSurvey(surveyId);
  const frameBytes = readInputFile(frameFile);
  const responseBytes = readInputFile(responsesFile);
  const frame = readFrame(instrument, frameBytes);
  if (!frame.ok) throw faultsOf(frameFile, frame.faults);
  const responses = readResponses(instrument, frame.units, responseBytes);
  if (!responses.ok) throw faultsOf(responsesFile, responses.faults);
  return {
    instrument,
    frame: frame.units,
    responses: responses.responses,
    absent: responses.absent,
  };
}

/** The responses of a file, whoever they come from. */
export function readSurveyResponses(
  instrument: Instrument,
  file: string,
): Pick<SurveyInput, "responses" | "absent"> {
  const read = readResponses(instrument, null, readInputFile(file));
  if (!read.ok) throw faultsOf(file, read.faults);
  return { responses: read.responses, absent: read.absent };
}

/** @throws CommandFault when no survey ships under this id, or its definition does not hold. */
export function readSurvey(id: string): Instrument {
  const files = listDefinitionFiles(surveyFolder).map(readDefinitionFile);
  const { instruments, faults } = checkSurveys(files.filter(({ content }) => idOf(content) === id));
  if (faults.length > 0) throw new CommandFault(faults.map(placedFaultLine));
  const found = instruments[0];
  if (found) return found.instrument;
  const known = files.flatMap(({ content }) => idOf(content) ?? []).join(", ");
  throw new CommandFault([`There is no survey «${id}». Peil has: ${known}.`]);
}

function faultsOf(file: string, faults: readonly CsvFault[]): CommandFault {
  return new CommandFault(faults.map((fault) => faultLine(file, fault, translator("en"))));
}
