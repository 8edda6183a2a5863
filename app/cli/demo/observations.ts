import type { Actor } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { writeSyntheticObservations } from "~/registry/imports/synthetic-import.server";
import { shippedIndices } from "~/registry/indices/shipped-indices.server";
import { shippedNeedKey } from "~/registry/need/shipped-need-key.server";
import { syntheticBackground } from "./synthetic-background";
import { syntheticObservations } from "./synthetic-observations";
import { syntheticProjection } from "./synthetic-projection";

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
    include: { facts: { where: { kind: "inhabitants" }, orderBy: { year: "desc" }, take: 1 } },
  });
  const sized = municipalities.map(({ number, facts }) => ({
    number,
    inhabitants: facts[0]?.value ?? 5_000,
  }));
  const observations = syntheticObservations({
    municipalities: sized,
    quality: composite.quality,
    composite: composite.definition,
    years,
    seed: SEED,
  });
  await writeSyntheticObservations(db, actor, "demo", [
    ...observations,
    ...syntheticBackground(sized, years, SEED),
    ...syntheticProjection(sized, shippedNeedKey(), projectedYears, SEED),
  ]);
}

/** Takes the made-up figures away again. */
export async function removeDemoObservations(db: Database): Promise<void> {
  await db.observationImport.deleteMany({ where: { synthetic: true } });
}
