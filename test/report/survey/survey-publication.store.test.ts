import { expect, test } from "vitest";
import type { Database } from "~/platform/database.server";
import { loadSheet, memberOfContact, wavesWithSheet } from "~/report/survey/load-sheet.server";
import { loadSurveyReport } from "~/report/survey/load-survey-report.server";
import { publishReport, takeBackReport } from "~/report/survey/publication-store.server";
import { asksSourceFrame } from "~/report/survey/source-frame.server";
import { loadReportTexts, saveText } from "~/report/survey/report-text-store.server";
import { saveAnswers } from "~/survey/answering/answer-store.server";
import type { FrameUnit } from "~/survey/frame";
import { requireWave } from "~/survey/waves/find-wave.server";
import { closeWave } from "~/survey/waves/wave-store.server";
import { describeStore } from "../../support/databases";
import { radmann, radmannFrame } from "../../support/radmann";
import { addWave } from "../../support/small-wave";

const anna = { id: null, name: "Anna" };
const administrator = { role: "administrator" } as const;
const text = (nb: string) => ({ nb, nn: "", en: "" });

const frame: FrameUnit[] = Array.from({ length: 8 }, (_, place) => ({
  ...{ municipality: `99${place + 10}`, name: `Kommune ${place}`, population: 500, centrality: 500 },
  ...{ income: 110, region: null, group: null, email: null },
}));

/** A wave in which the first municipality has answered by its link, and the others as told. */
async function answeredWave(db: Database, others: number) {
  const { waveId, memberId, token } = await addWave(db, { frame });
  await saveAnswers(db, token, {
    deletions: 0,
    saves: [{ variable: "agree", written: ["1"], baseVersion: 0, saveId: "own" }],
  });
  const rest = await db.frameMember.findMany({ where: { waveId, id: { not: memberId } }, take: others });
  for (const { id } of rest) {
    await db.surveyResponse.create({
      data: {
        memberId: id,
        savedAt: new Date(),
        answers: { create: { variable: "agree", value: "2", version: 1, saveId: id, savedAt: new Date() } },
      },
    });
  }
  const member = await db.frameMember.findUniqueOrThrow({ where: { id: memberId } });
  return { waveId, memberId, municipality: member.municipality };
}

const statusOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 200,
    (refused: unknown) => (refused instanceof Response ? refused.status : refused),
  );

