import { type Database, inTransaction } from "~/platform/database.server";
import { type Result, failure, success } from "~/platform/result";
import { recordEvent } from "./audit.server";
import type { Caller } from "./caller";
import type { NewPerson, Person } from "./person";
import { createPerson, type PersonFault, requirePerson } from "./person-store.server";
import type { LinkPurpose, PasswordLink } from "./password-link";
import { mailLink } from "./password-mail.server";
import { createLink } from "./password-reset.server";

/** What became of the mail: a person is made all the same when it cannot be sent, and it can be sent again. */
export type Mailed = "sent" | "not_sent";

/**
 * Makes a person and mails them a link to set their password.
 * @param person with an id that the form brought along: the same form sent twice makes one person and one mail.
 */
export async function invitePerson(
  db: Database,
  caller: Caller,
  person: NewPerson & { id: string },
): Promise<Result<{ person: Person; mailed: Mailed }, PersonFault>> {
  const made = await inTransaction(db, async (tx) => {
    if (await tx.user.findUnique({ where: { id: person.id, email: person.email } })) {
      return success({ person: await requirePerson(tx, person.id), link: null });
    }
    const created = await createPerson(tx, caller, person);
    if (!created.ok) return created;
    return success({ person: created.value, link: await createLink(tx, person.id, "invitation") });
  });
  if (!made.ok) return made;
  const { link } = made.value;
  const mailed = link ? await tryToMail("invitation", made.value.person, link, caller) : "sent";
  return success({ person: made.value.person, mailed });
}

/** Mails a new link: another invitation to one who has not set a password yet, else a link to set a new one. */
export async function sendLinkAgain(
  db: Database,
  caller: Caller,
  id: string,
): Promise<Result<Mailed, { code: "person_deactivated" }>> {
  const made = await inTransaction(db, async (tx) => {
    const person = await requirePerson(tx, id);
    if (person.deactivatedAt) return null;
    const purpose = person.hasPassword ? "reset" : "invitation";
    const event = purpose === "reset" ? "password_reset_asked" : "invitation_sent";
    await recordEvent(tx, caller, { event, subject: person.email });
    return { purpose, person, link: await createLink(tx, id, purpose) } as const;
  });
  if (!made) return failure({ code: "person_deactivated" });
  return success(await tryToMail(made.purpose, made.person, made.link, caller));
}

async function tryToMail(
  purpose: LinkPurpose,
  person: Person,
  link: PasswordLink,
  caller: Caller,
): Promise<Mailed> {
  try {
    await mailLink(purpose, person, link, caller.name);
    return "sent";
  } catch (error) {
    console.error("A mail with a link to set a password could not be sent.", error);
    return "not_sent";
  }
}
