import { type Database, inTransaction } from "~/platform/database.server";
import { type Fault, type Result, failure, success } from "~/platform/result";
import { recordEvent } from "./audit.server";
import type { Caller } from "./caller";
import type { NewPerson, Person } from "./person";
import { createPerson, findPerson, type PersonFault, requirePerson } from "./person-store.server";
import type { LinkPurpose, PasswordLink } from "./password-link";
import { mailLink } from "./password-mail.server";
import { createLink } from "./password-reset.server";

/** What became of the mail: a person is made all the same when it cannot be sent, and it can be sent again. */
export type Mailed = "sent" | "not_sent";

/**
 * Makes a person and mails them a link to set their password.
 * @param person with an id that the form brought along: the same form sent twice makes one person and one mail,
 *   and one that comes again with something else in it is refused.
 */
export async function invitePerson(
  db: Database,
  caller: Caller,
  person: NewPerson & { id: string },
): Promise<
  Result<{ person: Person; mailed: Mailed }, PersonFault | (Fault & { code: "form_already_sent" })>
> {
  const made = await inTransaction(db, async (tx) => {
    const standing = await findPerson(tx, person.id);
    if (standing) {
      return isSame(standing, person)
        ? success({ person: standing, link: null })
        : failure({ code: "form_already_sent" as const });
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

const isSame = (standing: Person, sent: NewPerson): boolean =>
  standing.email === sent.email &&
  standing.name === sent.name &&
  standing.role === sent.role &&
  (standing.municipality?.number ?? null) === sent.municipalityNumber;

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
