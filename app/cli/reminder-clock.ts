import { sendDueReminders } from "~/assessment/notifications/send-reminders.server";
import { database } from "~/platform/database.server";

const HOUR = 3_600_000;

/** Looks for reminders to send now and every hour after, for as long as the process runs. */
export function startReminderClock(): NodeJS.Timeout {
  void look();
  return setInterval(() => void look(), HOUR).unref();
}

async function look(): Promise<void> {
  try {
    await sendDueReminders(await database());
  } catch (error) {
    console.error("Peil could not look for reminders; it looks again in an hour.", error);
  }
}
