import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { recordEvent } from "~/access/audit.server";
import type { Actor, Caller } from "~/access/caller";
import { closeDemo, demoEmails } from "~/access/demo.server";
import { generatePassword } from "~/access/generate-password";
import { hashPassword } from "~/access/password.server";
import type { Role } from "~/access/roles";
import { importShippedResults } from "~/assessment/earlier-results/published-results-import.server";
import type { Database } from "~/platform/database.server";
import { type DemoEvaluation, demoEvaluations, writeDemoEvaluation } from "./demo-evaluations";
import { writeDemoFollowUp } from "./demo-follow-up";

/** How to sign in as one of the demo workspace's people. */
export interface DemoSignIn {
  role: Role;
  email: string;
  password: string;
}

interface DemoPerson {
  role: Role;
  name: string;
  email: string;
  municipalityNumber: string | null;
}

const people: DemoPerson[] = [
  {
    role: "administrator",
    name: "Administrator (demo)",
    email: demoEmails.administrator,
    municipalityNumber: null,
  },
  { role: "evaluator", name: "Evaluator (demo)", email: demoEmails.evaluator, municipalityNumber: null },
  {
    role: "municipality",
    name: "Lerkevik kommune (demo)",
    email: demoEmails.municipality,
    municipalityNumber: "9901",
  },
];

const peil: Actor = { id: null, name: "Peil" };

/**
 * Makes the demo workspace on a first start: three people, three evaluations of invented municipalities, and the figures of
 * Meløy 2023. Does nothing where it was made before, or where somebody has an account already. A first start that was cut off
 * is taken up from the beginning: only what is invented is removed.
 */
export async function createDemoWorkspace(db: Database, dataDirectory: string): Promise<void> {
  const made = await db.auditEvent.count({ where: { event: "demo_created" } });
  const others = await db.user.count({ where: { email: { notIn: Object.values(demoEmails) } } });
  if (made > 0 || others > 0) return;

  await db.evaluation.deleteMany({ where: { invented: true } });
  await db.user.deleteMany({});
  const evaluations = demoEvaluations();
  for (const { municipality } of evaluations) await writeInventedMunicipality(db, municipality);
  const signIns = await writePeople(db);
  const evaluator = await db.user.findUniqueOrThrow({ where: { email: demoEmails.evaluator } });
  const contact = await demoContact(db);
  for (const evaluation of evaluations) {
    const id = await writeDemoEvaluation(db, evaluator, evaluation);
    await writeDemoFollowUp(db, contact, id, evaluation.actions);
  }
  await importShippedResults(db);

  fs.mkdirSync(dataDirectory, { recursive: true });
  fs.writeFileSync(signInsFile(dataDirectory), `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
  await recordEvent(db, peil, { event: "demo_created" });
}

/**
 * Ends a demo workspace for good: its people lose their access and the file with their passwords goes. What they made stays. Does
 * nothing where there is no demo.
 */
export async function closeDemoWorkspace(db: Database, dataDirectory: string): Promise<void> {
  await closeDemo(db, peil);
  fs.rmSync(signInsFile(dataDirectory), { force: true });
}

/** The sign-ins of the demo workspace in this data folder, to be told at every start; empty when there are none. */
export function readDemoSignIns(dataDirectory: string): DemoSignIn[] {
  const file = signInsFile(dataDirectory);
  return fs.existsSync(file) ? signInsSchema.parse(JSON.parse(fs.readFileSync(file, "utf8"))) : [];
}

const signInsSchema = z.array(
  z.object({
    role: z.enum(["administrator", "evaluator", "municipality"]),
    email: z.string(),
    password: z.string(),
  }),
);

const signInsFile = (dataDirectory: string): string => path.join(dataDirectory, "demo-sign-ins.json");

async function writePeople(db: Database): Promise<DemoSignIn[]> {
  // Made anew for each installation: a demo that is reachable from outside has no password that the whole world knows.
  const withPasswords = people.map((person) => ({ ...person, password: generatePassword() }));
  for (const { password, ...person } of withPasswords) {
    await db.user.create({ data: { ...person, passwordHash: await hashPassword(password) } });
    const { email, ...detail } = person;
    await recordEvent(db, peil, { event: "person_created", subject: email, detail });
  }
  return withPasswords.map(({ role, email, password }) => ({ role, email, password }));
}

async function demoContact(db: Database): Promise<Caller> {
  const { id, name, email, municipalityNumber } = await db.user.findUniqueOrThrow({
    where: { email: demoEmails.municipality },
  });
  return { id, name, email, role: "municipality", municipalityNumber, language: null };
}

async function writeInventedMunicipality(
  db: Database,
  municipality: DemoEvaluation["municipality"],
): Promise<void> {
  const { number, name, inhabitants } = municipality;
  const values = {
    name,
    names: JSON.stringify([name]),
    searchName: name.toLocaleLowerCase("nb-NO"),
    countyNumber: "99",
    countyName: "Oppdiktet fylke",
    invented: true,
  };
  await db.municipality.upsert({ where: { number }, create: { number, ...values }, update: values });
  await db.municipalityFact.deleteMany({ where: { municipalityNumber: number } });
  await db.municipalityFact.create({
    data: {
      municipalityNumber: number,
      kind: "inhabitants",
      year: 2026,
      value: inhabitants,
      source: "Oppdiktet for demoen",
    },
  });
}
