import type { Actor } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { writeSyntheticObservations } from "~/registry/imports/synthetic-import.server";
import { shippedIndices } from "~/registry/indices/shipped-indices.server";
import { shippedNeedKey } from "~/registry/need/shipped-need-key.server";
import { syntheticObservations, syntheticProjections } from "./synthetic-observations";

/** Three years, so that ranks have a last year and the year before. */
const years = [2022, 2023, 2024];

/** From the last of them ten years ahead. */
const projectedYears = Array.from({ length: 11 }, (_, ahead) => 2024 + ahead);

const SEED = 357;

/** Fills the register with made-up figures for all municipalities, so that the pages of the indices have something to show. */
export async function writeDemoObservations(db: Database, actor: Actor): Promise<void> {
  const composite = shippedIndices().find((index) => index.kind === "composite");
  if (!composite) throw new Error("No composite index ships to make figures up for.");
  const municipalities = await db.municipality.findMany({
    where: { invented: false },
    orderBy: { number: "asc" },
    include: {
      facts: { where: { kind: { in: ["inhabitants", "centrality_index"] } }, orderBy: { year: "desc" } },
    },
  });
  const known = municipalities.map(({ number, facts }) => {
    const newest = (kind: string) => facts.find((fact) => fact.kind === kind)?.value;
    const centrality = newest("centrality_index");
    return {
      number,
      inhabitants: newest("inhabitants") ?? 5_000,
      ...(centrality !== undefined && { centrality }),
    };
  });
  const observations = syntheticObservations({
    municipalities: known,
    quality: composite.quality,
    composite: composite.definition,
    years,
    seed: SEED,
  });
  await writeSyntheticObservations(db, actor, "demo", [
    ...observations,
    ...syntheticProjections(known, shippedNeedKey(), projectedYears, SEED),
  ]);
}

/** Takes the made-up figures away again. */
export async function removeDemoObservations(db: Database): Promise<void> {
  await db.observationImport.deleteMany({ where: { synthetic: true } });
}
