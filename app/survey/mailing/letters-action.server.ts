import type { Actor } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { formTexts } from "~/platform/form.server";
import { cancelMailing, pauseMailing, retryFailed, settleLetter } from "./mailing-store.server";
import type { Retry } from "./retry";

/**
 * Does what a button of a mailing's page asks for. Each may be pressed twice.
 * @returns what came of trying letters again, «done» for everything else, and null when the form asks for nothing that there is.
 */
export async function handleLetters(
  db: Database,
  actor: Actor,
  mailingId: string,
  form: FormData,
): Promise<Retry | "done" | null> {
  const { intent, letter } = formTexts(form, ["intent", "letter"]);
  const one = { mailingId, letterId: letter };
  switch (intent) {
    case "pause":
    case "continue":
      await pauseMailing(db, actor, mailingId, intent === "pause");
      return "done";
    case "cancel":
      await cancelMailing(db, actor, mailingId);
      return "done";
    case "retry":
      return retryFailed(db, actor, letter === "" ? { mailingId } : one);
    case "sent":
    case "again":
      await settleLetter(db, actor, { ...one, decision: intent });
      return "done";
    default:
      return null;
  }
}
