import path from "node:path";
import { Command, Option } from "commander";
import { type Language, languages } from "~/platform/i18n/languages";
import { writeSpreadsheet } from "~/platform/spreadsheet.server";
import type { SurveyResponse } from "~/survey/analysis/response";
import { writeResponses } from "~/survey/analysis/responses-file";
import { writeCodebook } from "~/survey/exports/codebook";
import { ddiCodebook } from "~/survey/exports/ddi-codebook";
import { responsesJson } from "~/survey/exports/responses-json";
import { responsesSheets } from "~/survey/exports/responses-sheets";
import { spssSyntax, writeSpssResponses } from "~/survey/exports/spss-syntax";
import type { Instrument } from "~/survey/instrument";
import { instrumentYaml } from "~/survey/instruments/instrument-yaml";
import { CommandFault } from "../command-fault";
import type { Output } from "../output";
import { writeOutputFile } from "../output-file";
import { readSurvey, readSurveyResponses } from "../survey-input";

const formats = ["csv", "codebook", "xlsx", "sps", "json", "ddi", "yaml"] as const;
type Format = (typeof formats)[number];

interface ExportOptions {
  survey: string;
  responses?: string;
  format: Format;
  language: Language;
  out?: string;
}

const help = `
Formats:
  csv       the responses: codes as values, several joined by |, read back by peil tabulate
  codebook  CSV of the variables: label, type, codes, missing values, who is asked
  xlsx      a spreadsheet with three sheets: responses in words, responses as codes, codebook
  sps       SPSS syntax. With --out answers.sps the responses are written beside it as answers-data.csv, which the
            syntax reads: line breaks in texts are blanks there, since SPSS takes them for the end of a row.
            Several answers become one variable of 0 and 1 for each option, and a multiple response set.
  json      variables and responses
  ddi       DDI-Codebook 2.5 (XML) of the questionnaire, in all languages, with the chosen one first
  yaml      the questionnaire, in the form of survey-definitions/surveys/
csv, xlsx and json need --responses; codebook, ddi and yaml are about the questionnaire alone.
In CSV, texts that a spreadsheet would compute have an apostrophe before them. Nothing is suppressed: these are the answers
of single municipalities.`;

/** `peil export survey`: a survey's questionnaire or responses, without a database. */
export function exportSurveyCommand(output: Output): Command {
  return new Command("survey")
    .description("write a survey's questionnaire or a file of responses in another form")
    .requiredOption(
      "--survey <survey>",
      "the survey: the id of one that ships with Peil, such as radmann-2018, or a YAML file, such as ./own.yaml",
    )
    .option("--responses <file>", "CSV as peil tabulate reads it")
    .addOption(new Option("--format <format>", "what to write").choices(formats).makeOptionMandatory())
    .addOption(new Option("--language <language>", "of labels and headings").choices(languages).default("nb"))
    .option("--out <file>", "write to this file and not to stdout; xlsx needs it")
    .addHelpText("after", help)
    .action((options: ExportOptions) => run(output, options));
}

async function run(output: Output, options: ExportOptions): Promise<void> {
  const { survey, responses: responsesFile, format, out } = options;
  refuseBadOptions(options);
  const instrument = readSurvey(survey);
  const read = responsesFile === undefined ? null : readSurveyResponses(instrument, responsesFile);
  const responses = read?.responses ?? [];
  if (read && read.absent.length > 0)
    output.err.write(
      `${responsesFile}: ${read.absent.length} of the survey's variables have no column; they are blank.\n`,
    );
  if (format === "xlsx" && out !== undefined) {
    writeOutputFile(out, await writeSpreadsheet(responsesSheets(instrument, responses, options.language)));
  } else if (format === "sps") {
    exportSyntax(output, options, instrument, responses);
  } else {
    write(output, out, textOf(options, instrument, responses));
  }
}

/** @throws CommandFault before anything is read or written. */
function refuseBadOptions({ format, responses, out }: ExportOptions): void {
  if (responses === undefined && ["csv", "xlsx", "json"].includes(format))
    throw new CommandFault([`--format ${format} needs --responses, a file of responses.`]);
  if (format === "xlsx" && out === undefined)
    throw new CommandFault(["A spreadsheet cannot be printed: give --out, the file to write."]);
  const written = out === undefined ? [] : format === "sps" ? [out, dataFileOf(out)] : [out];
  const own = written.find(
    (file) => responses !== undefined && path.resolve(file) === path.resolve(responses),
  );
  if (own !== undefined)
    throw new CommandFault([
      `${own}: this is the file of responses, and would be written over; give another --out.`,
    ]);
}

function textOf(
  { format, language }: ExportOptions,
  instrument: Instrument,
  responses: readonly SurveyResponse[],
): string {
  switch (format) {
    case "codebook":
      return writeCodebook(instrument, language);
    case "json":
      return `${JSON.stringify(responsesJson(instrument, responses, language), null, 2)}\n`;
    case "ddi":
      return ddiCodebook(instrument, language);
    case "yaml":
      return instrumentYaml(instrument);
    default:
      return writeResponses(instrument, responses);
  }
}

function exportSyntax(
  output: Output,
  { language, responses: responsesFile, out }: ExportOptions,
  instrument: Instrument,
  responses: readonly SurveyResponse[],
): void {
  const dataFile = dataFileOf(out ?? `${instrument.id}.sps`);
  write(output, out, spssSyntax(instrument, language, path.basename(dataFile)));
  if (out !== undefined && responsesFile !== undefined)
    writeOutputFile(dataFile, writeSpssResponses(instrument, responses));
  else
    output.err.write(
      `The syntax reads ${path.basename(dataFile)}, which is written beside it when --out and --responses are given.\n`,
    );
}

/** «answers-data.csv» beside «answers.sps». */
function dataFileOf(syntaxFile: string): string {
  const { dir, name } = path.parse(syntaxFile);
  return path.join(dir, `${name}-data.csv`);
}

function write({ out: stdout }: Output, file: string | undefined, text: string): void {
  if (file === undefined) stdout.write(text);
  else writeOutputFile(file, text);
}
