import { formatDate } from "~/platform/format";
import type { Language, LocalizedText } from "~/platform/i18n/languages";
import type { DimensionId } from "../dimension";
import type { Grades } from "../grade";
import { type Area, areasOf, type Instrument, type Question, questionsOf } from "../instrument";
import { areaPoints } from "../points";
import type { SheetFrame } from "./sheet-frame";
import { neverSaved, type Standing } from "./standing";

/** A band of the scale in the reader's language. */
export interface BandView {
  from: number;
  to: number;
  text: string;
}

export interface DimensionView {
  id: DimensionId;
  weight: number;
  name: string;
  question: string;
  bands: BandView[];
}

export interface QuestionView {
  id: string;
  max: number;
  text: string;
  lookFor: Record<DimensionId, string>;
  /** Those who are asked, as one reads it: «Formannskapet, kommunedirektøren». The municipality is not told: "". */
  askedOf: string;
  /** What usually shows it. */
  shownIn: string;
}

export interface SubareaView {
  id: string;
  name: string;
  max: number;
  questions: QuestionView[];
}

export interface AreaView {
  id: string;
  name: string;
  max: number;
  summary: string;
  subareas: SubareaView[];
}

/** How far an area has come. */
export interface AreaProgress {
  id: string;
  name: string;
  max: number;
  graded: number;
  questions: number;
  /** Points so far as an exact fraction in text: «63/2». */
  points: string;
}

/** What the grading page shows and its scripts work on: one area, in one language, without the rest of the definition. */
export interface GradingView {
  evaluationId: string;
  sheet: SheetFrame;
  person: { id: string; name: string };
  language: Language;
  dimensions: DimensionView[];
  area: AreaView;
  /** Every area of the instrument, for the navigation and the total. */
  areas: AreaProgress[];
  /** What stands for each question of the area. */
  standings: Record<string, Standing>;
  /** Today's date as `formatDate` writes it. */
  today: string;
  /** Names this rendering of the page. */
  token: string;
}

interface ViewParts {
  evaluationId: string;
  sheet: SheetFrame;
  instrument: Instrument;
  area: Area;
  standings: ReadonlyMap<string, Standing>;
  person: { id: string; name: string };
  language: Language;
  now: Date;
  token: string;
}

export function gradingView({
  evaluationId,
  sheet,
  instrument,
  area,
  standings,
  now,
  ...rest
}: ViewParts): GradingView {
  const { person, language, token } = rest;
  const say = (text: LocalizedText) => text[language];
  return {
    evaluationId,
    sheet,
    person: { id: person.id, name: person.name },
    language,
    dimensions: instrument.dimensions.map((dimension) => ({
      id: dimension.id,
      weight: dimension.weight,
      name: say(dimension.name),
      question: say(dimension.question),
      bands: dimension.bands.map(({ from, to, text }) => ({ from, to, text: say(text) })),
    })),
    area: {
      id: area.id,
      name: say(area.name),
      max: area.max,
      summary: say(area.summary),
      subareas: area.subareas.map((subarea) => ({
        id: subarea.id,
        name: say(subarea.name),
        max: subarea.max,
        questions: subarea.questions.map((question) => questionView(instrument, question, language, sheet)),
      })),
    },
    areas: areaProgress(instrument, standings, language),
    standings: areaStandings(area, standings),
    today: formatDate(now, language),
    token,
  };
}

/** How far each area of the instrument has come, in the instrument's order. */
export function areaProgress(
  instrument: Instrument,
  standings: ReadonlyMap<string, Standing>,
  language: Language,
): AreaProgress[] {
  const grades: Grades = new Map([...standings].map(([questionId, { grade }]) => [questionId, grade]));
  return areasOf(instrument).map((area) => {
    const { points, graded, questions } = areaPoints(instrument, area, grades);
    return {
      id: area.id,
      name: area.name[language],
      max: area.max,
      graded,
      questions,
      points: points.toFraction(),
    };
  });
}

/** What stands for each question of an area, those never saved among them. */
export function areaStandings(
  area: Area,
  standings: ReadonlyMap<string, Standing>,
): Record<string, Standing> {
  return Object.fromEntries(questionsOf(area).map(({ id }) => [id, standings.get(id) ?? neverSaved]));
}

function questionView(
  instrument: Instrument,
  question: Question,
  language: Language,
  { place }: SheetFrame,
): QuestionView {
  const named = (list: { id: string; name: LocalizedText }[], ids: string[]) =>
    enumerate(ids.map((id) => list.find((entry) => entry.id === id)?.name[language] ?? id));
  const { system, extent, result } = question.lookFor;
  return {
    id: question.id,
    max: question.max,
    text: question.question[language],
    lookFor: { system: system[language], extent: extent[language], result: result[language] },
    askedOf: place === "grading" ? named(instrument.interviewGroups, question.askedOf) : "",
    shownIn: named(instrument.documents, question.shownIn),
  };
}

/** «Formannskapet, enhets- og avdelingsledere»: only the first keeps its capital, but «KOSTRA» stays as it is. */
function enumerate([first = "", ...others]: string[]): string {
  const lowered = others.map((name) =>
    name.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase()),
  );
  return [first, ...lowered].join(", ");
}