describeStore("the publication of a survey's report", (database) => {
  test("is for closed waves, once, frozen, and can be taken back with a reason", async () => {
    const db = database();
    const { waveId, memberId, municipality } = await answeredWave(db, 6);
    const read = (who: { role: "administrator" | "evaluator" } | null, asked: "published" | "everything") =>
      loadSurveyReport(db, who, waveId, asked);
    expect(await publishReport(db, anna, waveId)).toMatchObject({ fault: { code: "report_wave_open" } });
    await closeWave(db, anna, waveId);
    expect(await statusOf(read(null, "published"))).toBe(404);
    expect(await statusOf(read({ role: "evaluator" }, "everything"))).toBe(404);
    expect((await read(administrator, "published")).status.kind).toBe("draft");

    await saveText(db, anna, { waveId, part: "summary", text: text("Først"), version: 0 });
    const numbers = await Promise.all([publishReport(db, anna, waveId), publishReport(db, anna, waveId)]);
    expect(numbers).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 1 },
    ]);
    expect(await db.surveyPublication.count()).toBe(1);

    const found = await requireWave(db, waveId);
    const sheet = (reader: "respondent" | "contact" = "respondent") =>
      loadSheet(db, found, municipality, { reader, language: "nb" });
    const contact = JSON.stringify((await sheet("contact")).sections);
    for (const own of [JSON.stringify((await sheet()).sections), contact]) expect(own).toContain("valgt");
    expect(contact).toContain("er ikke med her");
    const waves = (municipalityNumber: string | null) => wavesWithSheet(db, { municipalityNumber });
    const silent = await db.frameMember.findFirstOrThrow({ where: { waveId, response: { is: null } } });
    expect([await waves(municipality), await waves(silent.municipality), await waves(null)]).toEqual([
      ...[[{ id: waveId, name: "Prøve", address: `/surveys/waves/${waveId}/own` }], [], []],
    ]);

    // What is deleted or written afterwards changes nothing that is published.
    await db.surveyResponse.delete({ where: { memberId } });
    await saveText(db, anna, { waveId, part: "summary", text: text("Så"), version: 1 });
    const published = await read(null, "everything");
    expect(published.status).toMatchObject({ kind: "published", number: 1 });
    expect(published.content.figures.response.partial).toBe(7);
    expect(published.content.texts["summary"]?.nb).toBe("Først");
    expect((await read(administrator, "everything")).content.figures.response.partial).toBe(6);
    expect(await statusOf(sheet())).toBe(404);

    expect(await takeBackReport(db, anna, waveId, "  ")).toMatchObject({
      fault: { code: "report_reason_missing" },
    });
    expect(await takeBackReport(db, anna, waveId, "Feil i tabell 3")).toEqual({ ok: true, value: null });
    expect(await statusOf(read(null, "published"))).toBe(404);
    expect(await publishReport(db, anna, waveId)).toEqual({ ok: true, value: 2 });
    expect((await read(null, "published")).content.texts["summary"]?.nb).toBe("Så");

    const events = await db.auditEvent.findMany({ where: { event: { startsWith: "survey_report_" } } });
    const names = events.map(({ event }) => event);
    expect(names.filter((name) => name === "survey_report_published")).toHaveLength(2);
    const taken = events.find(({ event }) => event === "survey_report_taken_back");
    expect(taken?.detail).toContain("Feil i tabell 3");
  });

  test("tells what the source says of its frame only where that frame was asked", async () => {
    const db = database();
    const asks = async (units: FrameUnit[], invented = false) => {
      const { waveId } = await addWave(db, { instrument: radmann(), frame: units, invented });
      return asksSourceFrame(db, await requireWave(db, waveId));
    };
    expect(await asks(radmannFrame())).toBe(true);
    expect(await asks(radmannFrame(), true)).toBe(false);
    expect(await asks(radmannFrame().slice(1))).toBe(false);
    expect(await asks(frame)).toBe(false);
  });

  test("is refused while nobody has answered", async () => {
    const db = database();
    const { waveId } = await addWave(db);
    await closeWave(db, anna, waveId);
    expect(await publishReport(db, anna, waveId)).toMatchObject({
      fault: { code: "report_nobody_answered" },
    });
  });

  test("keeps a text that somebody else has saved meanwhile", async () => {
    const db = database();
    const { waveId } = await addWave(db);
    const save = (nb: string, version: number) =>
      saveText(db, anna, { waveId, part: "method", text: text(nb), version });
    expect(await save("En", 0)).toEqual({ ok: true, value: { version: 1 } });
    expect(await save("To", 0)).toMatchObject({
      fault: { code: "report_text_stale", current: { version: 1, text: { nb: "En" } } },
    });
    expect(await save("En", 0)).toEqual({ ok: true, value: { version: 1 } });
    expect((await loadReportTexts(db, waveId)).get("method")?.text.nb).toBe("En");
  });

  test("opens the sheet to the contact of the municipality, also after it was renumbered, and to no merged one", async () => {
    const db = database();
    const { waveId } = await addWave(db, { frame });
    const found = await requireWave(db, waveId);
    const names = {
      name: "Ny",
      names: '["Ny"]',
      searchName: "ny",
      countyNumber: "99",
      countyName: "Oppdiktet",
    };
    for (const number of ["9970", "9971"]) await db.municipality.create({ data: { number, ...names } });
    const former = { name: "Kommune", fromYear: 2018, toYear: 2019 };
    await db.formerMunicipalityNumber.createMany({
      data: [
        { ...former, number: "9911", successor: "9970", change: "renumbered" },
        { ...former, number: "9912", successor: "9971", change: "merged" },
      ],
    });
    const memberOf = (municipalityNumber: string | null) =>
      memberOfContact(db, found, { municipalityNumber });
    expect(await memberOf("9910")).toBe("9910");
    expect(await memberOf("9970")).toBe("9911");
    expect(await memberOf("9971")).toBeNull();
    expect(await memberOf(null)).toBeNull();
  });
});
