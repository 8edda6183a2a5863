import { expect, test } from "vitest";
import { loadEarlierActions } from "~/assessment/follow-up/earlier-actions.server";
import { findEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import type { Database } from "~/platform/database.server";
import { describeStore } from "../../support/databases";
import { addAction, publishedEvaluation } from "../../support/followed-evaluation";
import { addEvaluation } from "../../support/small-evaluation";

/** A later evaluation of the same municipality, with question 1.2.1 agreed on as 8, 7 and 6; another's own sheet says 10. */
async function laterEvaluation(db: Database, eva: { id: string }): Promise<string> {
  const id = await addEvaluation(db, [eva]);
  const updated = { updatedAt: new Date(), updatedByName: "Eva" };
  await db.evaluation.update({ where: { id }, data: { year: 2030, stage: "agreement" } });
  const grade = { evaluationId: id, questionId: "1.2.1", ...updated };
  await db.grade.create({ data: { ...grade, system: 8, extent: 7, result: 6 } });
  const sheet = { evaluationId: id, questionId: "1.1.1", sheet: "evaluator:x", ...updated };
  await db.sheetGrade.create({ data: { ...sheet, system: 10, extent: 10, result: 10 } });
  return id;
}

describeStore("what became of the actions", (database) => {
  const view = async (evaluationId: string, caller: Parameters<typeof loadEarlierActions>[1]["caller"]) => {
    const evaluation = await findEvaluation(database(), evaluationId);
    if (!evaluation) throw new Error("There is no such evaluation.");
    return loadEarlierActions(database(), { caller, language: "nb" }, evaluation);
  };

  test("stands beside the agreed grades of the next evaluation, and never an evaluator's own", async () => {
    const db = database();
    const ground = await publishedEvaluation(db);
    await addAction(db, ground, { questionIds: ["1.1.1", "1.2.1"], expectedEffect: "Flere kjenner planen" });
    const shown = await view(await laterEvaluation(db, ground.eva), ground.eva);
    expect(shown).toMatchObject({
      name: "Meløy 2026",
      plan: `/evaluations/${ground.evaluationId}/follow-up`,
      comparable: true,
    });
    // Weights 2, 1 and 1. 1.2.1 is of 5.5 points: 6, 5, 4 gives 5.5 × 21/40 = 2.8875, and 8, 7, 6 gives 5.5 × 29/40 = 3.9875.
    // 1.1.1 is of 14.5 points: 6, 5, 4 gives 7.6125.
    expect(shown?.actions[0]).toMatchObject({
      finding: { kind: "weakness", text: "Ingen plan" },
      expectedEffect: "Flere kjenner planen",
      questions: [
        { id: "1.1.1", earlier: { grade: "6 · 5 · 4", points: "7,6" }, now: null, difference: null },
        {
          id: "1.2.1",
          earlier: { grade: "6 · 5 · 4", points: "2,9" },
          now: { grade: "8 · 7 · 6", points: "4,0" },
          difference: "+1,1",
        },
      ],
    });
  });

  test("is not compared across editions of the instrument, and there is none before the first evaluation", async () => {
    const db = database();
    const ground = await publishedEvaluation(db);
    await addAction(db, ground);
    const later = await laterEvaluation(db, ground.eva);
    const { snapshot } = await db.publication.findFirstOrThrow();
    await db.publication.updateMany({
      data: { snapshot: snapshot.replace('"version":"1"', '"version":"0"') },
    });
    const shown = await view(later, ground.eva);
    expect(shown?.comparable).toBe(false);
    expect(shown?.actions[0]?.questions).toMatchObject([
      { id: "1.2.1", earlier: { points: "2,9" }, now: null, difference: null },
    ]);
    expect(await view(ground.evaluationId, ground.eva)).toBeNull();
  });
});
