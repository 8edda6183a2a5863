import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findSurvey, loadSurveys } from "~/survey/instruments/instrument-store.server";
import { describeStore } from "../support/databases";
import { smallSurveyDefinition, surveyWithChange } from "../support/small-survey";
import { addWave } from "../support/small-wave";

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-surveys-"));
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

const write = (text: string) => fs.writeFileSync(path.join(folder, "small.yaml"), text);

describeStore("surveys", (database) => {
  test("are loaded once, may change until a wave uses them, and never after", async () => {
    const db = database();
    write(smallSurveyDefinition);
    await loadSurveys(db, folder);
    await loadSurveys(db, folder);
    write(surveyWithChange("en: Agreed?", "en: Agreed then?"));
    await loadSurveys(db, folder);
    const key = { id: "small-survey", version: "1" };
    const changed = await findSurvey(db, key);
    expect(changed.sections[0]?.items[0]?.question.en).toBe("Agreed then?");
    expect(await db.auditEvent.count({ where: { event: "survey_loaded" } })).toBe(2);

    await addWave(db);
    write(surveyWithChange("en: Agreed?", "en: Otherwise?"));
    await expect(loadSurveys(db, folder)).rejects.toThrow(
      /small\.yaml: the survey small-survey has changed, but still says version 1; a wave uses it/,
    );
    expect(await findSurvey(db, key)).toEqual(changed);
    write(surveyWithChange('version: "1"', 'version: "2"'));
    await loadSurveys(db, folder);
    expect(await db.surveyInstrument.count()).toBe(2);
  });
});
