import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { baseMark } from "~/platform/base-mark";
import type { Database } from "~/platform/database.server";
import { translator } from "~/platform/i18n/translator";
import type { AnswerSave } from "~/survey/answering/answer-save";
import { saveAnswers } from "~/survey/answering/answer-store.server";
import { findAnswering } from "~/survey/answering/find-answering.server";
import { answersPrint, submitAnswers } from "~/survey/answering/submission-store.server";
import { saveSection } from "~/survey/answering/section-form.server";
import { deleteResponse } from "~/survey/waves/response-deletion.server";
import { createLink, revokeLinks } from "~/survey/waves/link-store.server";
import { linkTokenHash, newLinkToken } from "~/survey/waves/link-token.server";
import { closeWave } from "~/survey/waves/wave-store.server";
import { describeStore } from "../../support/databases";
import { addWave } from "../../support/small-wave";

const tester = { id: null, name: "Test" };

const save = (
  variable: string,
  written: string[],
  baseVersion = 0,
  saveId = `${variable} ${written} ${baseVersion}`,
) => ({
  variable,
  written,
  baseVersion,
  saveId,
});

/** Saves as a page does that was made before anything was deleted. */
const send = async (db: Database, token: string, saves: readonly AnswerSave[], now?: Date) =>
  saveAnswers(db, token, { deletions: 0, saves }, now);

const stored = async (db: Database) =>
  Object.fromEntries(
    (await db.surveyAnswer.findMany()).map(({ variable, value, version }) => [variable, [value, version]]),
  );

const opened = async (db: Database, token: string) => {
  const found = await findAnswering(db, token, new Date());
  if (!found.ok) throw new Error(found.fault.code);
  return found.value;
};

const submit = async (db: Database, token: string, submitId: string) =>
  submitAnswers(db, token, { submitId, seen: answersPrint(await opened(db, token)), deletions: 0 });

