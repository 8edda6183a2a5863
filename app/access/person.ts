import { z } from "zod";
import type { Language } from "~/platform/i18n/languages";
import { type Result, failure, success } from "~/platform/result";
import { type Role, roles } from "./roles";

/** Somebody with an account, as administrators see them. */
export interface Person {
  id: string;
  email: string;
  name: string;
  role: Role;
  municipality: { number: string; name: string } | null;
  /** The language that the person has chosen; null until then. */
  language: Language | null;
  /** Whether a password has been set; before that the person has only been invited. */
  hasPassword: boolean;
  deactivatedAt: Date | null;
}

export type PersonState = "active" | "invited" | "deactivated";

export function stateOf(person: Pick<Person, "hasPassword" | "deactivatedAt">): PersonState {
  if (person.deactivatedAt) return "deactivated";
  return person.hasPassword ? "active" : "invited";
}

/** The longest address that mail can be sent to (RFC 5321, 4.5.3.1.3). */
const EMAIL_MOST = 254;
const NAME_MOST = 200;

/** Lower-cased, and what browsers take for an e-mail address. Messages here are keys of the «faults» texts. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(EMAIL_MOST, "email_invalid")
  .pipe(z.email({ pattern: z.regexes.html5Email, error: "email_invalid" }));

export const nameSchema = z
  .string()
  .trim()
  .min(1, "name_missing")
  .max(NAME_MOST, "name_too_long")
  .regex(/^\P{Cc}*$/u, "name_strange");

const standing = {
  name: nameSchema,
  role: z.enum(roles, { error: "role_missing" }),
  /** The number, or "" for none. */
  municipalityNumber: z.string().regex(/^(\d{4})?$/, "municipality_unknown"),
};

/** What an administrator may change of a person. Only the role «municipality» keeps a municipality, and it must have one. */
export const changeSchema = z.object(standing).transform(withMunicipality);

export const newPersonSchema = z.object({ email: emailSchema, ...standing }).transform(withMunicipality);

export type PersonChange = z.output<typeof changeSchema>;
export type NewPerson = z.output<typeof newPersonSchema>;

function withMunicipality<T extends { role: Role; municipalityNumber: string }>(
  person: T,
  context: z.core.$RefinementCtx,
): Omit<T, "municipalityNumber"> & { municipalityNumber: string | null } {
  const needed = person.role === "municipality";
  if (needed && person.municipalityNumber === "") {
    context.issues.push({
      code: "custom",
      input: person.municipalityNumber,
      path: ["municipalityNumber"],
      message: "municipality_missing",
    });
  }
  return { ...person, municipalityNumber: needed ? person.municipalityNumber : null };
}

export type StandingFault = "own_role" | "own_deactivation" | "last_administrator";

/**
 * Whether an administrator may take the role of administrator, or the access, from a person. Peil must never be left without
 * an administrator, and nobody locks themselves out by a slip.
 * @param callerId null when a command acts.
 * @param otherAdministrators active administrators besides the person.
 */
export function mayWithdraw(
  callerId: string | null,
  person: Pick<Person, "id" | "role" | "deactivatedAt">,
  what: "role" | "access",
  otherAdministrators: number,
): Result<null, { code: StandingFault }> {
  if (person.id === callerId) return failure({ code: what === "role" ? "own_role" : "own_deactivation" });
  const isActiveAdministrator = person.role === "administrator" && !person.deactivatedAt;
  return isActiveAdministrator && otherAdministrators === 0
    ? failure({ code: "last_administrator" })
    : success(null);
}
