import { type NotificationKind, readMuted } from "~/access/notification";
import type { Database } from "~/platform/database.server";
import { defaultLanguage, isLanguage } from "~/platform/i18n/languages";
import { type NotificationFacts, notificationMail } from "./notification-mail";
import { readConfiguration } from "~/platform/configuration.server";
import { sendMail } from "~/platform/mail.server";

/** Those a notification goes to: the evaluation's team, the people of its municipality, or people by id. */
export type Readers = "team" | "contacts" | readonly string[];

interface NotifyOptions extends NotificationFacts {
  /** The person who did it, who is not told of it. */
  except?: string | null;
}

/**
 * Tells people by mail, each in their own language, that something has happened to an evaluation. Called after the transaction of
 * what it tells of: a mail that cannot be sent undoes nothing. Who has turned this notification off gets none.
 * @returns the names of those whom the mail did not reach.
 */
export async function notify(
  db: Database,
  kind: NotificationKind,
  to: Readers,
  evaluationId: string,
  { except = null, ...facts }: NotifyOptions = {},
): Promise<string[]> {
  const evaluation = await db.evaluation.findUniqueOrThrow({
    where: { id: evaluationId },
    select: { id: true, year: true, municipality: { select: { number: true, name: true } } },
  });
  const readers = await db.user.findMany({
    where: {
      deactivatedAt: null,
      ...(to === "team"
        ? { role: "evaluator", memberships: { some: { evaluationId } } }
        : to === "contacts"
          ? { role: "municipality", municipalityNumber: evaluation.municipality.number }
          : { id: { in: [...to] } }),
      ...(except === null ? {} : { NOT: { id: except } }),
    },
    orderBy: { name: "asc" },
  });
  const unreached: string[] = [];
  for (const { name, email, language, mutedNotifications } of readers) {
    if (readMuted(mutedNotifications).includes(kind)) continue;
    const reader = {
      name,
      email,
      language: isLanguage(language) ? language : defaultLanguage,
      hasAccount: true,
    };
    const mail = notificationMail(kind, reader, evaluation, readConfiguration().origin, facts);
    try {
      await sendMail(mail);
    } catch (error) {
      console.error(`The mail «${kind}» about ${evaluationId} was not sent.`, error);
      unreached.push(name);
    }
  }
  return unreached;
}
