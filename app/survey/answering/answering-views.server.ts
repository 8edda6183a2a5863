import { randomUUID } from "node:crypto";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formatDate, formatDateTime } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { noonOf } from "~/platform/norwegian-day";
import { itemsOf } from "../instrument";
import { minutesOf } from "../minutes";
import { answerFaults } from "../validate-answers";
import { variablesOf } from "../variables";
import { answersOfCells } from "./answer-cells";
import type { Answering } from "./find-answering.server";
import { hasSheet } from "./has-sheet";
import type { IntroView } from "./intro-page";
import { minutesLeft, sectionProgress } from "./progress";
import type { ReceiptView } from "./receipt-page";
import type { ReviewPageView } from "./review-page";
import { clearedAnswers, reviewSections, unansweredCount } from "./review-view";
import {
  answersPrint,
  differsFromSubmitted,
  latestSubmission,
  type Submission,
} from "./submission-store.server";

interface Reader {
  token: string;
  language: Language;
  t: Translator;
}

/** What the first page of a personal link shows. */
export async function loadIntro(
  db: Database,
  answering: Answering,
  { token, language }: Omit<Reader, "t">,
): Promise<IntroView> {
  const { instrument, member, wave, answers, response } = answering;
  const open = sectionProgress(instrument, answers).findIndex(({ answered, shown }) => answered < shown);
  const { senderName, replyTo, texts, invented } = wave;
  const submission = response?.submittedAt ? await latestSubmission(db, response.id) : null;
  return {
    token,
    name: instrument.name[language],
    municipality: member.name,
    senderName,
    replyTo,
    purpose: texts.purpose[language],
    privacy: texts.privacy[language],
    closes: formatDateTime(wave.closesAt, language),
    retained: formatDate(noonOf(wave.retainUntil), language),
    minutes: minutesOf(instrument),
    questions: itemsOf(instrument).length,
    sections: instrument.sections.length,
    invented,
    resumeAt: answers.size === 0 ? null : (open === -1 ? 0 : open) + 1,
    minutesLeft: minutesLeft(instrument, answers),
    submitted: submission && formatDateTime(submission.at, language),
    unsent: submission !== null && differsFromSubmitted(answering, submission),
  };
}

/** What the review page shows. */
export async function loadReviewPage(
  db: Database,
  answering: Answering,
  { token, language, t }: Reader,
): Promise<ReviewPageView> {
  const { instrument, answers, response, wave } = answering;
  const submission = response?.submittedAt ? await latestSubmission(db, response.id) : null;
  const sections = reviewSections(instrument, answers, language);
  const variables = new Map(variablesOf(instrument).map((variable) => [variable.name, variable]));
  const places = new Map(
    sections.flatMap(({ position, items }) =>
      items.map(({ id, number }) => [id, { itemId: id, position, number }] as const),
    ),
  );
  return {
    token,
    sections,
    cleared: clearedAnswers(instrument, answers, language),
    missing: answerFaults(instrument, answers).flatMap(({ variable, ...fault }) => {
      const place = places.get(variables.get(variable)?.itemId ?? "");
      return place ? [{ ...place, message: faultSentence(fault, t) }] : [];
    }),
    unanswered: unansweredCount(sections),
    submitId: randomUUID(),
    seen: answersPrint(answering),
    deletions: answering.member.deletions,
    closes: formatDateTime(wave.closesAt, language),
    submitted: submission && {
      at: formatDateTime(submission.at, language),
      changed: differsFromSubmitted(answering, submission),
    },
  };
}

/** What the receipt shows of what was last sent in. */
export function receiptView(
  answering: Answering,
  submission: Submission,
  { token, language }: Omit<Reader, "t">,
): ReceiptView {
  const { instrument, member, wave } = answering;
  return {
    token,
    closing: instrument.closing[language],
    municipality: member.name,
    number: submission.number,
    at: formatDateTime(submission.at, language),
    changeUntil: wave.state === "open" ? formatDateTime(wave.closesAt, language) : null,
    changed: wave.state === "open" && differsFromSubmitted(answering, submission),
    sheet: hasSheet(answering),
    sections: reviewSections(instrument, answersOfCells(instrument, submission.answers), language),
  };
}
