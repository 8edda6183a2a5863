import { type NotificationKind, readMuted } from "~/access/notification";
import type { Database } from "~/platform/database.server";
import { isLanguage } from "~/platform/i18n/languages";
import type { DueReminder } from "../notifications/due-reminder";
import { asStatus } from "./action-store.server";
import { actionDue, reviewDue } from "./due-reminders";

type ReminderKind = Extract<NotificationKind, "action_due" | "progress_review_due">;

/**
 * The reminders of actions: to whoever is responsible, and where nobody's address is known, to everybody of the municipality. Those
 * who have turned such mail off get none.
 * @param today an ISO date
 */
export async function dueActionReminders(db: Database, today: string): Promise<DueReminder[]> {
  const rows = await db.followUpAction.findMany({
    where: { status: { in: ["planned", "under_way"] }, deadline: { not: null } },
    include: { evaluation: { select: { municipalityNumber: true } } },
  });
  const reminders: DueReminder[] = [];
  for (const row of rows) {
    const due = actionDue({ status: asStatus(row.status), deadline: row.deadline }, today);
    if (!due || row.deadline === null) continue;
    const { id, evaluationId, title, deadline } = row;
    const readers = row.responsibleEmail
      ? await responsibleReader(db, row.responsibleEmail, row.responsible)
      : await contactsOf(db, row.evaluation.municipalityNumber, "action_due");
    for (const to of readers) {
      reminders.push({
        // A new deadline reminds anew.
        key: `action_due:${id}:${deadline}:${due.step}:${to.email}`,
        to,
        kind: "action_due",
        evaluationId,
        values: { title, daysLeft: due.daysLeft },
        dates: { deadline },
      });
    }
  }
  return reminders;
}

/** The reminders of progress reviews: to everybody of the municipality and of the team. @param today an ISO date */
export async function dueReviewReminders(db: Database, today: string): Promise<DueReminder[]> {
  const rows = await db.progressReview.findMany({
    where: { heldOn: null },
    include: {
      evaluation: { select: { municipalityNumber: true, members: { include: { user: true } } } },
    },
  });
  const reminders: DueReminder[] = [];
  for (const { evaluationId, number, dueOn, heldOn, evaluation } of rows) {
    const due = reviewDue({ dueOn, heldOn }, today);
    if (!due) continue;
    const team = evaluation.members.map(({ user }) => user);
    const readers = [
      ...(await contactsOf(db, evaluation.municipalityNumber, "progress_review_due")),
      ...team.filter((person) => wants(person, "progress_review_due")).map(asReader),
    ];
    for (const to of readers) {
      reminders.push({
        key: `progress_review_due:${evaluationId}:${number}:${dueOn}:${due.step}:${to.email}`,
        to,
        kind: "progress_review_due",
        evaluationId,
        values: { number, daysLeft: due.daysLeft },
        dates: { dueOn },
      });
    }
  }
  return reminders;
}

interface Person {
  email: string;
  name: string;
  language: string | null;
  deactivatedAt: Date | null;
  mutedNotifications: string;
}

/** Whoever answers for an action need not have an account; one who has decides about mail there. */
async function responsibleReader(db: Database, email: string, name: string): Promise<DueReminder["to"][]> {
  const person = await db.user.findUnique({ where: { email: email.toLowerCase() } });
  if (!person) return [{ email, name, language: null }];
  return wants(person, "action_due") ? [asReader(person)] : [];
}

async function contactsOf(
  db: Database,
  municipalityNumber: string,
  kind: ReminderKind,
): Promise<DueReminder["to"][]> {
  const people = await db.user.findMany({
    where: { role: "municipality", municipalityNumber, deactivatedAt: null },
    orderBy: { email: "asc" },
  });
  return people.filter((person) => wants(person, kind)).map(asReader);
}

function wants({ deactivatedAt, mutedNotifications }: Person, kind: ReminderKind): boolean {
  return deactivatedAt === null && !readMuted(mutedNotifications).includes(kind);
}

function asReader({ email, name, language }: Person): DueReminder["to"] {
  return { email, name, language: isLanguage(language) ? language : null };
}
