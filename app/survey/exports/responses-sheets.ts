import type { Language } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import type { Sheet, SheetCell } from "~/platform/spreadsheet.server";
import type { SurveyResponse } from "../analysis/response";
import type { Answer } from "../answers";
import type { Instrument } from "../instrument";
import { answerCell } from "../read-answer";
import { type Variable, variablesOf } from "../variables";
import { codebook, codebookTable } from "./codebook";

/**
 * The sheets of a spreadsheet of responses: with labels to read, with codes to count with, and the codebook. Texts are written as
 * they stand, since the spreadsheet's cells have types and a text is never computed.
 */
export function responsesSheets(
  instrument: Instrument,
  responses: readonly SurveyResponse[],
  language: Language,
): Sheet[] {
  return [
    labelSheet(instrument, responses, language),
    codeSheet(instrument, responses, language),
    codebookSheet(instrument, language),
  ];
}

function labelSheet(instrument: Instrument, responses: readonly SurveyResponse[], language: Language): Sheet {
  const t = translator(language);
  return {
    name: t("codebook:sheet_labels"),
    columns: codebook(instrument, language).map(({ variable, number, label }) => ({
      heading: number === "" ? label : `${variable} ${label}`,
      width: 24,
    })),
    rows: responses.map(({ municipality, disposition, answers }) => [
      municipality,
      t(`codebook:disposition_${disposition}`),
      ...variablesOf(instrument).map((variable) => labelCell(variable, answers.get(variable.name), language)),
    ]),
  };
}

function codeSheet(instrument: Instrument, responses: readonly SurveyResponse[], language: Language): Sheet {
  const variables = variablesOf(instrument);
  const names = ["municipality", "disposition", ...variables.map(({ name }) => name)];
  return {
    name: translator(language)("codebook:sheet_codes"),
    columns: names.map((heading) => ({ heading, width: 14 })),
    rows: responses.map(({ municipality, disposition, answers }) => [
      municipality,
      disposition,
      ...variables.map((variable) => codeCell(variable, answers.get(variable.name))),
    ]),
  };
}

function codebookSheet(instrument: Instrument, language: Language): Sheet {
  const { headings, rows } = codebookTable(instrument, language);
  const widths = [14, 12, 50, 50, 18, 18, 50, 20, 40, 40];
  return {
    name: translator(language)("codebook:sheet_codebook"),
    columns: headings.map((heading, place) => ({ heading, width: widths[place] ?? 20 })),
    rows,
  };
}

function labelCell(variable: Variable, answer: Answer | undefined, language: Language): SheetCell {
  const labelOf = (code: number) =>
    variable.options.find((option) => option.code === code)?.label[language] ?? String(code);
  if (typeof answer === "object")
    return answer.map((one) => (typeof one === "number" ? labelOf(one) : one)).join("; ");
  if (variable.kind === "code" && typeof answer === "number") return labelOf(answer);
  return codeCell(variable, answer);
}

/** As the file of responses has it, with numbers and days as such. */
function codeCell({ kind }: Variable, answer: Answer | undefined): SheetCell {
  if (answer === undefined) return null;
  if (typeof answer === "number") return answer;
  return kind === "date" && typeof answer === "string" ? { day: answer } : answerCell(answer);
}
