import { baseMark } from "~/platform/base-mark";
import type { Language } from "~/platform/i18n/languages";
import type { Answers } from "../answers";
import type { Instrument, Item, Section } from "../instrument";
import { shownItems } from "../routing";
import { itemVariables, type Variable } from "../variables";
import { writtenAnswer } from "./answer-words";
import { scaleSteps, type ScaleStep } from "./scale";
import { neverAnswered, type StandingAnswer } from "./standing-answer";

/** One section as its page shows it. Plain data, in one language. */
export interface SectionView {
  /** Counted from 1. */
  position: number;
  name: string;
  introduction: string | null;
  items: ItemView[];
}

export interface ItemView {
  id: string;
  number: string;
  type: Item["type"];
  question: string;
  help: string | null;
  explanation: string | null;
  required: boolean;
  /** Whether the routing shows it; where scripts run it may be shown without another visit. */
  shown: boolean;
  /** The item itself, or its rows. */
  fields: FieldView[];
  options: OptionView[];
  /** The options as a row of steps, where they are one; «don't know» stands apart. */
  scale: ScaleStep[] | null;
  /** Shown beside a number. */
  unit: string | null;
  /** Lines of a list of short answers. */
  lines: number;
  /** The first and last day of a date. */
  from: string | null;
  to: string | null;
}

export interface OptionView {
  code: number;
  label: string;
  missing: boolean;
  exclusive: boolean;
  /** The text that belongs to it; null for most. */
  other: FieldView | null;
}

export interface FieldView {
  variable: string;
  /** What a row asks; the question itself where there are no rows. */
  label: string;
  /** What the fields hold now. */
  written: string[];
  /** What the fields were made from, for a form without scripts. */
  mark: string;
  standing: StandingAnswer;
  maxLength: number | null;
  /** What is wrong with what was sent; null when nothing is. */
  fault: string | null;
  /** What was saved elsewhere meanwhile, in words; null when nothing was. */
  theirs: string[] | null;
}

/** What the server said to one variable of a form that was not saved whole. */
export interface FieldOutcome {
  written: string[];
  fault?: string;
  /** Saved elsewhere meanwhile: what stands, and the same in words. */
  theirs?: { standing: StandingAnswer; words: string[] };
}

interface SectionSource {
  instrument: Instrument;
  section: Section;
  answers: Answers;
  standings: ReadonlyMap<string, StandingAnswer>;
  /** Of a form that was sent, by variable; empty on a plain visit. */
  outcomes: Readonly<Record<string, FieldOutcome>>;
  language: Language;
}

/** What the page of a section shows. */
export function sectionView(source: SectionSource): SectionView {
  const { instrument, section, answers, language } = source;
  const shown = new Set(shownItems(instrument, answers).map(({ id }) => id));
  return {
    position: instrument.sections.findIndex(({ id }) => id === section.id) + 1,
    name: section.name[language],
    introduction: section.introduction?.[language] ?? null,
    items: section.items.map((item) => itemView(item, shown.has(item.id), source)),
  };
}

function itemView(item: Item, shown: boolean, source: SectionSource): ItemView {
  const { language } = source;
  const variables = itemVariables(item);
  const [first] = variables;
  const fieldOf = (variable: Variable) => fieldView(variable, source);
  const options = (first?.options ?? []).map(({ code, label, missing, exclusive, otherVariable }) => {
    const other = variables.find(({ name }) => name === otherVariable);
    return { code, label: label[language], missing, exclusive, other: other ? fieldOf(other) : null };
  });
  return {
    id: item.id,
    number: item.number,
    type: item.type,
    question: item.question[language],
    help: item.help?.[language] ?? null,
    explanation: item.explanation?.[language] ?? null,
    required: item.required,
    shown,
    fields: variables.filter(({ part }) => part !== "other").map(fieldOf),
    options,
    scale: item.type === "grid" ? scaleSteps(options.filter(({ missing }) => !missing)) : null,
    unit: item.type === "number" ? (item.unit?.[language] ?? null) : null,
    lines: item.type === "shortTexts" ? item.count : 0,
    from: item.type === "date" ? (item.from ?? null) : null,
    to: item.type === "date" ? (item.to ?? null) : null,
  };
}

function fieldView(variable: Variable, { answers, standings, outcomes, language }: SectionSource): FieldView {
  const { name, kind, label, maxLength } = variable;
  const outcome = outcomes[name];
  const standing = outcome?.theirs?.standing ?? standings.get(name) ?? neverAnswered;
  return {
    variable: name,
    label: label[language],
    written: outcome?.written ?? writtenAnswer(kind, answers.get(name), language),
    mark: baseMark({ version: standing.version, text: standing.value }),
    standing,
    maxLength,
    fault: outcome?.fault ?? null,
    theirs: outcome?.theirs?.words ?? null,
  };
}
