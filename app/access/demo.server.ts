import { readConfiguration } from "~/platform/configuration.server";
import { type Database, inTransaction } from "~/platform/database.server";
import { recordEvent } from "./audit.server";
import type { Actor } from "./caller";
import { endAllSessions } from "./session.server";

/** The accounts that the demo workspace is made with: two evaluators, since a team may grade alone and then agree. */
export const demoEmails = {
  administrator: "administrator@peil.example",
  evaluator: "evaluator@peil.example",
  secondEvaluator: "evaluator2@peil.example",
  lerkevik: "lerkevik@peil.example",
  tindvag: "tindvag@peil.example",
} as const;

const activeDemoPeople = { email: { in: Object.values(demoEmails) }, deactivatedAt: null };

/** Whether this is a demo: it is configured as one, and somebody of the demo workspace may sign in. */
export async function isDemo(db: Database): Promise<boolean> {
  return readConfiguration().demo && (await db.user.count({ where: activeDemoPeople })) > 0;
}

/**
 * Takes the access away from the people of the demo workspace, at once and everywhere. Even the last administrator is among
 * them: whoever runs the server makes another by `peil user create`. Does nothing where none of them may sign in.
 */
export async function closeDemo(db: Database, actor: Actor): Promise<void> {
  await inTransaction(db, async (tx) => {
    const people = await tx.user.findMany({ where: activeDemoPeople, orderBy: { email: "asc" } });
    if (people.length === 0) return;
    for (const { id, email } of people) {
      await tx.user.update({ where: { id }, data: { deactivatedAt: new Date() } });
      await endAllSessions(tx, id);
      await recordEvent(tx, actor, { event: "person_deactivated", subject: email });
    }
    await recordEvent(tx, actor, { event: "demo_closed" });
  });
}
