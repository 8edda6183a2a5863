import { readConfiguration } from "~/platform/configuration.server";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formatDateTime } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { type FoundWave, waveHead } from "../waves/find-wave.server";
import { waveState } from "../waves/wave";
import {
  deferredUntil,
  letterCounts,
  type LetterCounts,
  type MailingCourse,
  type MailingStatus,
  mailingStatus,
} from "./letter-counts";
import { readMailMembers, recipientsOf } from "./mail-members.server";
import { type MailingKind, mailingKinds } from "./mailing-kind";
import { mailingFault } from "./mailing-permission";
import type { KindOffer, MailingRow, MailingsView } from "./mailings-page";
import { REST_DAYS } from "./new-mailing";
import type { NoMailReason } from "./recipients";
import type { RetryReason } from "./retry";

interface Reader {
  language: Language;
  t: Translator;
}

/** The mail of a wave: what can be sent, and how what was sent goes. */
export async function loadMailings(
  db: Database,
  found: FoundWave,
  { language, t }: Reader,
): Promise<MailingsView> {
  const now = new Date();
  const { row } = found;
  const rows = await db.mailing.findMany({
    where: { waveId: row.id },
    include: { letters: { select: { state: true, nextAttemptAt: true } } },
    orderBy: { createdAt: "desc" },
  });
  const state = waveState(row, now);
  const mailings = rows.map(({ id, kind, createdAt, createdByName, pausedAt, letters }): MailingRow => {
    const counts = letterCounts(letters.map((letter) => ({ state: letter.state, count: 1 })));
    const course: MailingCourse = {
      kind: kind as MailingKind,
      paused: pausedAt !== null,
      waveState: state,
      deferredUntil: deferredUntil(letters, now),
    };
    const status = mailingStatus(counts, course);
    return {
      ...{ id, counts, status },
      kind: course.kind,
      made: t("mailings:made", { at: formatDateTime(createdAt, language), name: createdByName }),
      total: letters.length,
      statusText: statusText(status, counts, { opensAt: row.opensAt, ...course, language, t }),
    };
  });
  return {
    head: waveHead(found, now),
    kept: readConfiguration().smtpUrl === undefined,
    offers: await loadOffers(db, found, now, t),
    mailings,
    moving: mailings.some(({ status }) => status === "sending"),
  };
}

async function loadOffers(db: Database, { row }: FoundWave, now: Date, t: Translator): Promise<KindOffer[]> {
  const members = await readMailMembers(db, row.id);
  return mailingKinds.map((kind) => {
    const refused = mailingFault(kind, { state: waveState(row, now), cleared: row.clearedAt !== null });
    const recipients = recipientsOf(kind, members, { now, restDays: REST_DAYS });
    return {
      kind,
      count: recipients.members.length,
      left: leftOut(recipients.left, t),
      refused: refused ? faultSentence(refused, t) : null,
    };
  });
}

/** «3 har ikke adresse», for each reason that somebody is left out. */
export function leftOut(
  left: readonly { reason: NoMailReason | RetryReason; count: number }[],
  t: Translator,
): string[] {
  return left.map(({ reason, count }) => t(`mailings:left_${reason}`, { count }));
}

/** What a mailing does now, with how long it takes at the pace that is set. */
export function statusText(
  status: MailingStatus,
  counts: LetterCounts,
  { opensAt, deferredUntil: later, language, t }: Reader & { opensAt: Date; deferredUntil: Date | null },
): string {
  const minutes = Math.ceil(counts.waiting / readConfiguration().mailPerMinute);
  const values = { opens: formatDateTime(opensAt, language), count: minutes };
  if (status === "decide") return t("mailings:status_decide", { count: counts.uncertain });
  if (status === "wave_closed") return t("mailings:status_wave_closed", { count: counts.waiting });
  if (status === "deferred") {
    const at = later ? formatDateTime(later, language) : "";
    return t("mailings:status_deferred", { count: counts.waiting, at });
  }
  return t(`mailings:status_${status}`, values);
}
