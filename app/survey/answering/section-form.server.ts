import { readBaseMark } from "~/platform/base-mark";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { failure, success, type Result } from "~/platform/result";
import type { Section } from "../instrument";
import { answerCell, readAnswer, readAnswerCell } from "../read-answer";
import { shownItems } from "../routing";
import { itemVariables, type Variable } from "../variables";
import type { AnswerSave } from "./answer-save";
import { saveAnswers } from "./answer-store.server";
import { answerInWords, partLabel } from "./answer-words";
import {
  type Answering,
  type DeletedFault,
  findAnswering,
  type LinkFault,
  type WaveFault,
} from "./find-answering.server";
import { baseField, DELETIONS_FIELD, SHOWN_FIELD } from "./form-names";
import type { SaveOutcome } from "./judge-saves";
import type { NamedAnswer } from "./review-view";
import type { FieldOutcome } from "./section-view";

interface SentSection {
  token: string;
  section: Section;
  answering: Answering;
  form: FormData;
  language: Language;
  t: Translator;
}

/** What became of a section's form. */
export type SectionAnswer =
  /**
   * All of it is saved; `lastItem` is the last question of which something was. `newItems` came up by it, on this very page, and have
   * not been seen.
   */
  | { kind: "saved"; newItems: string[]; lastItem: string | null }
  /** None of it is: all answers were deleted after the page was made. `typed` is what it would have saved. */
  | { kind: "deleted"; fault: DeletedFault; typed: NamedAnswer[]; status: 409 }
  /** Some of it is not; the rest is saved. */
  | { kind: "unsaved"; outcomes: Record<string, FieldOutcome>; status: 409 | 422 };

/**
 * Saves a section's form, posted without scripts or at their end. Only fields of questions that the page showed, and that are other
 * than when the page was made, are saved.
 */
export async function saveSection(
  db: Database,
  sent: SentSection,
): Promise<Result<SectionAnswer, LinkFault | WaveFault>> {
  const { token, section, form, answering } = sent;
  const seen = String(form.get(SHOWN_FIELD) ?? "").split(" ");
  const variables = section.items.filter(({ id }) => seen.includes(id)).flatMap(itemVariables);
  const saves = variables.flatMap((variable) => saveOf(variable, form) ?? []);
  const deletions = Number(form.get(DELETIONS_FIELD) ?? 0);
  const saved = await saveAnswers(db, token, { deletions, saves });
  if (!saved.ok) {
    const { fault } = saved;
    if (fault.code !== "survey_answers_deleted") return failure(fault);
    return success({ kind: "deleted", fault, typed: typedAnswers(saves, variables, sent), status: 409 });
  }
  const outcomes = unsavedOf(saved.value, saves, variables, sent);
  if (Object.keys(outcomes).length > 0) {
    const stale = saved.value.some(({ kind }) => kind === "stale");
    return success({ kind: "unsaved", outcomes, status: stale ? 409 : 422 });
  }
  const now = await findAnswering(db, token, new Date());
  if (!now.ok) return now;
  const shown = shownItems(answering.instrument, now.value.answers).map(({ id }) => id);
  const newItems = section.items.map(({ id }) => id).filter((id) => shown.includes(id) && !seen.includes(id));
  const last = variables.findLast(({ name }) => saves.some((save) => save.variable === name));
  return success({ kind: "saved", newItems, lastItem: last?.itemId ?? null });
}

/** Null where the field is as the page was made, or the respondent lets go of what they gave. */
function saveOf(variable: Variable, form: FormData): AnswerSave | null {
  const { name } = variable;
  if (form.get("theirs") === name) return null;
  const sent = form.getAll(name).filter((value) => typeof value === "string");
  const written = form.get("clear") === name ? [] : sent;
  const read = readAnswer(variable, written);
  const cell = read.ok ? (read.value === null ? "" : answerCell(read.value)) : null;
  const mark = readBaseMark(String(form.get(baseField(name)) ?? ""), cell ?? "");
  if (mark && !mark.changed && cell !== null) return null;
  return {
    variable: name,
    written,
    baseVersion: mark?.version ?? 0,
    saveId: `${String(form.get("form") ?? "")} ${name}`.slice(0, 100),
  };
}

function unsavedOf(
  results: readonly SaveOutcome[],
  saves: readonly AnswerSave[],
  variables: readonly Variable[],
  { language, t }: SentSection,
): Record<string, FieldOutcome> {
  return Object.fromEntries(
    results.flatMap((result, index): [string, FieldOutcome][] => {
      const written = saves[index]?.written ?? [];
      if (result.kind === "saved") return [];
      if (result.kind === "refused")
        return [[result.variable, { written, fault: faultSentence(result.fault, t) }]];
      const variable = variables.find(({ name }) => name === result.variable);
      const read = variable && readAnswerCell(variable, result.standing.value);
      const words =
        variable && read?.ok && read.value !== null ? answerInWords(variable, read.value, language) : [];
      return [[result.variable, { written, theirs: { standing: result.standing, words } }]];
    }),
  );
}

/** What somebody has typed or ticked, to be read and kept; fields that were emptied are left out. */
function typedAnswers(
  saves: readonly AnswerSave[],
  variables: readonly Variable[],
  { section, language }: SentSection,
): NamedAnswer[] {
  return saves.flatMap(({ variable: name, written }) => {
    const variable = variables.find((candidate) => candidate.name === name);
    const item = section.items.find(({ id }) => id === variable?.itemId);
    const typed = written.filter((one) => one.trim() !== "");
    if (!variable || !item || typed.length === 0) return [];
    const read = readAnswer(variable, written);
    const words = read.ok && read.value !== null ? answerInWords(variable, read.value, language) : typed;
    const label = partLabel(variable, language);
    return [{ variable: name, number: item.number, question: item.question[language], label, words }];
  });
}
