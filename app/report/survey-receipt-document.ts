import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { plainLetters } from "~/platform/plain-letters";
import type { ReviewAnswer, ReviewItem, ReviewSection } from "~/survey/answering/review-view";
import type { Block, PaperDocument } from "./document";

interface ReceiptSource {
  survey: string;
  municipality: string;
  senderName: string;
  submission: { number: number; at: Date; shownAt: string };
  sections: ReviewSection[];
  language: Language;
  t: Translator;
}

/** A respondent's own copy of what they sent in, as a paper. */
export function buildSurveyReceipt(source: ReceiptSource): PaperDocument {
  const { survey, municipality, senderName, submission, sections, language, t } = source;
  const title = t("answering:pdf_title", { municipality });
  const { number, at, shownAt } = submission;
  return {
    language,
    title: `${title}, ${survey}`,
    author: municipality,
    subject: survey,
    date: at.toISOString(),
    foot: {
      text: [survey, municipality].join(" · "),
      page: t("answering:pdf_page", { page: "{page}", pages: "{pages}" }),
    },
    sections: [
      {
        id: "answers",
        label: `${survey} · ${senderName}`,
        title,
        level: 1,
        blocks: [
          { kind: "note", text: t("answering:pdf_sent", { when: shownAt, number }) },
          ...sections.flatMap(({ name, items }): Block[] => [
            { kind: "heading", text: name },
            ...items.flatMap((item) => itemBlocks(item, t)),
          ]),
        ],
      },
    ],
  };
}

function itemBlocks({ number, question, answers }: ReviewItem, t: Translator): Block[] {
  const words = ({ words: given }: ReviewAnswer): string =>
    given === null ? t("answering:not_answered") : given.join("; ");
  const whole = answers.filter(({ label }) => label === null);
  const rows = answers.filter(({ label }) => label !== null);
  return [
    { kind: "heading", text: `${number}  ${question}`, minor: true },
    ...(whole.length > 0 ? [{ kind: "paragraphs" as const, texts: whole.map(words) }] : []),
    ...(rows.length > 0
      ? [
          {
            kind: "definitions" as const,
            items: rows.map((answer) => ({ term: answer.label ?? "", text: words(answer) })),
          },
        ]
      : []),
  ];
}

/** The name that a receipt is downloaded under: «svar-lerkevik-radmann-2018-2.pdf». */
export function surveyReceiptFileName(
  { id }: { id: string },
  municipality: string,
  number: number,
  language: Language,
): string {
  return `${[language === "en" ? "answers" : "svar", plainLetters(municipality), id, number].join("-")}.pdf`;
}
