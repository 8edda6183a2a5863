import type { Database } from "~/platform/database.server";
import { formatDateTime } from "~/platform/format";
import { type Language, languages } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { type FoundWave, waveHead } from "../waves/find-wave.server";
import { waveState } from "../waves/wave";
import {
  deferredUntil,
  letterCounts,
  type MailingCourse,
  mailingStatus,
  type ShownState,
  shownState,
  shownStates,
} from "./letter-counts";
import type { LetterRow, LettersView } from "./letters-page";
import { mailTextsSchema } from "./mail-text";
import { type LetterState, type MailingKind, type SkipReason, skipReasons } from "./mailing-kind";
import { leftOut, statusText } from "./mailings-page.server";
import type { Retry } from "./retry";

interface Reader {
  language: Language;
  t: Translator;
}

/**
 * The letters of a mailing, all of them or those in one state.
 * @throws Response 404 when the wave has no such mailing.
 */
export async function loadLetters(
  db: Database,
  found: FoundWave,
  { mailingId, state, retry }: { mailingId: string; state: string | null; retry: Retry | null },
  reader: Reader,
): Promise<LettersView> {
  const { language, t } = reader;
  const mailing = await db.mailing.findUnique({
    where: { id: mailingId, waveId: found.row.id },
    include: { letters: { include: { member: true }, orderBy: { member: { municipality: "asc" } } } },
  });
  if (!mailing) throw new Response(null, { status: 404 });
  const now = new Date();
  const { row } = found;
  const counts = letterCounts(mailing.letters.map((letter) => ({ state: letter.state, count: 1 })));
  const course: MailingCourse = {
    kind: mailing.kind as MailingKind,
    paused: mailing.pausedAt !== null,
    waveState: waveState(row, now),
    deferredUntil: deferredUntil(mailing.letters, now),
  };
  const status = mailingStatus(counts, course);
  const filter = shownStates.find((candidate) => candidate === state) ?? null;
  const texts = mailTextsSchema.parse(JSON.parse(mailing.texts));
  return {
    head: waveHead(found, now),
    id: mailing.id,
    kind: course.kind,
    made: t("mailings:made", {
      at: formatDateTime(mailing.createdAt, language),
      name: mailing.createdByName,
    }),
    counts,
    total: mailing.letters.length,
    status,
    statusText: statusText(status, counts, { opensAt: row.opensAt, ...course, ...reader }),
    filter,
    letters: mailing.letters
      .map((letter) => letterRow(letter, status === "wave_closed", reader))
      .filter((letter) => filter === null || letter.state === filter),
    retried: retry && retriedView(retry, t),
    texts: languages.map((one) => ({ language: one, ...texts[one] })),
  };
}

function retriedView({ again, left }: Retry, t: Translator): NonNullable<LettersView["retried"]> {
  const none = left.length === 0 ? "retried_nothing" : "retried_nobody";
  return {
    isAgain: again > 0,
    sentence: again > 0 ? t("mailings:retried", { count: again }) : t(`mailings:${none}`),
    left: leftOut(left, t),
  };
}

interface StoredLetter {
  id: string;
  state: string;
  attempts: number;
  nextAttemptAt: Date | null;
  startedAt: Date | null;
  sentAt: Date | null;
  messageId: string;
  fault: string | null;
  member: { id: string; name: string; email: string };
}

function letterRow(letter: StoredLetter, isOver: boolean, reader: Reader): LetterRow {
  const state = shownState(letter.state as LetterState);
  const { id, messageId, member } = letter;
  return {
    ...{ id, state, messageId },
    member: { id: member.id, name: member.name, email: member.email },
    said:
      state === "waiting" && isOver
        ? reader.t("mailings:skipped_wave_closed")
        : letterText(state, letter, reader),
  };
}

/** What there is to say of a letter: when it went, or why it did not. */
function letterText(state: ShownState, letter: StoredLetter, { language, t }: Reader): string {
  const { fault, sentAt, startedAt, nextAttemptAt, attempts } = letter;
  const at = (moment: Date | null) => (moment ? formatDateTime(moment, language) : "");
  switch (state) {
    case "sent":
      return at(sentAt);
    case "failed":
      return fault ? t("mailings:said_failed", { fault }) : "";
    case "uncertain":
      return t(fault ? "mailings:said_uncertain_answer" : "mailings:said_uncertain", {
        at: at(startedAt),
        fault,
      });
    case "skipped": {
      const reason = skipReasons.find((candidate): candidate is SkipReason => candidate === fault);
      return reason ? t(`mailings:skipped_${reason}`) : "";
    }
    case "waiting":
      return fault ? t("mailings:said_waiting", { fault, count: attempts, at: at(nextAttemptAt) }) : "";
  }
}
