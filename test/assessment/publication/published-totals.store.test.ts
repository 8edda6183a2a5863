import { expect, test } from "vitest";
import { openCorrection } from "~/assessment/publication/correction-store.server";
import { findEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { publish } from "~/assessment/publication/publication-store.server";
import { loadLatestTotals, loadPublishedTotals } from "~/assessment/publication/published-totals.server";
import type { Database } from "~/platform/database.server";
import { describeStore } from "../../support/databases";
import { addEvaluation, addGround, addPerson, completeChecklist } from "../../support/small-evaluation";

/** The small instrument has 35.5 points in all, which a total without decimals shows as 36. */
const ALL_POINTS = "36";

/** An evaluation that was published, regraded to 10 throughout and published again. */
async function publishTwice(db: Database, eva: { id: string; name: string }): Promise<string> {
  const evaluationId = await addEvaluation(db, [eva]);
  await completeChecklist(db, evaluationId);
  await publish(db, eva, { evaluationId, number: 1 });
  await openCorrection(db, eva, { evaluationId, number: 1, reason: "Alt var for lavt." });
  await db.grade.updateMany({ where: { evaluationId }, data: { system: 10, extent: 10, result: 10 } });
  const again = await publish(db, eva, { evaluationId, number: 2 });
  if (!again.ok) throw new Error(again.fault.code);
  return evaluationId;
}

const evaluationsOf = async (db: Database, ids: string[]) =>
  (await Promise.all(ids.map((id) => findEvaluation(db, id)))).filter((found) => found !== null);

describeStore("published totals", (database) => {
  test("are reckoned for every version, newest first", async () => {
    const db = database();
    await addGround(db);
    const id = await publishTwice(db, await addPerson(db, "Eva"));
    const [second, first] = await loadPublishedTotals(db, id, "nb");
    expect(second).toMatchObject({ number: 2, reason: "Alt var for lavt.", publishedByName: "Eva" });
    expect(first).toMatchObject({ number: 1, reason: null });
    expect(second?.total.points).toBe(ALL_POINTS);
    expect(first?.total.points).not.toBe(ALL_POINTS);
  });

  test("of a list are those of the newest versions, read at one go and without the older ones", async () => {
    const db = database();
    await addGround(db);
    const eva = await addPerson(db, "Eva");
    const ids = [await publishTwice(db, eva), await publishTwice(db, eva), await addEvaluation(db, [eva])];
    await db.publication.updateMany({ where: { number: 1 }, data: { snapshot: "not to be read" } });
    const evaluations = await evaluationsOf(db, ids);
    let queries = 0;
    const counted = db.$extends({
      query: {
        $allOperations({ args, query }) {
          queries += 1;
          return query(args);
        },
      },
    }) as unknown as Database;
    const totals = await loadLatestTotals(counted, evaluations, "nb");
    expect([...totals.keys()].sort()).toEqual(ids.slice(0, 2).sort());
    for (const { number, total } of totals.values()) {
      expect(number).toBe(2);
      expect(total.points).toBe(ALL_POINTS);
    }
    // The publications, and the one instrument.
    expect(queries).toBe(2);
  });

  test("are none where nothing is published", async () => {
    const db = database();
    await addGround(db);
    const evaluations = await evaluationsOf(db, [await addEvaluation(db, [])]);
    expect((await loadLatestTotals(db, evaluations, "nb")).size).toBe(0);
  });
});
