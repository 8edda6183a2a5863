import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Caller } from "~/access/caller";
import type { AgreedGrade } from "~/assessment/agreement/agreed-grade";
import { acceptEqualGrades, saveAgreedGrade } from "~/assessment/agreement/agreement-store.server";
import { loadStandings } from "~/assessment/grading/grade-store.server";
import type { Database } from "~/platform/database.server";
import { describeStore } from "../../support/databases";
import { addEvaluation, addGround, addPerson } from "../../support/small-evaluation";

type Steps = [system: number, extent: number, result: number];

interface Ground {
  evaluationId: string;
  eva: Caller;
  ola: Caller;
}

/** Eva and Ola have graded area 1 alone and handed it in: 1.1.1 alike, 1.2.1 two steps apart, 1.2.2 three steps apart. */
async function prepare(db: Database, handedIn: ("eva" | "ola")[] = ["eva", "ola"]): Promise<Ground> {
  await addGround(db);
  const people = { eva: await addPerson(db, "Eva"), ola: await addPerson(db, "Ola") };
  const evaluationId = await addEvaluation(db, [people.eva, people.ola]);
  await db.evaluation.update({
    where: { id: evaluationId },
    data: { gradingMode: "independently", stage: "agreement" },
  });
  const given: Record<"eva" | "ola", Record<string, Steps>> = {
    eva: { "1.1.1": [6, 5, 4], "1.2.1": [6, 5, 4], "1.2.2": [7, 5, 4] },
    ola: { "1.1.1": [6, 5, 4], "1.2.1": [8, 5, 4], "1.2.2": [4, 5, 4] },
  };
  for (const name of ["eva", "ola"] as const) {
    const { id } = people[name];
    await db.sheetGrade.createMany({
      data: Object.entries(given[name]).map(([questionId, [system, extent, result]]) => ({
        evaluationId,
        sheet: `evaluator:${id}`,
        questionId,
        system,
        extent,
        result,
        updatedAt: new Date(),
        updatedById: id,
        updatedByName: people[name].name,
      })),
    });
    if (!handedIn.includes(name)) continue;
    await db.handIn.create({
      data: {
        evaluationId,
        sheet: `evaluator:${id}`,
        areaId: "1",
        at: new Date(),
        byId: id,
        byName: people[name].name,
      },
    });
  }
  return { evaluationId, ...people };
}

const agreed = (more: Partial<AgreedGrade> = {}): AgreedGrade => ({
  questionId: "1.2.1",
  grade: { system: 7, extent: 5.5, result: 4 },
  reason: "",
  baseVersion: 0,
  saveId: randomUUID(),
  ...more,
});

const trail = async (db: Database) => {
  const events = await db.auditEvent.findMany({ where: { event: "grade_agreed" }, orderBy: { at: "asc" } });
  return events.map(({ actorName, subject, detail }) => ({
    actorName,
    subject,
    detail: JSON.parse(detail ?? "null") as unknown,
  }));
};

