import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { closeDemo, demoEmails } from "~/access/demo.server";
import { roles } from "~/access/roles";
import { importShippedResults } from "~/assessment/earlier-results/published-results-import.server";
import type { Database } from "~/platform/database.server";
import { demoEvaluations, writeDemoEvaluation } from "./evaluations";
import { removeDemoObservations, writeDemoObservations } from "./observations";
import { writeDemoFollowUp } from "./follow-up";
import { type DemoSignIn, writeDemoPeople } from "./people";
import { writeDemoPractice } from "./practice";
import { demoPractice } from "./practice-file";
import type { DemoHead } from "./seed-file";
import { closeDemoSurvey, writeDemoSurvey } from "./survey-wave";

const peil: Actor = { id: null, name: "Peil" };

/**
 * Makes the demo workspace on a first start: its people, evaluations of four invented municipalities, and the figures of Meløy
 * 2023. Does nothing where it was made before, or where somebody has an account already. A first start that was cut off
 * is taken up from the beginning: only what is invented is removed.
 */
export async function createDemoWorkspace(db: Database, dataDirectory: string): Promise<void> {
  const made = await db.auditEvent.count({ where: { event: "demo_created" } });
  const others = await db.user.count({ where: { email: { notIn: Object.values(demoEmails) } } });
  if (made > 0 || others > 0) return;

  await db.evaluation.deleteMany({ where: { invented: true } });
  await db.user.deleteMany({});
  const evaluations = demoEvaluations();
  const practice = demoPractice();
  for (const { municipality } of [...evaluations, practice])
    await writeInventedMunicipality(db, municipality);
  const { callers, signIns } = await writeDemoPeople(db, peil);
  const { evaluator: first, secondEvaluator: second, lerkevik, tindvag } = callers;
  for (const evaluation of evaluations) {
    const id = await writeDemoEvaluation(db, first, evaluation);
    await writeDemoFollowUp(db, lerkevik, id, evaluation.actions);
  }
  await writeDemoPractice(db, { first, second, contact: tindvag }, practice);
  await importShippedResults(db);
  await writeDemoSurvey(db, peil, dataDirectory);
  await writeDemoObservations(db, peil);

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
  await closeDemoSurvey(db, peil, dataDirectory);
  await removeDemoObservations(db);
  fs.rmSync(signInsFile(dataDirectory), { force: true });
}

/** The sign-ins of the demo workspace in this data folder, to be told at every start; empty when there are none. */
export function readDemoSignIns(dataDirectory: string): DemoSignIn[] {
  const file = signInsFile(dataDirectory);
  return fs.existsSync(file) ? signInsSchema.parse(JSON.parse(fs.readFileSync(file, "utf8"))) : [];
}

const signInsSchema = z.array(
  z.object({
    role: z.enum(roles),
    email: z.string(),
    password: z.string(),
  }),
);

const signInsFile = (dataDirectory: string): string => path.join(dataDirectory, "demo-sign-ins.json");

async function writeInventedMunicipality(
  db: Database,
  municipality: DemoHead["municipality"],
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
