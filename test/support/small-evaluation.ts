import { randomUUID } from "node:crypto";
import type { Caller } from "~/access/caller";
import type { Role } from "~/access/roles";
import { questionsOf, areasOf, type Instrument } from "~/assessment/instrument";
import type { Database } from "~/platform/database.server";
import { contentOf, smallDefinition } from "./small-definition";

/** The instrument that small evaluations use: area 1 has 1.1.1, 1.2.1 and 1.2.2, area 2 has 2.1.1. */
export const smallInstrument = contentOf(smallDefinition) as Instrument;

/** Puts a person with this role into the database. */
export async function addPerson(
  db: Database,
  name: string,
  role: Role = "evaluator",
  more: { language?: string; deactivatedAt?: Date; municipalityNumber?: string } = {},
): Promise<Caller> {
  const email = `${name.toLowerCase()}@peil.example`;
  const { id } = await db.user.create({ data: { name, email, role, ...more } });
  return { id, name, email, role, municipalityNumber: more.municipalityNumber ?? null, language: null };
}

/** Puts Meløy, with facts of two years, and the small instrument into the database. */
export async function addGround(db: Database, { invented = false } = {}): Promise<void> {
  await db.municipality.create({
    data: {
      number: "1837",
      name: "Meløy",
      names: '["Meløy"]',
      searchName: "meløy",
      countyNumber: "18",
      countyName: "Nordland",
      invented,
      facts: {
        create: [
          { kind: "inhabitants", year: 2023, value: 6222, source: "SSB 07459" },
          { kind: "inhabitants", year: 2024, value: 6230, source: "SSB 07459" },
          { kind: "kostra_group", year: 2024, value: 2, source: "SSB" },
        ],
      },
    },
  });
  await db.instrument.create({
    data: {
      id: smallInstrument.id,
      version: smallInstrument.version,
      contentHash: "hash of the small definition",
      content: JSON.stringify(smallInstrument),
    },
  });
}

/** An evaluation of Meløy just created, with these people on its team. Needs the ground. */
export async function addEvaluation(db: Database, team: { id: string }[]): Promise<string> {
  const { id } = await db.evaluation.create({
    data: {
      id: randomUUID(),
      municipalityNumber: "1837",
      instrumentId: smallInstrument.id,
      year: 2026,
      members: { create: team.map((member) => ({ userId: member.id })) },
    },
  });
  return id;
}

/** Grades every question 6, 5 and 4. */
export async function gradeEverything(db: Database, evaluationId: string): Promise<void> {
  const questions = areasOf(smallInstrument).flatMap(questionsOf);
  await db.grade.createMany({
    data: questions.map(({ id }) => ({
      evaluationId,
      questionId: id,
      system: 6,
      extent: 5,
      result: 4,
      note: `Notat til ${id}`,
      updatedAt: new Date(),
      updatedByName: "Eva",
    })),
  });
}

/** Does all that must be done before a publication: grades everything, writes a finding for each area, and the summary. */
export async function completeChecklist(db: Database, evaluationId: string): Promise<void> {
  await gradeEverything(db, evaluationId);
  await db.finding.createMany({
    data: areasOf(smallInstrument).map(({ id: areaId }) => ({
      evaluationId,
      areaId,
      kind: "challenge",
      text: `Funn i område ${areaId}`,
      position: 0,
      updatedAt: new Date(),
      updatedByName: "Eva",
    })),
  });
  await db.evaluation.update({
    where: { id: evaluationId },
    data: { summary: "Sammendrag.", stage: "grading" },
  });
}
