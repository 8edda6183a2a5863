import { randomUUID } from "node:crypto";
import type { Caller } from "~/access/caller";
import type { WrittenAction } from "~/assessment/follow-up/action";
import { saveAction } from "~/assessment/follow-up/action-changes.server";
import { publish } from "~/assessment/publication/publication-store.server";
import type { Database } from "~/platform/database.server";
import { addEvaluation, addGround, addPerson, completeChecklist } from "./small-evaluation";

/** A published evaluation of Meløy, an evaluator of its team and two people of the municipality. */
export interface Followed {
  evaluationId: string;
  eva: Caller;
  kari: Caller;
  per: Caller;
}

/** Publishes an evaluation with the challenges «Funn i område 1» and «Funn i område 2», and the weakness «Ingen plan» in area 1. */
export async function publishedEvaluation(db: Database, publishedOn = "2026-03-03"): Promise<Followed> {
  await addGround(db);
  const eva = await addPerson(db, "Eva");
  const municipalityNumber = "1837";
  const kari = await addPerson(db, "Kari", "municipality", { municipalityNumber });
  const per = await addPerson(db, "Per", "municipality", { municipalityNumber });
  const evaluationId = await addEvaluation(db, [eva]);
  await completeChecklist(db, evaluationId);
  await db.finding.create({
    data: {
      evaluationId,
      areaId: "1",
      kind: "weakness",
      text: "Ingen plan",
      questionIds: '["1.2.1"]',
      position: 0,
      updatedAt: new Date(),
      updatedByName: "Eva",
    },
  });
  const published = await publish(db, eva, {
    evaluationId,
    number: 1,
    at: new Date(`${publishedOn}T12:00:00Z`),
  });
  if (!published.ok) throw new Error(published.fault.code);
  return { evaluationId, eva, kari, per };
}

/** An action as its form sends it. */
export const written = (changes: Partial<WrittenAction> = {}): WrittenAction => ({
  title: "Lage en plan",
  finding: "weakness:0",
  description: "",
  questionIds: ["1.2.1"],
  expectedEffect: "",
  responsible: "",
  responsibleEmail: "",
  deadline: null,
  status: "planned",
  ...changes,
});

/** Adds an action to area 1 and gives its id. */
export async function addAction(
  db: Database,
  { evaluationId, kari }: Followed,
  changes: Partial<WrittenAction> = {},
  areaId = "1",
): Promise<string> {
  const actionId = randomUUID();
  const saved = await saveAction(db, kari, {
    evaluationId,
    actionId,
    version: null,
    areaId,
    publication: 1,
    action: written(changes),
  });
  if (!saved.ok) throw new Error(saved.fault.code);
  return actionId;
}
