import { recordEvent } from "~/access/audit.server";
import type { Actor, Caller } from "~/access/caller";
import { demoEmails } from "~/access/demo.server";
import { generatePassword } from "~/access/generate-password";
import { hashPassword } from "~/access/password.server";
import type { Role } from "~/access/roles";
import type { Database } from "~/platform/database.server";

/** How to sign in as one of the demo workspace's people. */
export interface DemoSignIn {
  role: Role;
  email: string;
  password: string;
}

/** Those who carry out an evaluation in which the evaluators grade alone. */
export interface DemoTeam {
  first: Caller;
  second: Caller;
  contact: Caller;
}

type DemoName = keyof typeof demoEmails;

export type DemoPeople = Record<DemoName, Caller>;

/** In the order that they are told to whoever starts Peil: of each role the one that has most to show first. */
const people: { who: DemoName; role: Role; name: string; municipalityNumber: string | null }[] = [
  { who: "administrator", role: "administrator", name: "Administrator (demo)", municipalityNumber: null },
  { who: "evaluator", role: "evaluator", name: "Evaluator (demo)", municipalityNumber: null },
  { who: "secondEvaluator", role: "evaluator", name: "Evaluator 2 (demo)", municipalityNumber: null },
  { who: "lerkevik", role: "municipality", name: "Lerkevik kommune (demo)", municipalityNumber: "9901" },
  { who: "tindvag", role: "municipality", name: "Tindvåg kommune (demo)", municipalityNumber: "9904" },
];

/** Makes the demo's people. Their municipalities must be there. */
export async function writeDemoPeople(
  db: Database,
  actor: Actor,
): Promise<{ callers: DemoPeople; signIns: DemoSignIn[] }> {
  const made = new Map<DemoName, Caller>();
  const signIns: DemoSignIn[] = [];
  for (const { who, ...person } of people) {
    const email = demoEmails[who];
    // Made anew for each installation: a demo that is reachable from outside has no password that the whole world knows.
    const password = generatePassword();
    const passwordHash = await hashPassword(password);
    const { id } = await db.user.create({ data: { ...person, email, passwordHash } });
    await recordEvent(db, actor, { event: "person_created", subject: email, detail: { ...person } });
    made.set(who, { id, email, ...person, language: null });
    signIns.push({ role: person.role, email, password });
  }
  return { callers: Object.fromEntries(made) as DemoPeople, signIns };
}
