import type { Database, Transaction } from "~/platform/database.server";
import { defaultLanguage, isLanguage, type Language } from "~/platform/i18n/languages";
import type { LetterState, MailingKind } from "./mailing-kind";
import { type MailMember, type NoMailReason, noMailReason } from "./recipients";

/** A member of a frame as its mail sees it. */
export interface MailedMember extends MailMember {
  id: string;
  name: string;
  language: Language;
}

/** What is stored of a member, as far as it decides whether a letter is sent. */
export interface MailMemberRow {
  email: string;
  bouncedAt: Date | null;
  withdrawnAt: Date | null;
  response: { submittedAt: Date | null } | null;
}

/** The same as the rules of mail see it. */
export function asMailMember(row: MailMemberRow): Omit<MailMember, "letters"> {
  return {
    email: row.email,
    bounced: row.bouncedAt !== null,
    withdrawn: row.withdrawnAt !== null,
    submitted: row.response?.submittedAt != null,
  };
}

/** Every member of a wave's frame with the letters to each, by number. */
export async function readMailMembers(db: Database | Transaction, waveId: string): Promise<MailedMember[]> {
  const rows = await db.frameMember.findMany({
    where: { waveId },
    include: {
      response: { select: { submittedAt: true } },
      letters: { include: { mailing: { select: { kind: true, createdAt: true } } } },
    },
    orderBy: { municipality: "asc" },
  });
  return rows.map(({ id, name, language, letters, ...row }) => ({
    ...{ id, name },
    ...asMailMember(row),
    language: isLanguage(language) ? language : defaultLanguage,
    letters: letters.map(({ state, sentAt, mailing }) => ({
      kind: mailing.kind as MailingKind,
      state: state as LetterState,
      at: sentAt ?? mailing.createdAt,
    })),
  }));
}

/** Who gets a mail of a kind now, and of the others how many do not for which reason. */
export interface Recipients {
  members: MailedMember[];
  left: { reason: NoMailReason; count: number }[];
}

/** Sorts the members of a frame into those who get a mail and those who do not. */
export function recipientsOf(
  kind: MailingKind,
  members: readonly MailedMember[],
  when: { now: Date; restDays: number },
): Recipients {
  const left = new Map<NoMailReason, number>();
  const getting = members.filter((member) => {
    const reason = noMailReason(kind, member, when);
    if (reason) left.set(reason, (left.get(reason) ?? 0) + 1);
    return reason === null;
  });
  return { members: getting, left: [...left].map(([reason, count]) => ({ reason, count })) };
}
