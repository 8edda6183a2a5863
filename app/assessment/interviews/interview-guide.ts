import type { Language } from "~/platform/i18n/languages";
import { dimensionIds } from "../dimension";
import { areasOf, type Instrument, type Question } from "../instrument";
import { groupName } from "./interview";

/** What to ask one group about, made from the instrument in one language. */
export interface InterviewGuide {
  group: { id: string; name: string };
  instrument: string;
  /** In the instrument's order; areas that the group is asked nothing of are left out. */
  areas: GuideArea[];
}

export interface GuideArea {
  id: string;
  name: string;
  questions: GuideQuestion[];
}

export interface GuideQuestion {
  id: string;
  text: string;
  /** Of each dimension its name and one concrete sign, in the order that a person meets them. */
  lookFor: { dimension: string; text: string }[];
  /** Documents, web pages and registers that usually show it. */
  shownIn: string[];
}

/**
 * The guide for a group, or null when the instrument has no such group.
 * @param more numbers of questions to take in although they are not asked of the group: notes were written to them.
 */
export function interviewGuide(
  instrument: Instrument,
  groupId: string,
  language: Language,
  more: readonly string[] = [],
): InterviewGuide | null {
  if (!instrument.interviewGroups.some(({ id }) => id === groupId)) return null;
  const wanted = ({ id, askedOf }: Question): boolean => askedOf.includes(groupId) || more.includes(id);
  const areas = areasOf(instrument).map(({ id, name, subareas }) => ({
    id,
    name: name[language],
    questions: subareas
      .flatMap(({ questions }) => questions)
      .filter(wanted)
      .map((question) => guideQuestion(instrument, question, language)),
  }));
  return {
    group: { id: groupId, name: groupName(instrument, groupId, language) },
    instrument: instrument.name[language],
    areas: areas.filter(({ questions }) => questions.length > 0),
  };
}

/** How many questions a guide has. */
export function questionCount({ areas }: InterviewGuide): number {
  return areas.reduce((count, { questions }) => count + questions.length, 0);
}

function guideQuestion(instrument: Instrument, question: Question, language: Language): GuideQuestion {
  const { dimensions, documents } = instrument;
  return {
    id: question.id,
    text: question.question[language],
    lookFor: dimensionIds.map((dimension) => ({
      dimension: dimensions.find(({ id }) => id === dimension)?.name[language] ?? dimension,
      text: question.lookFor[dimension][language],
    })),
    shownIn: documents.filter(({ id }) => question.shownIn.includes(id)).map(({ name }) => name[language]),
  };
}
