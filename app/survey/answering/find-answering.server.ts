import type { Database, Transaction } from "~/platform/database.server";
import { isLanguage, type Language } from "~/platform/i18n/languages";
import { failure, type Fault, type Result, success } from "~/platform/result";
import type { Answers } from "../answers";
import { findSurvey, type StoredSurvey } from "../instruments/instrument-store.server";
import { linkTokenHash } from "../waves/link-token.server";
import { closingTime, waveState, type WaveState } from "../waves/wave";
import { type WaveTexts, waveTextsSchema } from "../waves/wave-texts";
import { type AnswerCells, answersOfCells } from "./answer-cells";
import type { StandingAnswer } from "./standing-answer";

/** All that a personal link opens. */
export interface Answering {
  member: {
    id: string;
    name: string;
    language: Language;
    /** How often all that was answered has been deleted. */
    deletions: number;
    /** When the respondent asked for no more letters; null while they may come. */
    withdrawnAt: Date | null;
  };
  wave: {
    id: string;
    name: string;
    state: WaveState;
    opensAt: Date;
    closesAt: Date;
    senderName: string;
    replyTo: string;
    texts: WaveTexts;
    retainUntil: string;
    invented: boolean;
    /** Whether its report is published, and with it each respondent's own sheet. */
    isPublished: boolean;
  };
  instrument: StoredSurvey;
  /** Null until the first answer is saved. */
  response: { id: string; submittedAt: Date | null; savedAt: Date } | null;
  /** What stands, by variable; what never was saved is not there. */
  standings: ReadonlyMap<string, StandingAnswer>;
  /** The same as answers, without blanks. */
  answers: Answers;
}

export type LinkFault = Fault & { code: "survey_link_unknown" | "survey_link_revoked" };

/** What a personal link opens, with all that has been answered by it. */
export async function findAnswering(
  db: Database | Transaction,
  token: string,
  now: Date,
): Promise<Result<Answering, LinkFault>> {
  const tokenHash = linkTokenHash(token);
  const link =
    tokenHash === null
      ? null
      : await db.surveyLink.findUnique({
          where: { tokenHash },
          include: { member: { include: { wave: true, response: { include: { answers: true } } } } },
        });
  if (!link) return failure({ code: "survey_link_unknown" });
  const revoked = revokedFault(link, now);
  if (revoked) return failure(revoked);
  const { wave, response, ...member } = link.member;
  const instrument = await findSurvey(db, { id: wave.instrumentId, version: wave.instrumentVersion });
  const rows = response?.answers ?? [];
  const cells: AnswerCells = Object.fromEntries(rows.map(({ variable, value }) => [variable, value]));
  const { id, name, opensAt, senderName, replyTo, retainUntil, invented } = wave;
  return success({
    member: {
      id: member.id,
      name: member.name,
      deletions: member.deletions,
      withdrawnAt: member.withdrawnAt,
      language: isLanguage(member.language) ? member.language : "nb",
    },
    wave: {
      ...{ id, name, opensAt, senderName, replyTo, retainUntil, invented },
      state: waveState(wave, now),
      closesAt: closingTime(wave),
      isPublished: wave.publishedAt !== null,
      texts: waveTextsSchema.parse(JSON.parse(wave.texts)),
    },
    instrument,
    response: response && {
      id: response.id,
      submittedAt: response.submittedAt,
      savedAt: response.savedAt,
    },
    standings: new Map(
      rows.map((row) => [
        row.variable,
        { version: row.version, value: row.value, at: row.savedAt.toISOString() },
      ]),
    ),
    answers: answersOfCells(instrument, cells),
  });
}

/** Why a link that there is opens nothing any more; null while it does. */
export function revokedFault({ revokedAt }: { revokedAt: Date | null }, now: Date): LinkFault | null {
  return revokedAt && revokedAt <= now ? { code: "survey_link_revoked" } : null;
}

export type WaveFault = Fault & { code: "survey_not_open" | "survey_closed" };

/** Why nothing can be answered now; null while it can. */
export function waveFault({ state }: Pick<Answering["wave"], "state">): WaveFault | null {
  if (state === "open") return null;
  return { code: state === "planned" ? "survey_not_open" : "survey_closed" };
}

export type DeletedFault = Fault & { code: "survey_answers_deleted" };

/** Why nothing is taken from a page that was made when all answers had been deleted so many times; null when it is the newest. */
export function deletedFault(
  { member }: { member: Pick<Answering["member"], "deletions"> },
  deletions: number,
): DeletedFault | null {
  return member.deletions === deletions ? null : { code: "survey_answers_deleted" };
}
