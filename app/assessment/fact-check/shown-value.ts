import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { Grade } from "../grade";
import { findQuestion, type Instrument } from "../instrument";
import { questionPoints } from "../points";
import { showGrade } from "../shown-grade";
import { showQuestionPoints } from "../shown-points";
import type { ShownValue } from "./fact-check-view";
import type { Subject } from "./subject";
import type { SubjectValue } from "./subject-value";

interface Words {
  instrument: Instrument;
  language: Language;
  t: Translator;
}

/** What a grade, a finding or the summary says, as a page writes it; null for a finding that is not there. */
export function showValue(subject: Subject, value: SubjectValue, words: Words): ShownValue | null {
  if (value === null) return null;
  switch (value.kind) {
    case "grade":
      return showGradeOf(subject.id, value, words);
    case "finding": {
      const { findingKind, text, questionIds } = value;
      return { kind: "finding", findingKind, text, questionIds };
    }
    case "summary":
      return { kind: "summary", text: value.text };
  }
}

/** The grade of a question with the points that it gives. */
export function showGradeOf(
  questionId: string,
  grade: Grade,
  { instrument, language, t }: Words,
): ShownValue & { kind: "grade" } {
  const question = findQuestion(instrument, questionId);
  const { system, extent, result } = grade;
  const points =
    question && questionPoints(instrument, question, new Map([[questionId, { system, extent, result }]]));
  return {
    kind: "grade",
    system: showGrade(system, language),
    extent: showGrade(extent, language),
    result: showGrade(result, language),
    points: points
      ? t(
          "common:points_of",
          showQuestionPoints({ points: points.toFraction(), max: String(question.max) }, language),
        )
      : null,
  };
}