describeStore("answers by a personal link", (database) => {
  test("are saved once however often a save comes, and a stale one is refused with what stands", async () => {
    const db = database();
    const { token } = await addWave(db);
    const first = [save("agree", ["1"]), save("areas", ["2", "1"]), save("areas_other", ["  Veg  "])];
    const outcomes = await send(db, token, first);
    expect(outcomes).toMatchObject({
      ok: true,
      value: [{ kind: "saved" }, { kind: "saved" }, { kind: "saved" }],
    });
    await send(db, token, first);
    const standing = { agree: ["1", 1], areas: ["1|2", 1], areas_other: ["Veg", 1] };
    expect(await stored(db)).toEqual(standing);

    expect(await send(db, token, [save("agree", ["2"], 0, "another device")])).toMatchObject({
      value: [{ kind: "stale", standing: { value: "1", version: 1 } }],
    });
    expect(await stored(db)).toEqual(standing);
    await send(db, token, [save("agree", ["2"], 1), save("areas_other", [""], 1)]);
    expect(await stored(db)).toEqual({ ...standing, agree: ["2", 2], areas_other: ["", 2] });
    // Two at once from the same version: one is saved, the other is told.
    const both = await Promise.all(["a", "b"].map((id) => send(db, token, [save("ideas", [id], 0, id)])));
    expect(both.flatMap((answer) => (answer.ok ? answer.value.map(({ kind }) => kind) : [])).sort()).toEqual([
      "saved",
      "stale",
    ]);
    const events = await db.auditEvent.findMany({ where: { event: "survey_answering_started" } });
    expect(events).toMatchObject([{ actorName: "Lerkevik", subject: "Lerkevik" }]);
  });

  test("that come at the same time are each judged as if alone, also by two links of one respondent", async () => {
    const db = database();
    const { waveId, memberId, token } = await addWave(db);
    const twin = await createLink(db, tester, memberId);
    const others = Array.from({ length: 20 }, (_, place) => ({
      id: randomUUID(),
      token: newLinkToken(),
      place,
    }));
    await db.frameMember.createMany({
      data: others.map(({ id, place }) => ({
        ...{ id, waveId, municipality: `99${10 + place}`, name: `Kommune ${place}`, region: "", email: "" },
      })),
    });
    for (const other of others)
      await db.surveyLink.create({
        data: { memberId: other.id, tokenHash: linkTokenHash(other.token) ?? "" },
      });
    const told = await Promise.all([
      send(db, token, [save("agree", ["1"]), save("areas_other", ["Veg"])]),
      send(db, twin, [save("agree", ["2"])]),
      // What stands when its turn comes is what the one before it has left.
      send(db, twin, [save("areas_other", ["Vei"], 1)]),
      send(db, "A".repeat(22), [save("agree", ["1"])]),
      send(db, token, [save("ideas", ["Sent"])], new Date(0)),
      saveAnswers(db, token, { deletions: 1, saves: [save("ideas", ["Before"])] }),
      ...others.map((other) => send(db, other.token, [save("ideas", [`Idea ${other.place}`])])),
    ]);
    expect(told).toMatchObject([
      { value: [{ kind: "saved" }, { kind: "saved" }] },
      { value: [{ kind: "stale", standing: { value: "1", version: 1 } }] },
      { value: [{ kind: "saved", standing: { value: "Vei", version: 2 } }] },
      { fault: { code: "survey_link_unknown" } },
      { fault: { code: "survey_not_open" } },
      { fault: { code: "survey_answers_deleted" } },
      ...others.map(({ place }) => ({
        value: [{ kind: "saved", standing: { value: `Idea ${place}`, version: 1 } }],
      })),
    ]);
    const rows = await db.surveyAnswer.findMany({ include: { response: true } });
    const kept = rows.map(({ variable, value, version, response }) => [
      response.memberId,
      variable,
      value,
      version,
    ]);
    const expected = [
      [memberId, "agree", "1", 1],
      [memberId, "areas_other", "Vei", 2],
      ...others.map(({ id, place }) => [id, "ideas", `Idea ${place}`, 1]),
    ];
    expect(kept.sort()).toEqual(expected.sort());
    expect(await db.auditEvent.count({ where: { event: "survey_answering_started" } })).toBe(21);
    for (const { savedAt, response } of rows) expect(response.savedAt).toEqual(savedAt);
  });

  test("that cannot be taken are told one by one, and do not hold up the others", async () => {
    const db = database();
    const { token } = await addWave(db);
    const told = await send(db, token, [
      save("agree", ["7"]),
      save("areas", ["1", "6"]),
      save("posts", ["1,25"]),
      save("day", ["2019-01-01"]),
      save("nothing", ["1"]),
      save("ideas", ["én", "", "to"]),
    ]);
    expect(told).toMatchObject({
      value: [
        { kind: "refused", fault: { code: "answer_not_option" } },
        { kind: "refused", fault: { code: "answer_exclusive" } },
        { kind: "refused", fault: { code: "answer_too_many_decimals" } },
        { kind: "refused", fault: { code: "answer_too_late" } },
        { kind: "refused", fault: { code: "answer_unreadable" } },
        { kind: "saved" },
      ],
    });
    expect(await stored(db)).toEqual({ ideas: ["én|to", 1] });
  });

  test("are sent in once, without what the routing hides, and a change makes the next number", async () => {
    const db = database();
    const { token } = await addWave(db);
    expect(await submit(db, token, "empty")).toMatchObject({ fault: { code: "submission_empty" } });
    await send(db, token, [save("access_1", ["3"]), save("why_2", ["3"]), save("more", ["Mer"])]);
    expect(await submit(db, token, "without")).toMatchObject({
      fault: { code: "submission_incomplete", faults: [{ variable: "agree", code: "answer_required" }] },
    });
    const unseen = answersPrint(await opened(db, token));
    await send(db, token, [save("agree", ["2"]), save("access_1", ["1"], 1)]);
    expect(await submitAnswers(db, token, { submitId: "late", seen: unseen, deletions: 0 })).toMatchObject({
      fault: { code: "submission_changed" },
    });

    expect(await submit(db, token, "one")).toMatchObject({ value: { number: 1 } });
    expect(await submit(db, token, "one")).toMatchObject({ value: { number: 1 } });
    expect(await submit(db, token, "same answers")).toMatchObject({ value: { number: 1 } });
    expect(await stored(db)).toEqual({ agree: ["2", 1], access_1: ["1", 2], why_2: ["", 2], more: ["", 2] });

    await send(db, token, [save("agree", ["9"], 1)]);
    expect(await submit(db, token, "two")).toMatchObject({ value: { number: 2 } });
    const kept = await db.surveySubmission.findMany({ orderBy: { number: "asc" } });
    expect(kept.map(({ answers }) => JSON.parse(answers) as unknown)).toEqual([
      { agree: "2", access_1: "1" },
      { agree: "9", access_1: "1" },
    ]);
    expect(await db.auditEvent.count({ where: { event: "survey_submitted" } })).toBe(2);
  });

  test("are taken only while the wave is open and the link works", async () => {
    const db = database();
    const { waveId, memberId, token } = await addWave(db);
    const given = save("agree", ["1"]);
    expect(await send(db, token, [given], new Date(0))).toMatchObject({
      fault: { code: "survey_not_open" },
    });
    await send(db, token, [given]);
    await closeWave(db, tester, waveId);
    expect(await send(db, token, [save("agree", ["2"], 1)])).toMatchObject({
      fault: { code: "survey_closed" },
    });
    expect(await submit(db, token, "late")).toMatchObject({ fault: { code: "survey_closed" } });
    // What was saved is told to be so, also when the first answer was lost and the wave has closed meanwhile.
    expect(await send(db, token, [given])).toMatchObject({ value: [{ kind: "saved" }] });
    // Its id is no way in for another answer.
    for (const other of [save("agree", ["2"], 1, given.saveId), save("ideas", ["Sent"], 0, given.saveId)])
      expect(await send(db, token, [given, other])).toMatchObject({
        fault: { code: "survey_closed" },
      });
    expect(await stored(db)).toEqual({ agree: ["1", 1] });

    expect(await send(db, "A".repeat(22), [given])).toMatchObject({
      fault: { code: "survey_link_unknown" },
    });
    expect(JSON.stringify(await db.surveyLink.findMany())).not.toContain(token);
    expect(await revokeLinks(db, tester, memberId)).toBe(1);
    expect(await revokeLinks(db, tester, memberId)).toBe(0);
    expect(await send(db, token, [given])).toMatchObject({ fault: { code: "survey_link_revoked" } });
    expect(JSON.stringify(await db.auditEvent.findMany())).not.toContain(token);
  });

  test("that waited in a browser while all were deleted never bring the response back, and new ones work", async () => {
    const db = database();
    const { memberId, token } = await addWave(db);
    await send(db, token, [save("agree", ["1"]), save("ideas", ["Sendt"])]);
    const before = await opened(db, token);
    const seen = answersPrint(before);
    await deleteResponse(db, tester, memberId, { by: "administrator", reason: "Ba om det" });

    // What was on its way, what waited and what was typed on a page from before: also word for word what stood.
    for (const saves of [[save("agree", ["1"])], [save("more", ["Ventet"])], [save("agree", ["2"], 1)]])
      expect(await send(db, token, saves)).toMatchObject({ fault: { code: "survey_answers_deleted" } });
    const form = { submitId: "old", seen, deletions: 0 };
    expect(await submitAnswers(db, token, form)).toMatchObject({ fault: { code: "survey_answers_deleted" } });
    expect([await db.surveyResponse.count(), await db.surveyAnswer.count()]).toEqual([0, 0]);

    const anew = { deletions: 1, saves: [save("agree", ["2"])] };
    expect(await saveAnswers(db, token, anew)).toMatchObject({ value: [{ kind: "saved" }] });
    // A second response is not the old page's either.
    expect(await send(db, token, [save("ideas", ["Ventet"])])).toMatchObject({ ok: false });
    expect(await stored(db)).toEqual({ agree: ["2", 1] });
  });

  test("typed into a page from before they were deleted are shown and not saved, without scripts", async () => {
    const db = database();
    const { memberId, token } = await addWave(db);
    await send(db, token, [save("agree", ["1"])]);
    const { instrument, standings } = await opened(db, token);
    const [section] = instrument.sections;
    if (!section) throw new Error("The small survey has a section.");
    const form = new FormData();
    form.set("deletions", "0");
    form.set("shown", section.items.map(({ id }) => id).join(" "));
    form.set("base:agree", baseMark({ version: 1, text: standings.get("agree")?.value ?? "" }));
    form.set("agree", "1");
    form.append("areas", "1");
    form.append("areas", "99");
    await deleteResponse(db, tester, memberId, { by: "respondent", reason: null });
    const sent = { token, section, form, answering: await opened(db, token), language: "nb" } as const;
    const t = translator("nb");
    expect(await saveSection(db, { ...sent, t })).toMatchObject({
      value: {
        kind: "deleted",
        // A code that there is not is shown as it was sent; what stood before is not typed.
        typed: [{ variable: "areas", words: ["Helse", "99"] }],
      },
    });
    expect(await db.surveyResponse.count()).toBe(0);
    form.set("deletions", "1");
    form.delete("areas");
    expect(await saveSection(db, { ...sent, t })).toMatchObject({ value: { kind: "saved" } });
  });
});
