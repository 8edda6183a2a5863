import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { isLanguage } from "~/platform/i18n/languages";
import { type Result, failure, success } from "~/platform/result";
import { changesBetween } from "./audit";
import { recordEvent } from "./audit.server";
import type { Actor } from "./caller";
import { refusal } from "./guard.server";
import { mayWithdraw, type NewPerson, type Person, type PersonChange, type StandingFault } from "./person";
import { isRole, type Role } from "./roles";
import { endAllSessions } from "./session.server";

export type PersonFault = { code: "email_taken" | "municipality_unknown" | StandingFault };

const withMunicipality = { municipality: { select: { number: true, name: true } } } as const;

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

const findRow = (db: Database | Transaction, id: string) =>
  db.user.findUnique({ where: { id }, include: withMunicipality });

function asPerson(row: Row): Person {
  const { id, email, name, municipality, deactivatedAt } = row;
  const language = isLanguage(row.language) ? row.language : null;
  if (!isRole(row.role)) throw new Error(`The database has an unknown role: ${row.role}`);
  const hasPassword = row.passwordHash !== null;
  return { id, email, name, role: row.role, municipality, language, hasPassword, deactivatedAt };
}

/**
 * The people whose name, address or municipality holds the words of `search`, by name. Neither database folds Æ, Ø and Å, so
 * the search is done here; there are hundreds of people, not more.
 */
export async function listPeople(
  db: Database,
  { search = "", role }: { search?: string; role?: Role } = {},
): Promise<Person[]> {
  const rows = await db.user.findMany({ where: role ? { role } : {}, include: withMunicipality });
  const words = search.toLocaleLowerCase("nb").split(/\s+/).filter(Boolean);
  return rows
    .map(asPerson)
    .filter(({ name, email, municipality }) => {
      const text = `${name} ${email} ${municipality?.name ?? ""}`.toLocaleLowerCase("nb");
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => a.name.localeCompare(b.name, "nb"));
}

export async function findPerson(db: Database | Transaction, id: string): Promise<Person | null> {
  const row = await findRow(db, id);
  return row ? asPerson(row) : null;
}

/** @throws Response 404 when there is no such person. */
export async function requirePerson(db: Database | Transaction, id: string | undefined): Promise<Person> {
  const person = id ? await findPerson(db, id) : null;
  if (!person) throw refusal("person_unknown", 404);
  return person;
}

/** Makes a person. For one without a password, follow with a link to set it. */
export async function createPerson(
  tx: Transaction,
  actor: Actor,
  person: NewPerson & { id?: string; passwordHash?: string },
): Promise<Result<Person, PersonFault>> {
  if (await tx.user.findUnique({ where: { email: person.email } })) return failure({ code: "email_taken" });
  if (!(await municipalityIsThere(tx, person))) return failure({ code: "municipality_unknown" });
  const row = await tx.user.create({ data: person, include: withMunicipality });
  const { name, role, municipalityNumber, email } = person;
  await recordEvent(tx, actor, {
    event: "person_created",
    subject: email,
    detail: { name, role, municipalityNumber },
  });
  return success(asPerson(row));
}

/** Changes name, role and municipality; what is the same as before is neither written nor recorded. */
export async function changePerson(
  db: Database,
  actor: Actor,
  id: string,
  change: PersonChange,
): Promise<Result<null, PersonFault>> {
  return inTransaction(db, async (tx) => {
    const person = await requirePerson(tx, id);
    const before: PersonChange = {
      name: person.name,
      role: person.role,
      municipalityNumber: person.municipality?.number ?? null,
    };
    const changes = changesBetween(before, change);
    if (!changes) return success(null);
    if (change.role !== person.role) {
      const allowed = mayWithdraw(actor.id, person, "role", await countOtherAdministrators(tx, id));
      if (!allowed.ok) return allowed;
    }
    if (!(await municipalityIsThere(tx, change))) return failure({ code: "municipality_unknown" });
    const { name, role, municipalityNumber } = change;
    await tx.user.update({ where: { id }, data: { name, role, municipalityNumber } });
    await recordEvent(tx, actor, { event: "person_changed", subject: person.email, detail: changes });
    return success(null);
  });
}

/** Takes a person's access away, at once and everywhere. What they wrote keeps their name. */
export async function deactivatePerson(
  db: Database,
  actor: Actor,
  id: string,
): Promise<Result<null, PersonFault>> {
  return inTransaction(db, async (tx) => {
    const person = await requirePerson(tx, id);
    if (person.deactivatedAt) return success(null);
    const allowed = mayWithdraw(actor.id, person, "access", await countOtherAdministrators(tx, id));
    if (!allowed.ok) return allowed;
    await tx.user.update({ where: { id }, data: { deactivatedAt: new Date() } });
    await endAllSessions(tx, id);
    await recordEvent(tx, actor, { event: "person_deactivated", subject: person.email });
    return success(null);
  });
}

/** Gives the access back, with the password that the person had. */
export async function reactivatePerson(db: Database, actor: Actor, id: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const person = await requirePerson(tx, id);
    if (!person.deactivatedAt) return;
    await tx.user.update({ where: { id }, data: { deactivatedAt: null } });
    await recordEvent(tx, actor, { event: "person_reactivated", subject: person.email });
  });
}

function countOtherAdministrators(tx: Transaction, id: string): Promise<number> {
  return tx.user.count({ where: { role: "administrator", deactivatedAt: null, id: { not: id } } });
}

async function municipalityIsThere(
  tx: Transaction,
  { municipalityNumber: number }: PersonChange,
): Promise<boolean> {
  return number === null || (await tx.municipality.count({ where: { number } })) > 0;
}
