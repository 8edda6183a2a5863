import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { writeDemoSurvey } from "~/cli/demo/survey-wave";
import { inProject } from "~/platform/root.server";
import { answerFaults } from "~/survey/validate-answers";
import { loadSurveys } from "~/survey/instruments/instrument-store.server";
import { requireWave, waveHead } from "~/survey/waves/find-wave.server";
import { readWaveData } from "~/survey/waves/wave-responses.server";
import { describeStore } from "../support/databases";

const OWN_NUMBERS = /^(98|99)\d\d$/;

describeStore("the demo's closed survey", (database) => {
  it("is of 124 municipalities that do not exist, composed as the frame of 2018, answered as could have been given", async () => {
    const db = database();
    await loadSurveys(db);
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-demo-"));
    await writeDemoSurvey(db, { id: null, name: "Peil" }, folder);
    const row = await db.wave.findFirstOrThrow({ orderBy: { closesAt: "asc" } });
    const wave = await requireWave(db, row.id);
    expect(waveHead(wave, new Date())).toMatchObject({ invented: true, state: "closed" });
    const { frame, responses } = await readWaveData(db, wave);
    expect(frame).toHaveLength(124);
    const groups = ["1", "2", "3", "4"].map((id) => frame.filter(({ group }) => group === id).length);
    expect(groups).toEqual([20, 42, 42, 20]);

    const real = fs.readFileSync(inProject("prisma", "seed", "municipalities.csv"), "utf8").split(/[\n,]/);
    expect(frame.filter(({ municipality }) => !OWN_NUMBERS.test(municipality))).toEqual([]);
    expect(
      frame.filter(({ name, municipality }) => real.includes(name) || real.includes(municipality)),
    ).toEqual([]);

    expect(responses.length).toBeGreaterThan(70);
    expect(responses.length).toBeLessThan(124);
    expect(new Set(responses.map(({ disposition }) => disposition))).toEqual(
      new Set(["complete", "partial"]),
    );
    const kept = await db.surveyAnswer.count({ where: { response: { member: { waveId: row.id } } } });
    expect(kept).toBe(responses.reduce((sum, { answers }) => sum + answers.size, 0));
    expect(responses.flatMap(({ answers }) => answerFaults(wave.instrument, answers))).toEqual([]);
    fs.rmSync(folder, { recursive: true });
  });
});
