import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { notGraded } from "../grade";
import { areasOf, type Instrument, questionsOf } from "../instrument";
import { areaPoints } from "../points";
import { snapshotGrades } from "../publication/snapshot";
import { showPoints } from "../shown-points";
import type { Draft } from "./draft";
import type { AreaToCheck } from "./fact-check-view";
import { showGradeOf } from "./shown-value";
import type { Subject } from "./subject";

interface Words {
  instrument: Instrument;
  language: Language;
  t: Translator;
}

/**
 * What the municipality can comment on: of every area its findings, and its questions with the grades of the draft.
 * @param comments those of the round, which are counted where they belong.
 */
export function areasToCheck(
  draft: Draft,
  comments: readonly { subject: Subject }[],
  { instrument, language, t }: Words,
): AreaToCheck[] {
  const grades = snapshotGrades(draft);
  const count = (kind: Subject["kind"], id: string): number =>
    comments.filter(({ subject }) => subject.kind === kind && subject.id === id).length;
  return areasOf(instrument).map((area) => {
    const questions = questionsOf(area).map(({ id, question }) => ({
      id,
      text: question[language],
      value: showGradeOf(id, grades.get(id) ?? notGraded, { instrument, language, t }),
      comments: count("grade", id),
    }));
    const findings = draft.findings
      .filter(({ areaId }) => areaId === area.id)
      .map(({ id, kind, text, questionIds }) => ({
        id,
        kind,
        text,
        questionIds,
        comments: count("finding", id),
      }));
    const { points, max } = showPoints(areaPoints(instrument, area, grades), "area", language);
    return {
      id: area.id,
      name: area.name[language],
      points: t("common:points_of", { points, max }),
      comments: [...questions, ...findings].reduce((sum, part) => sum + part.comments, 0),
      questions,
      findings,
    };
  });
}
