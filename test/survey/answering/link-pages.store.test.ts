import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { baseMark } from "~/platform/base-mark";
import type { Database } from "~/platform/database.server";
import { translator } from "~/platform/i18n/translator";
import { loadIntro } from "~/survey/answering/answering-views.server";
import { saveAnswers } from "~/survey/answering/answer-store.server";
import { baseField, DELETIONS_FIELD, SHOWN_FIELD } from "~/survey/answering/form-names";
import { openAnswering } from "~/survey/answering/open-answering.server";
import { saveSection } from "~/survey/answering/section-form.server";
import { answersPrint, submitAnswers } from "~/survey/answering/submission-store.server";
import { itemVariables } from "~/survey/variables";
import { closeWave } from "~/survey/waves/wave-store.server";
import { describeStore } from "../../support/databases";
import { addWave } from "../../support/small-wave";

const reader = { t: translator("nb"), language: "nb" } as const;

const open = (db: Database, token: string) =>
  openAnswering({ db, params: { token }, address: "192.0.2.1", ...reader });

const give = (db: Database, token: string, variable: string, value: string, baseVersion = 0) =>
  saveAnswers(db, token, {
    deletions: 0,
    saves: [{ variable, written: [value], baseVersion, saveId: randomUUID() }],
  });

async function opened(db: Database, token: string) {
  const found = await open(db, token);
  if (!found.ok) throw new Error(found.fault.code);
  return found.value;
}

const submit = async (db: Database, token: string) =>
  submitAnswers(db, token, {
    submitId: randomUUID(),
    seen: answersPrint(await opened(db, token)),
    deletions: 0,
  });

describeStore("the pages of a personal link", (database) => {
  test("offer to delete what was begun and never sent in, also when the wave is closed", async () => {
    const db = database();
    const { waveId, token } = await addWave(db);
    const other = await addWave(db);
    await give(db, token, "agree", "1");
    for (const id of [waveId, other.waveId]) await closeWave(db, { id: null, name: "Test" }, id);
    expect(await open(db, token)).toMatchObject({ fault: { view: { begun: true, receipt: false } } });
    expect(await open(db, other.token)).toMatchObject({ fault: { view: { begun: false } } });
  });

  test("say on the first one that changes are not sent in", async () => {
    const db = database();
    const { waveId, token } = await addWave(db);
    const intro = async () => loadIntro(db, await opened(db, token), { token, language: "nb" });
    await give(db, token, "agree", "1");
    expect(await intro()).toMatchObject({ submitted: null, unsent: false });
    expect(await submit(db, token)).toMatchObject({ ok: true });
    expect((await intro()).unsent).toBe(false);
    await give(db, token, "agree", "2", 1);
    const changed = await intro();
    expect([changed.unsent, typeof changed.submitted]).toEqual([true, "string"]);
    await closeWave(db, { id: null, name: "Test" }, waveId);
    expect(await open(db, token)).toMatchObject({ fault: { view: { begun: false, receipt: true } } });
  });

  test("save a form and tell the last question that was answered, where Enter stays", async () => {
    const db = database();
    const { token } = await addWave(db);
    const answering = await opened(db, token);
    const section = answering.instrument.sections.find(({ items }) => items.some(({ id }) => id === "agree"));
    if (!section) throw new Error("Nothing asks that.");
    const form = new FormData();
    form.set(DELETIONS_FIELD, "0");
    form.set(SHOWN_FIELD, section.items.map(({ id }) => id).join(" "));
    form.set("form", randomUUID());
    for (const { name } of section.items.flatMap(itemVariables))
      form.set(baseField(name), baseMark({ version: 0, text: "" }));
    form.set("agree", "1");
    const saved = await saveSection(db, { token, section, answering, form, ...reader });
    expect(saved).toMatchObject({ value: { kind: "saved", lastItem: "agree" } });
  });
});