describeStore("the agreed grade", (database) => {
  test("of one question is kept with its half step and reason, and the trail tells before and after", async () => {
    const db = database();
    const { evaluationId, eva, ola } = await prepare(db);
    const first = await saveAgreedGrade(db, eva, { evaluationId, agreed: agreed() });
    expect(first).toMatchObject({ ok: true, value: { version: 1, by: { name: "Eva" } } });
    const again = agreed({ grade: { system: 7.5, extent: 5, result: 4 }, reason: "Ola så planen." });
    const second = await saveAgreedGrade(db, ola, { evaluationId, agreed: { ...again, baseVersion: 1 } });
    expect(second).toMatchObject({ ok: true, value: { version: 2, note: "Ola så planen." } });
    expect((await loadStandings(db, evaluationId)).get("1.2.1")).toMatchObject({
      grade: { system: 7.5, extent: 5, result: 4 },
      note: "Ola så planen.",
      version: 2,
    });
    const before = { system: 7, extent: 5.5, result: 4, note: "" };
    expect(await trail(db)).toEqual([
      { actorName: "Eva", subject: "1.2.1", detail: { version: 1, before: null, after: before } },
      {
        actorName: "Ola",
        subject: "1.2.1",
        detail: {
          version: 2,
          before,
          after: { system: 7.5, extent: 5, result: 4, note: "Ola så planen." },
        },
      },
    ]);
  });

  test("needs a reason where the evaluators were more than two steps apart, and nowhere else", async () => {
    const db = database();
    const { evaluationId, eva } = await prepare(db);
    const without = agreed({ questionId: "1.2.2" });
    expect(await saveAgreedGrade(db, eva, { evaluationId, agreed: without })).toEqual({
      ok: false,
      fault: { code: "agreed_reason_missing", dimensions: ["system"] },
    });
    expect(await trail(db)).toEqual([]);
    const withReason = { ...without, reason: "Planen ble vedtatt i fjor." };
    expect((await saveAgreedGrade(db, eva, { evaluationId, agreed: withReason })).ok).toBe(true);
    // Two steps apart, and alike.
    expect((await saveAgreedGrade(db, eva, { evaluationId, agreed: agreed() })).ok).toBe(true);
    const alike = agreed({ questionId: "1.1.1" });
    expect((await saveAgreedGrade(db, eva, { evaluationId, agreed: alike })).ok).toBe(true);
  });

  test("that a colleague settled meanwhile stands, and is shown; sent twice it is settled once", async () => {
    const db = database();
    const { evaluationId, eva, ola } = await prepare(db);
    const mine = agreed();
    await saveAgreedGrade(db, eva, { evaluationId, agreed: mine });
    expect((await saveAgreedGrade(db, eva, { evaluationId, agreed: mine })).ok).toBe(true);
    const theirs = agreed({ grade: { system: 2, extent: 2, result: 2 } });
    expect(await saveAgreedGrade(db, ola, { evaluationId, agreed: theirs })).toMatchObject({
      ok: false,
      fault: {
        code: "grade_stale",
        standing: { version: 1, grade: mine.grade, by: { name: "Eva" } },
      },
    });
    expect(await trail(db)).toHaveLength(1);
  });

  test("is settled by the team only, for questions that all have handed in, and while the stage is open", async () => {
    const db = database();
    const { evaluationId, eva, ola } = await prepare(db, ["eva"]);
    const refusedFor = async (caller: Caller, more: Partial<AgreedGrade> = {}) => {
      const saved = await saveAgreedGrade(db, caller, { evaluationId, agreed: agreed(more) });
      return saved.ok ? "saved" : saved.fault.code;
    };
    expect(await refusedFor(eva)).toBe("area_not_revealed");
    expect(await refusedFor(ola)).toBe("area_not_revealed");
    const handIn = { evaluationId, sheet: `evaluator:${ola.id}`, at: new Date(), byName: "Ola" };
    await db.handIn.create({ data: { ...handIn, areaId: "1" } });
    expect(await refusedFor(eva, { questionId: "2.1.1" })).toBe("area_not_revealed");
    expect(await refusedFor(eva, { questionId: "1.9.9" })).toBe("question_unknown");
    expect(await refusedFor(await addPerson(db, "Nora"))).toBe("not_on_the_team");
    expect(await refusedFor(await addPerson(db, "Adam", "administrator"))).toBe("only_evaluators_write");
    await db.evaluation.update({ where: { id: evaluationId }, data: { gradingMode: "together" } });
    expect(await refusedFor(eva)).toBe("graded_together");
    const published = { gradingMode: "independently", stage: "published" };
    await db.evaluation.update({ where: { id: evaluationId }, data: published });
    expect(await refusedFor(eva)).toBe("already_published");
    expect(await db.grade.count()).toBe(0);
    expect(await trail(db)).toEqual([]);
  });
});

describeStore("accepting what all gave alike", (database) => {
  test("settles the equal questions that are left, each in the trail, and asked for again nothing more", async () => {
    const db = database();
    const { evaluationId, eva, ola } = await prepare(db);
    const place = { evaluationId, areaId: "1" };
    expect(await acceptEqualGrades(db, eva, place)).toEqual({ ok: true, value: ["1.1.1"] });
    expect(await acceptEqualGrades(db, ola, place)).toEqual({ ok: true, value: [] });
    expect(await trail(db)).toEqual([
      {
        actorName: "Eva",
        subject: "1.1.1",
        detail: { version: 1, before: null, after: { system: 6, extent: 5, result: 4, note: "" } },
      },
    ]);
    expect([...(await loadStandings(db, evaluationId)).keys()]).toEqual(["1.1.1"]);
  });

  test("leaves alone what somebody has settled otherwise, and two who press at once settle it once", async () => {
    const db = database();
    const { evaluationId, eva, ola } = await prepare(db);
    const place = { evaluationId, areaId: "1" };
    const both = await Promise.all([acceptEqualGrades(db, eva, place), acceptEqualGrades(db, ola, place)]);
    expect(both.map((result) => result.ok && result.value.length).sort()).toEqual([0, 1]);
    const other = agreed({ questionId: "1.1.1", grade: { system: 1, extent: 1, result: 1 }, baseVersion: 1 });
    await saveAgreedGrade(db, eva, { evaluationId, agreed: other });
    await acceptEqualGrades(db, eva, place);
    expect((await loadStandings(db, evaluationId)).get("1.1.1")).toMatchObject({
      version: 2,
      grade: other.grade,
    });
  });

  test("is refused before all have handed in, and settles nothing where the trail cannot be written", async () => {
    const db = database();
    const { evaluationId, eva } = await prepare(db);
    expect(await acceptEqualGrades(db, eva, { evaluationId, areaId: "2" })).toMatchObject({
      ok: false,
      fault: { code: "area_not_revealed" },
    });
    const trailFails = db.$extends({
      query: { auditEvent: { create: () => Promise.reject(new Error("the trail is full")) } },
    }) as unknown as Database;
    const accepted = acceptEqualGrades(trailFails, eva, { evaluationId, areaId: "1" });
    await expect(accepted).rejects.toThrow("the trail is full");
    expect(await db.grade.count()).toBe(0);
  });
});
