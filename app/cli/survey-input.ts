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
import { importInstrument } from "~/survey/instruments/instrument-import.server";
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
 * A survey, as `readSurvey` finds it, with the frame and the responses of two files.
 * @throws CommandFault with every fault of every file. Responses are not read against a frame that has faults.
 */
export function readSurveyInput(survey: string, frameFile: string, responsesFile: string): SurveyInput {
  const instrument = readSurvey(survey);
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

/**
 * The survey that ships under an id, or that a file defines.
 * @param survey an id, «radmann-2018», or the path of a YAML file, «./own.yaml», such as the browser hands out of a questionnaire.
 * @throws CommandFault when there is none such, or its definition does not hold.
 */
export function readSurvey(survey: string): Instrument {
  return isPath(survey) ? surveyOfFile(survey) : shippedSurvey(survey);
}

/** No id holds a point or a slash. */
const isPath = (survey: string): boolean => /[./\\]/.test(survey);

function surveyOfFile(file: string): Instrument {
  const read = importInstrument(file, readInputFile(file));
  if (!read.ok) throw new CommandFault(read.faults.map(placedFaultLine));
  return read.instrument;
}

function shippedSurvey(id: string): Instrument {
  const files = listDefinitionFiles(surveyFolder).map(readDefinitionFile);
  const { instruments, faults } = checkSurveys(files.filter(({ content }) => idOf(content) === id));
  if (faults.length > 0) throw new CommandFault(faults.map(placedFaultLine));
  const found = instruments[0];
  if (found) return found.instrument;
  const known = files.flatMap(({ content }) => idOf(content) ?? []).join(", ");
  throw new CommandFault([
    `There is no survey «${id}». Peil has: ${known}.`,
    "Was it built in the browser? Download its YAML on the questionnaire's page (Surveys › Questionnaires), and give the file: " +
      `--survey ./${id}.yaml`,
  ]);
}

function faultsOf(file: string, faults: readonly CsvFault[]): CommandFault {
  return new CommandFault(faults.map((fault) => faultLine(file, fault, translator("en"))));
}
