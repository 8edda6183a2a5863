import type { Database } from "~/platform/database.server";
import { formTexts } from "~/platform/form.server";
import type { Language } from "~/platform/i18n/languages";
import { type SurveyChart, textCodesChart } from "../charts/chart";
import { findItem, type Instrument, type Item } from "../instrument";
import { type Variable, variablesOf } from "../variables";
import { type FoundWave, waveHead } from "../waves/find-wave.server";
import { readWaveData } from "../waves/wave-responses.server";
import { type CodedVariable, listCodes } from "./code-store.server";
import { listReadings } from "./coding-store.server";
import {
  countCodes,
  filterAnswers,
  pageAfter,
  readCount,
  type TextAnswer,
  textAnswers,
  type TextCodeRow,
  type TextFilter,
} from "./text-answers";
import type { TextsView } from "./texts-view";

/** As many answers are on one page. */
const PAGE_ANSWERS = 25;

/** The variables that are answered in words, each with how far its coding has come. */
export async function loadTextVariables(db: Database, wave: FoundWave, language: Language) {
  const data = await readWaveData(db, wave);
  const rows = await Promise.all(
    textVariables(wave.instrument).map(async (variable) => {
      const of = { waveId: wave.row.id, variable: variable.name };
      const codes = await listCodes(db, of);
      const answers = textAnswers(data, variable.name, codes, await listReadings(db, of));
      return {
        ...titleOf(wave.instrument, variable, language),
        variable: variable.name,
        answers: answers.length,
        read: readCount(answers),
        codes: codes.length,
      };
    }),
  );
  return { head: waveHead(wave, new Date()), rows };
}

/** The variable of a page's address. @throws Response 404 when it is none that is answered in words. */
export function requireTextVariable(
  { row, instrument }: FoundWave,
  name: string | undefined,
): { of: CodedVariable; variable: Variable; item: Item } {
  const variable = textVariables(instrument).find((candidate) => candidate.name === name);
  const item = variable && findItem(instrument, variable.itemId);
  if (!item) throw new Response(null, { status: 404 });
  return { of: { waveId: row.id, waveName: row.name, variable: variable.name }, variable, item };
}

/** The answers to one variable, those that a filter lets through, a page at a time. */
export async function loadTextsPage(
  db: Database,
  wave: FoundWave,
  name: string | undefined,
  { filter, page, language }: { filter: TextFilter; page: number; language: Language },
): Promise<TextsView> {
  const { of, variable, item } = requireTextVariable(wave, name);
  const { codes, answers } = await codedAnswers(db, wave, of);
  const found = filterAnswers(answers, filter);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_ANSWERS));
  const current = Math.min(Math.max(1, page), pages);
  return {
    head: waveHead(wave, new Date()),
    ...titleOf(wave.instrument, variable, language),
    variable: of.variable,
    filter,
    codes: codes.map(({ id, label, version, responseIds }) => ({
      ...{ id, label, version },
      count: answers.filter(({ responseId }) => responseIds.includes(responseId)).length,
    })),
    all: answers.length,
    read: readCount(answers),
    found: found.length,
    page: current,
    pages,
    answers: found.slice((current - 1) * PAGE_ANSWERS, current * PAGE_ANSWERS),
    chart: textChart(item, answers, codes, language),
  };
}

/** How many wrote of each subject; null where nothing is coded. */
export async function loadTextChart(
  db: Database,
  wave: FoundWave,
  name: string | undefined,
  language: Language,
): Promise<SurveyChart | null> {
  const { of, item } = requireTextVariable(wave, name);
  const { codes, answers } = await codedAnswers(db, wave, of);
  return textChart(item, answers, codes, language);
}

/**
 * The page to show after a form was saved that also asked for another one; null where it did not.
 * @param form «go» is «next» or «before», «last» the response of the last answer on the page.
 */
export async function turnedPage(
  db: Database,
  wave: FoundWave,
  of: CodedVariable,
  { form, filter, page }: { form: FormData; filter: TextFilter; page: number },
): Promise<number | null> {
  const { go, last } = formTexts(form, ["go", "last"]);
  if (go === "before") return Math.max(1, page - 1);
  if (go !== "next") return null;
  const { answers } = await codedAnswers(db, wave, of);
  return pageAfter(answers, filter, { last, size: PAGE_ANSWERS });
}

async function codedAnswers(db: Database, wave: FoundWave, of: CodedVariable) {
  const codes = await listCodes(db, of);
  const readings = await listReadings(db, of);
  return { codes, answers: textAnswers(await readWaveData(db, wave), of.variable, codes, readings) };
}

function textChart(
  item: Item,
  answers: readonly TextAnswer[],
  codes: readonly TextCodeRow[],
  language: Language,
): SurveyChart | null {
  const counted = countCodes(answers, codes);
  return counted.codes.length === 0 ? null : textCodesChart(item, counted, language);
}

const textVariables = (instrument: Instrument): Variable[] =>
  variablesOf(instrument).filter(({ kind }) => kind === "text" || kind === "texts");

function titleOf(instrument: Instrument, variable: Variable, language: Language) {
  const { question, label, part } = variable;
  return {
    number: findItem(instrument, variable.itemId)?.number ?? "",
    title: question[language],
    /** The option that the text belongs to; null where the whole question is answered in words. */
    option: part === "other" ? label[language] : null,
  };
}
