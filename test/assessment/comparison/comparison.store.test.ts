import { expect, test } from "vitest";
import type { Caller } from "~/access/caller";
import type { ComparisonKind } from "~/assessment/comparison/comparison";
import { loadComparisonPage } from "~/assessment/comparison/comparison-page.server";
import { shareResult } from "~/assessment/comparison/share-result.server";
import { findEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import type { Database } from "~/platform/database.server";
import { describeStore } from "../../support/databases";
import { addPublished, type PublishedMunicipality } from "../../support/published-municipalities";
import {
  addEvaluation,
  addGround,
  addPerson,
  completeChecklist,
  gradeEverything,
  smallInstrument,
} from "../../support/small-evaluation";

const add = (db: Database, one: PublishedMunicipality) =>
  addPublished(db, smallInstrument, "hash of the small definition", one);

/** Six other municipalities, of which four are as large as Meløy, with everything graded 2, 4, 6, 8, 1 and 9. */
async function addSix(db: Database): Promise<void> {
  await add(db, { number: "1001", name: "Alvik", inhabitants: 5_000, kostraGroup: 2, level: 2 });
  await add(db, { number: "1002", name: "Bruvik", inhabitants: 9_999, kostraGroup: 2, level: 4 });
  await add(db, { number: "1003", name: "Dalvik", inhabitants: 6_000, kostraGroup: 2, level: 6 });
  await add(db, { number: "1004", name: "Elvik", inhabitants: 7_000, kostraGroup: 3, level: 8 });
  await add(db, { number: "1005", name: "Fosvik", inhabitants: 4_999, kostraGroup: 3, level: 1 });
  await add(db, { number: "1006", name: "Gravik", inhabitants: 10_000, level: 9 });
}

async function load(
  db: Database,
  caller: Caller,
  id: string,
  asked: { kind?: ComparisonKind; references?: string[] } = {},
) {
  const evaluation = await findEvaluation(db, id);
  if (!evaluation) throw new Error("The evaluation is not there.");
  const wanted = { kind: asked.kind ?? null, references: asked.references ?? [] };
  return loadComparisonPage(db, caller, evaluation, wanted, "nb");
}

describeStore("a comparison", (database) => {
  test("rests on the newest published result of every other municipality by the same version", async () => {
    const db = database();
    await addGround(db);
    const administrator = await addPerson(db, "Anne", "administrator");
    const meloy = { number: "1837", name: "Meløy", level: 5 };
    const id = await add(db, meloy);
    await addSix(db);
    // An older one of the same municipality, an invented one, and one by another instrument do not count.
    await add(db, { number: "1001", name: "Alvik", level: 10, year: 2020 });
    await add(db, { number: "9901", name: "Oppdiktet", inhabitants: 6_000, level: 10, invented: true });
    const other = { ...smallInstrument, id: "small-2030" };
    const content = JSON.stringify(other);
    await db.instrument.create({ data: { id: other.id, version: "1", contentHash: "other", content } });
    await addPublished(db, other, "other", { number: "1007", name: "Holvik", inhabitants: 6_000, level: 10 });

    const { choices, compared } = await load(db, administrator, id, { kind: "mean" });
    expect(choices.map(({ kind, count }) => [kind, count])).toEqual([
      ["size", 4],
      ["kostra", 3],
      ["mean", 6],
      ["best", 6],
      ["last", null],
      ["references", null],
    ]);
    // (2 + 4 + 6 + 8 + 1 + 9) / 60 of area 1's 25.5 and area 2's 10 points; Meløy has half of them.
    expect(compared.areas.map(({ own, other: mean, difference }) => [own, mean, difference])).toEqual([
      ["13", "13", "0"],
      ["5", "5", "0"],
    ]);
    expect(compared.basis).toContain("6 kommuner. Meløy er ikke regnet med.");
    const size = (await load(db, administrator, id, { kind: "size" })).compared;
    expect(size.title).toBe("kommuner med 5 000–9 999 innbyggere");
    expect(size.basis).toContain("Alvik, Bruvik, Dalvik og Elvik");
  });

  test("names nobody to another municipality, but those that have shared their result", async () => {
    const db = database();
    await addGround(db);
    const contact = await addPerson(db, "Kari", "municipality", { municipalityNumber: "1837" });
    const id = await add(db, { number: "1837", name: "Meløy", level: 5 });
    await addSix(db);
    const theirs = await addPerson(db, "Ola", "municipality", { municipalityNumber: "1006" });
    const shared = await db.evaluation.findFirstOrThrow({ where: { municipalityNumber: "1006" } });

    for (const kind of ["size", "kostra", "mean", "best", "last", "references"] as const) {
      const page = await load(db, contact, id, { kind, references: ["1001", "1006"] });
      const said = JSON.stringify(page);
      for (const name of ["Alvik", "Bruvik", "Dalvik", "Elvik", "Fosvik", "Gravik"])
        expect(said).not.toContain(`${name}`);
      expect(page.refused).toEqual(["1001", "1006"]);
      expect(page.references).toEqual([]);
    }

    expect(await shareResult(db, contact, { evaluationId: shared.id, share: true })).toMatchObject({
      ok: false,
      fault: { code: "not_your_municipality" },
    });
    await shareResult(db, theirs, { evaluationId: shared.id, share: true });
    await shareResult(db, theirs, { evaluationId: shared.id, share: true });
    expect(await db.auditEvent.count({ where: { event: "result_shared", evaluationId: shared.id } })).toBe(1);

    const { compared, references, refused } = await load(db, contact, id, { references: ["1001", "1006"] });
    expect(references.map(({ number }) => number)).toEqual(["1006"]);
    expect(refused).toEqual(["1001"]);
    expect(compared).toMatchObject({ kind: "references", word: "Gravik", total: { other: "32", own: "18" } });
    expect((await load(db, contact, id, { kind: "best" })).compared.areas[0]?.holders).toBe("Gravik");

    await shareResult(db, theirs, { evaluationId: shared.id, share: false });
    expect((await load(db, contact, id)).references).toEqual([]);
  });

  test("with fewer than three is told to nobody but an administrator", async () => {
    const db = database();
    await addGround(db);
    const contact = await addPerson(db, "Kari", "municipality", { municipalityNumber: "1837" });
    const evaluator = await addPerson(db, "Eva");
    const administrator = await addPerson(db, "Anne", "administrator");
    const id = await add(db, { number: "1837", name: "Meløy", level: 5 });
    await db.evaluationMember.create({ data: { evaluationId: id, userId: evaluator.id } });
    await add(db, { number: "1001", name: "Alvik", inhabitants: 5_000, level: 2 });
    await add(db, { number: "1002", name: "Bruvik", inhabitants: 9_999, level: 4 });
    for (const reader of [contact, evaluator]) {
      const { compared } = await load(db, reader, id, { kind: "size" });
      expect(compared.areas.every(({ other }) => other === null)).toBe(true);
      expect(compared.reason).toMatch(/^Bare 2 andre kommuner i gruppen/);
    }
    const { compared, seesFew } = await load(db, administrator, id, { kind: "size" });
    expect(compared.reason).toBeNull();
    expect(seesFew).toBe(true);
  });

  test("before publication has the areas that are agreed to the end, and never what an evaluator gave alone", async () => {
    const db = database();
    await addGround(db);
    const evaluator = await addPerson(db, "Eva");
    const id = await addEvaluation(db, [evaluator]);
    await db.evaluation.update({ where: { id }, data: { stage: "grading", gradingMode: "independently" } });
    const given = { system: 9, extent: 9, result: 9, updatedAt: new Date(), updatedByName: "Odd" };
    await db.sheetGrade.create({
      data: { evaluationId: id, sheet: "evaluator:odd", questionId: "2.1.1", ...given },
    });
    await addSix(db);
    const nothing = await load(db, evaluator, id);
    expect(nothing).toMatchObject({ version: null, graded: 0, areas: 2 });
    expect(nothing.compared.areas.map(({ own }) => own)).toEqual([null, null]);

    await gradeEverything(db, id);
    await db.grade.update({
      where: { evaluationId_questionId: { evaluationId: id, questionId: "1.1.1" } },
      data: { result: null },
    });
    const { graded, compared } = await load(db, evaluator, id, { kind: "size" });
    expect(graded).toBe(1);
    // Area 2: 10 × (2·6 + 5 + 4) / 40 = 5.25; the mean of 2, 4, 6 and 8 of 10 is 5.
    expect(compared.areas.map(({ own, other, difference }) => [own, other, difference])).toEqual([
      [null, "13", null],
      ["5", "5", "0"],
    ]);
    expect(compared.total.own).toBeNull();
  });

  test("keeps the last time and what cannot be compared apart", async () => {
    const db = database();
    await addGround(db);
    const contact = await addPerson(db, "Kari", "municipality", { municipalityNumber: "1837" });
    const evaluator = await addPerson(db, "Eva");
    await add(db, { number: "1837", name: "Meløy", level: 2, year: 2018 });
    await add(db, { number: "1837", name: "Meløy", level: 4, year: 2022 });
    const id = await addEvaluation(db, [evaluator]);
    await completeChecklist(db, id);
    const result = await db.resultImport.create({
      data: { fileName: "meloy.csv", contentHash: "x", importedByName: "Anne" },
    });
    await db.publishedFigure.create({
      data: {
        importId: result.id,
        municipalityNumber: "1837",
        year: 2015,
        version: "2010",
        level: "area",
        figureId: "1",
        points: "47",
        max: "100",
        source: "Rapport",
        row: 2,
      },
    });
    const { compared, others, choices } = await load(db, contact, id, { kind: "last" });
    expect(compared.title).toBe("forrige gang, 2022");
    expect(compared.total.other).toBe("14");
    expect(others.map(({ year, fromBeforePeil }) => [year, fromBeforePeil])).toEqual([[2015, true]]);
    expect(choices.find(({ kind }) => kind === "mean")?.count).toBe(0);
  });
});
