import { readMuted } from "~/access/notification";
import type { Database } from "~/platform/database.server";
import { isLanguage } from "~/platform/i18n/languages";
import { daysBetween } from "~/platform/norwegian-day";
import type { DueReminder } from "./due-reminder";

/** Days before the last day for comments that the municipality is reminded on. */
const REMINDED_DAYS = 3;

/**
 * The reminders of fact checks: to everybody of the municipality, from three days before the last day for comments, unless the
 * municipality has said that it is finished. A reminder whose day went by while Peil was not running goes out until the last day.
 * @param today an ISO date
 */
export async function dueFactCheckReminders(db: Database, today: string): Promise<DueReminder[]> {
  const evaluations = await db.evaluation.findMany({
    where: { stage: "fact_check" },
    select: {
      id: true,
      municipalityNumber: true,
      factChecks: { orderBy: { round: "desc" }, take: 1 },
    },
  });
  const reminders: DueReminder[] = [];
  for (const { id: evaluationId, municipalityNumber, factChecks } of evaluations) {
    const latest = factChecks[0];
    if (!latest || latest.finishedAt) continue;
    const { round, dueOn } = latest;
    const daysLeft = daysBetween(today, dueOn);
    if (daysLeft < 0 || daysLeft > REMINDED_DAYS) continue;
    const people = await db.user.findMany({
      where: { role: "municipality", municipalityNumber, deactivatedAt: null },
      orderBy: { email: "asc" },
    });
    for (const { email, name, language, mutedNotifications } of people) {
      if (readMuted(mutedNotifications).includes("fact_check_due")) continue;
      reminders.push({
        key: `fact_check_due:${evaluationId}:${round}:${dueOn}:${email}`,
        to: { email, name, language: isLanguage(language) ? language : null },
        kind: "fact_check_due",
        evaluationId,
        values: { daysLeft },
        dates: { dueOn },
      });
    }
  }
  return reminders;
}
