import { type Evaluation, evaluationName } from "~/assessment/evaluations/evaluation";
import { guideWords } from "~/assessment/interviews/guide-words";
import type { GuideArea, InterviewGuide } from "~/assessment/interviews/interview-guide";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { PaperDocument, WritingBlock } from "./document";
import { plainLetters } from "~/platform/plain-letters";

interface GuideSource {
  guide: InterviewGuide;
  evaluation: Pick<Evaluation, "municipality" | "year" | "invented" | "team">;
  /** The language of the guide. */
  language: Language;
  t: Translator;
}

/** Lines to write on: under a question, and after the last words. */
const QUESTION_LINES = 5;
const CLOSING_LINES = 5;

/** An interview guide as a paper to take along: how to begin, the questions with room to write, how to end. */
export function buildGuideDocument({ guide, evaluation, language, t }: GuideSource): PaperDocument {
  const name = evaluationName(evaluation);
  const marked = evaluation.invented ? `${name} (${t("common:invented").toLowerCase()})` : name;
  const title = t("interviews:guide_title", { group: guide.group.name });
  const { opening, closing } = guideWords(t);
  return {
    language,
    title: `${title}, ${marked}`,
    author: evaluation.team.map((member) => member.name).join(", "),
    subject: guide.instrument,
    // The guide says the same whenever it is drawn, so it has no day of its own.
    date: new Date(Date.UTC(evaluation.year, 0, 1)).toISOString(),
    foot: {
      text: [title, marked].join(" · "),
      page: t("report:page", { page: "{page}", pages: "{pages}" }),
    },
    sections: [
      {
        id: "guide",
        label: `${guide.instrument} · ${marked}`,
        title,
        level: 1,
        blocks: [
          {
            kind: "blanks",
            labels: [
              t("interviews:guide_when_where"),
              t("interviews:participants"),
              t("interviews:evaluators"),
            ],
          },
          { kind: "points", heading: opening.title, items: opening.lines, lines: 0 },
          { kind: "note", text: t("interviews:guide_lead") },
          ...guide.areas.flatMap((area) => areaBlocks(area, t)),
          { kind: "points", heading: closing.title, items: closing.lines, lines: CLOSING_LINES },
        ],
      },
    ],
  };
}

function areaBlocks({ id, name, questions }: GuideArea, t: Translator): WritingBlock[] {
  return questions.map((question, index) => ({
    kind: "question",
    heading: index === 0 ? `${id} ${name}` : null,
    number: question.id,
    text: question.text,
    hints: [
      ...question.lookFor.map(({ dimension, text }) => ({ term: dimension, text })),
      { term: t("interviews:shown_in"), text: question.shownIn.join(", ") },
    ],
    lines: QUESTION_LINES,
  }));
}

/** The name that a guide is downloaded under: «intervjuguide-lerkevik-2026-formannskap-nb.pdf». */
export function guideFileName(
  { group }: InterviewGuide,
  { municipality, year }: Pick<Evaluation, "municipality" | "year">,
  language: Language,
): string {
  const kind = language === "en" ? "interview-guide" : "intervjuguide";
  return `${[kind, plainLetters(municipality.name), year, plainLetters(group.id), language].join("-")}.pdf`;
}
