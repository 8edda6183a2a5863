import { randomUUID } from "node:crypto";
import type { Instrument } from "~/assessment/instrument";
import { areasOf, questionsOf } from "~/assessment/instrument";
import type { Snapshot } from "~/assessment/publication/snapshot";
import type { Database } from "~/platform/database.server";

export interface PublishedMunicipality {
  number: string;
  name: string;
  inhabitants?: number;
  kostraGroup?: number;
  /** The grade of every dimension of every question; `areas` says otherwise for some areas. */
  level: number;
  areas?: Record<string, number>;
  year?: number;
  invented?: boolean;
  shared?: boolean;
}

/** Puts a municipality, where it is not there already, and a published evaluation of it into the database. Gives the evaluation's id. */
export async function addPublished(
  db: Database,
  instrument: Instrument,
  contentHash: string,
  one: PublishedMunicipality,
): Promise<string> {
  const { number, name, invented = false, year = 2026, shared = false } = one;
  const facts = [
    { kind: "inhabitants", year: 2026, value: one.inhabitants },
    { kind: "kostra_group", year: 2024, value: one.kostraGroup },
  ].flatMap(({ value, ...fact }) => (value === undefined ? [] : [{ ...fact, value, source: "Oppdiktet" }]));
  const place = { number, name, countyNumber: "18", countyName: "Nordland" };
  await db.municipality.upsert({
    where: { number },
    update: {},
    create: {
      ...place,
      names: JSON.stringify([name]),
      searchName: name.toLowerCase(),
      invented,
      facts: { create: facts },
    },
  });
  const id = randomUUID();
  const publishedAt = new Date(`${year}-03-03T12:00:00Z`);
  const snapshot: Snapshot = {
    format: 1,
    evaluationId: id,
    number: 1,
    publishedAt: publishedAt.toISOString(),
    publishedByName: "Eva",
    reason: null,
    year,
    language: "nb",
    invented,
    instrument: { id: instrument.id, version: instrument.version, contentHash },
    municipality: { number, name, county: "Nordland", facts },
    team: ["Eva"],
    summary: "Kort.",
    grades: areasOf(instrument).flatMap((area) =>
      questionsOf(area).map((question) => {
        const grade = one.areas?.[area.id] ?? one.level;
        return { questionId: question.id, system: grade, extent: grade, result: grade, note: "" };
      }),
    ),
    findings: [],
  };
  await db.evaluation.create({
    data: {
      id,
      municipalityNumber: number,
      instrumentId: instrument.id,
      year,
      stage: "published",
      invented,
      ...(shared && { resultSharedAt: publishedAt, resultSharedByName: "Kari" }),
      publications: {
        create: { number: 1, publishedAt, publishedByName: "Eva", snapshot: JSON.stringify(snapshot) },
      },
    },
  });
  return id;
}
