import { expect, test } from "vitest";
import { dueActionReminders, dueReviewReminders } from "~/assessment/follow-up/due-reminders.server";
import { holdReview, listReviews, planReview } from "~/assessment/follow-up/review-store.server";
import { describeStore } from "../../support/databases";
import { addAction, publishedEvaluation } from "../../support/followed-evaluation";

describeStore("a progress review", (database) => {
  test("is planned, moved, held and followed by the next, by municipality and team", async () => {
    const db = database();
    const { evaluationId, eva, kari } = await publishedEvaluation(db);
    const first = { evaluationId, number: 1 };
    const plan = { ...first, version: null, dueOn: "2027-01-03" };
    await Promise.all([planReview(db, kari, plan), planReview(db, kari, plan)]);
    expect((await planReview(db, kari, { ...plan, version: 1, dueOn: "2027-01-10" })).ok).toBe(true);
    expect(await planReview(db, eva, { ...plan, version: 1, dueOn: "2027-02-01" })).toMatchObject({
      fault: { code: "review_stale", current: { dueOn: "2027-01-10", version: 2 } },
    });
    // There is one to hold before the next.
    expect(await planReview(db, eva, { ...plan, number: 2, dueOn: "2028-01-01" })).toMatchObject({
      fault: { code: "review_stale" },
    });
    const held = { ...first, version: 2, heldOn: "2027-01-12", text: "Vi går videre." };
    expect((await holdReview(db, eva, held)).ok).toBe(true);
    expect((await holdReview(db, eva, held)).ok).toBe(true);
    expect(await holdReview(db, kari, { ...held, text: "Vi stopper." })).toMatchObject({
      fault: { code: "review_stale", current: { text: "Vi går videre.", version: 3 } },
    });
    expect(await planReview(db, kari, { ...plan, version: 3, dueOn: "2027-03-01" })).toMatchObject({
      fault: { code: "review_already_held" },
    });
    expect((await planReview(db, kari, { ...plan, number: 2, dueOn: "2028-01-01" })).ok).toBe(true);
    expect(await listReviews(db, evaluationId)).toMatchObject([
      { number: 1, dueOn: "2027-01-10", heldOn: "2027-01-12", text: "Vi går videre." },
      { number: 2, dueOn: "2028-01-01", heldOn: null },
    ]);
    expect(await db.auditEvent.count({ where: { event: { startsWith: "progress_review" } } })).toBe(4);
  });
});

describeStore("reminders", (database) => {
  test("of an action go to whoever is responsible, or to everybody of the municipality who wants them", async () => {
    const db = database();
    const ground = await publishedEvaluation(db);
    const deadline = "2026-12-31";
    const anna = { responsible: "Anna Berg", responsibleEmail: "anna@lerkevik.example" };
    const hers = await addAction(db, ground, { title: "Anna sitt", deadline, ...anna });
    await addAction(db, ground, { title: "Alles", deadline });
    await addAction(db, ground, { title: "Ferdig", deadline, status: "under_way" });
    await db.followUpAction.updateMany({ where: { title: "Ferdig" }, data: { status: "done" } });
    await db.user.update({ where: { id: ground.per.id }, data: { mutedNotifications: '["action_due"]' } });
    await db.user.update({ where: { id: ground.kari.id }, data: { language: "nn" } });

    const due = await dueActionReminders(db, "2026-12-17");
    expect(due.map(({ to, values, dates }) => [to.email, to.language, values, dates])).toEqual(
      expect.arrayContaining([
        ["anna@lerkevik.example", null, { title: "Anna sitt", daysLeft: 14 }, { deadline }],
        ["kari@peil.example", "nn", { title: "Alles", daysLeft: 14 }, { deadline }],
      ]),
    );
    expect(due).toHaveLength(2);
    expect(due.map(({ key }) => key)).toContain(`action_due:${hers}:${deadline}:14:anna@lerkevik.example`);
    // The next day it is the same reminder.
    expect((await dueActionReminders(db, "2026-12-18")).map(({ key }) => key).sort()).toEqual(
      due.map(({ key }) => key).sort(),
    );
    expect(await dueActionReminders(db, "2026-12-10")).toEqual([]);
  });

  test("of a review go to municipality and team, until it is held", async () => {
    const db = database();
    const ground = await publishedEvaluation(db);
    await addAction(db, ground);
    const due = await dueReviewReminders(db, "2026-12-27");
    expect(due.map(({ to, values, dates }) => [to.name, values, dates])).toEqual(
      ["Kari", "Per", "Eva"].map((name) => [name, { number: 1, daysLeft: 7 }, { dueOn: "2027-01-03" }]),
    );
    expect(new Set(due.map(({ key }) => key)).size).toBe(3);
    await db.progressReview.updateMany({ data: { heldOn: "2026-12-20" } });
    expect(await dueReviewReminders(db, "2026-12-27")).toEqual([]);
  });
});
