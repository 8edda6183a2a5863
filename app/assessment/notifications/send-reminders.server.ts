import type { Database } from "~/platform/database.server";
import { readConfiguration } from "~/platform/configuration.server";
import { defaultLanguage } from "~/platform/i18n/languages";
import { sendMail } from "~/platform/mail.server";
import { norwegianDay } from "~/platform/norwegian-day";
import { dueActionReminders, dueReviewReminders } from "../follow-up/due-reminders.server";
import type { DueReminder } from "./due-reminder";
import { dueFactCheckReminders } from "./fact-check-reminders.server";
import { notificationMail } from "./notification-mail";

/**
 * Sends every reminder that is due and has not gone. None goes twice, also when several processes of Peil look at the same time: who
 * writes its key first sends it. One that the mail server does not take gets its key back, and the next look tries again.
 * @returns how many were sent.
 */
export async function sendDueReminders(db: Database, now: Date = new Date()): Promise<number> {
  const today = norwegianDay(now);
  const due = [
    ...(await dueFactCheckReminders(db, today)),
    ...(await dueActionReminders(db, today)),
    ...(await dueReviewReminders(db, today)),
  ];
  const gone = await db.reminder.findMany({ where: { key: { in: due.map(({ key }) => key) } } });
  const keys = new Set(gone.map(({ key }) => key));
  let sent = 0;
  for (const reminder of due) {
    if (!keys.has(reminder.key) && (await claim(db, reminder.key, now)) && (await send(db, reminder)))
      sent += 1;
  }
  return sent;
}

/** Whether this process is the one to send it. */
async function claim(db: Database, key: string, sentAt: Date): Promise<boolean> {
  return db.reminder.create({ data: { key, sentAt } }).then(
    () => true,
    () => false,
  );
}

async function send(db: Database, { key, to, kind, evaluationId, ...facts }: DueReminder): Promise<boolean> {
  try {
    const evaluation = await db.evaluation.findUniqueOrThrow({
      where: { id: evaluationId },
      select: { id: true, year: true, municipality: { select: { name: true } } },
    });
    const hasAccount = (await db.user.count({ where: { email: to.email.toLowerCase() } })) > 0;
    const reader = { ...to, language: to.language ?? defaultLanguage, hasAccount };
    await sendMail(notificationMail(kind, reader, evaluation, readConfiguration().origin, facts));
    return true;
  } catch (error) {
    console.error(`The reminder ${key} was not sent.`, error);
    await db.reminder.delete({ where: { key } });
    return false;
  }
}
