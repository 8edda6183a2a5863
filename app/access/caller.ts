import type { Language } from "~/platform/i18n/languages";
import type { Role } from "./roles";

/** The signed-in person behind a request, or behind a command. */
export interface Caller {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** The municipality of a person with the role «municipality»; null for others. */
  municipalityNumber: string | null;
  /** The language that the person has chosen; null until then. */
  language: Language | null;
}

/** Who did something, for the audit trail: a person, or a command, which has no account. */
export interface Actor {
  id: string | null;
  name: string;
}
