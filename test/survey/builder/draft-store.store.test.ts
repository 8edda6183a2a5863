import { expect, test } from "vitest";
import { contentHash } from "~/platform/definition-check.server";
import { translator } from "~/platform/i18n/translator";
import { type Content, textsOf } from "~/survey/builder/content";
import {
  changeDraft,
  createDraft,
  draftOfVersion,
  partPrint,
  removeDraft,
  requireDraft,
  saveAsVersion,
  saveDraftText,
} from "~/survey/builder/draft-store.server";
import { importForm } from "~/survey/builder/import-form.server";
import { instrumentFile } from "~/survey/builder/instrument-files";
import { requireVersion } from "~/survey/builder/instrument-version.server";
import { lookAtItemForm, saveItemForm } from "~/survey/builder/item-page.server";
import { findOutlineItem, outlineItems } from "~/survey/builder/outline";
import { loadSurveys } from "~/survey/instruments/instrument-store.server";
import { describeStore } from "../../support/databases";
import { smallSurveyDefinition, surveyWithChange } from "../../support/small-survey";
import { addWave } from "../../support/small-wave";

const kari = { id: null, name: "Kari" };
const ola = { id: null, name: "Ola" };
const reader = { language: "nb" as const, t: translator("nb") };
const draftId = "5f0c7a3e-0000-4000-8000-000000000001";
const names = (content: Content) => content["name"];
const rename = (nb: string) => (content: Content) => ({
  ...content,
  name: { ...textsOf(content["name"]), nb },
});

describeStore("drafts of questionnaires", (database) => {
  test("keep what was first, and show both where two change the same part", async () => {
    const db = database();
    await createDraft(db, kari, { draftId, text: smallSurveyDefinition });
    await createDraft(db, kari, { draftId, text: smallSurveyDefinition });
    expect(await db.surveyDraft.count()).toBe(1);
    const { content } = await requireDraft(db, draftId);
    const base = partPrint(names(content));
    const change = (nb: string) => ({ draftId, partOf: names, base, edit: rename(nb) });
    expect(await changeDraft(db, kari, change("Karis"))).toMatchObject({ ok: true });
    // The same form once more has nothing left to do; another one is refused with what stands.
    expect(await changeDraft(db, kari, change("Karis"))).toMatchObject({ ok: true });
    expect(await changeDraft(db, ola, change("Olas"))).toMatchObject({
      ok: false,
      fault: {
        code: "draft_stale",
        values: { name: "Kari" },
        current: { content: { name: { nb: "Karis" } } },
      },
    });
    // What somebody changes elsewhere in the draft does not stand in the way.
    const closing = (from: Content) => from["closing"];
    const other = await changeDraft(db, ola, {
      draftId,
      partOf: closing,
      base: partPrint(closing(content)),
      edit: (from) => ({ ...from, closing: { nb: "Slutt", nn: "Slutt", en: "End" } }),
    });
    expect(other).toMatchObject({ ok: true, value: { row: { version: 3, updatedByName: "Ola" } } });
    expect(await db.auditEvent.count({ where: { event: "survey_draft_changed" } })).toBe(2);

    const text = surveyWithChange("minutes: 3", "minutes: 4");
    expect(await saveDraftText(db, kari, { draftId, text, version: 2 })).toMatchObject({ ok: false });
    expect(await saveDraftText(db, kari, { draftId, text, version: 3 })).toMatchObject({ ok: true });
    expect((await requireDraft(db, draftId)).row.content).toBe(text);
    expect(await removeDraft(db, kari, { draftId, version: 3 })).toMatchObject({ ok: false });
    expect(await removeDraft(db, kari, { draftId, version: 4 })).toMatchObject({ ok: true });
    expect(await db.surveyDraft.count()).toBe(0);
  });

  test("become a version that waves can use, that its own file gives again, and that starting up leaves alone", async () => {
    const db = database();
    await addWave(db);
    expect(await draftOfVersion(db, kari, { id: "small-survey", version: "9" }, draftId)).toBe(false);
    expect(await draftOfVersion(db, kari, { id: "small-survey", version: "1" }, draftId)).toBe(true);
    const becomes = { id: "small-survey", version: "2" };
    const before = await requireDraft(db, draftId);
    expect(before).toMatchObject({ content: { version: "2", questionCount: 9 }, taken: false });
    const broken = { ...before.content, minutes: "mange" };
    const edit = () => broken;
    const all = (content: Content) => content;
    await changeDraft(db, kari, { draftId, partOf: all, base: partPrint(before.content), edit });
    const seen = { draftId, version: 2 };
    expect(await saveAsVersion(db, kari, seen, becomes)).toEqual({
      ok: false,
      fault: { code: "draft_has_faults", values: { count: 1 } },
    });
    const mend = { draftId, partOf: all, base: partPrint(broken), edit: () => before.content };
    await changeDraft(db, kari, mend);
    expect(await saveAsVersion(db, kari, seen, becomes)).toMatchObject({ fault: { code: "draft_stale" } });
    const saved = await saveAsVersion(db, kari, { draftId, version: 3 }, becomes);
    expect(saved).toEqual({ ok: true, value: becomes });
    expect(await saveAsVersion(db, kari, { draftId, version: 3 }, becomes)).toEqual(saved);
    expect(await db.surveyDraft.count()).toBe(0);
    const row = await db.surveyInstrument.findUniqueOrThrow({ where: { id_version: becomes } });
    expect(row).toMatchObject({ origin: "builder", createdByName: "Kari" });

    const survey = await requireVersion(db, "small-survey", "2");
    const file = instrumentFile(survey, "yaml", "nb");
    const form = new FormData();
    form.set("file", new File([file?.text ?? ""], "small.yaml"));
    form.set("do", "version");
    expect(await importForm(db, ola, form, reader)).toMatchObject({ done: true });
    expect(await db.surveyInstrument.count()).toBe(2);
    await db.surveyInstrument.delete({ where: { id_version: becomes } });
    expect(await importForm(db, ola, form, reader)).toMatchObject({ done: true });
    const again = await db.surveyInstrument.findUniqueOrThrow({ where: { id_version: becomes } });
    expect(again.contentHash).toBe(row.contentHash);
    expect(contentHash(JSON.parse(again.content))).toBe(row.contentHash);
    await loadSurveys(db);
    expect(await db.surveyInstrument.count({ where: { id: "small-survey" } })).toBe(2);
  });

  test("are imported with their faults, and never where the text is no YAML", async () => {
    const db = database();
    const sent = (text: string, button: string) => {
      const form = new FormData();
      form.set("text", text);
      form.set("do", button);
      form.set("draftId", draftId);
      return importForm(db, kari, form, reader);
    };
    const twice = await sent("id: a\nname: { nb: A, nb: B }", "draft");
    const place = { line: 2, column: 16, place: "" };
    expect(twice).toMatchObject({
      refused: { lineFaults: [{ ...place, message: "Den samme nøkkelen står to ganger i samme gruppe." }] },
    });
    const open = await sent("a: [1", "draft");
    expect(open).toMatchObject({ done: false, refused: { mayBeDraft: false } });
    expect(JSON.stringify(open)).toMatch(
      /er åpnet og ikke lukket. YAML-leseren sier, på engelsk: «Flow sequence/,
    );
    expect(await sent("- a\n- b", "draft")).toMatchObject({
      done: false,
      refused: { lineFaults: [{ line: 1, message: expect.stringContaining("id, version") as string }] },
    });
    const faulty = surveyWithChange("minutes: 3", "minutes: mange");
    expect(await sent(faulty, "version")).toMatchObject({
      done: false,
      refused: {
        mayBeDraft: true,
        text: faulty,
        lineFaults: [{ line: 9, message: expect.stringContaining("«mange»") as string }],
      },
    });
    expect(await db.surveyDraft.count()).toBe(0);
    expect(await sent(faulty, "draft")).toEqual({ done: true, address: `/surveys/drafts/${draftId}` });
    expect((await requireDraft(db, draftId)).row.content).toBe(faulty);
  });

  test("an item's form is saved under a new name, twice as once, and not over somebody else's", async () => {
    const db = database();
    await createDraft(db, kari, { draftId, text: smallSurveyDefinition });
    const item = async (key: string) =>
      findOutlineItem((await requireDraft(db, draftId)).content, key)?.content;
    const form = new FormData();
    const set = (values: Record<string, string>) =>
      Object.entries(values).forEach(([name, value]) => form.set(name, value));
    set({ base: partPrint(await item("posts")), "item.id": "jobs", "item.number": "7" });
    set({ "item.shownType": "number", "item.type": "number", "item.min": "0", "item.max": "12,5" });
    set({
      "item.question.nb": "Hvor mange?",
      "item.question.nn": "Kor mange?",
      "item.question.en": "How many?",
    });
    set({ "when.kind": "test", "when.subject": "variable:agree", "when.operator": "is", "when.value": "1" });
    const save = () => saveItemForm(db, kari, { draftId, key: "posts", form }, reader);
    const first = await save();
    expect(first).toEqual({ saved: true, address: `/surveys/drafts/${draftId}/items/jobs?saved=1` });
    expect(await save()).toEqual(first);
    expect(await item("jobs")).toMatchObject({ max: 12.5, showWhen: { variable: "agree", is: 1 } });
    expect(await item("day")).toMatchObject({ showWhen: { variable: "jobs", atLeast: 10 } });
    set({ "item.max": "9" });
    const refused = await saveItemForm(db, ola, { draftId, key: "jobs", form }, reader);
    expect(refused).toMatchObject({
      saved: false,
      status: 409,
      view: {
        kind: "item",
        item: { words: { max: "9" } },
        stale: { standing: expect.stringContaining("max: 12.5") as string },
      },
    });
    expect(
      await saveItemForm(db, ola, { draftId, key: "nothing", form: new FormData() }, reader),
    ).toMatchObject({
      saved: false,
      status: 410,
    });
  });

  test("an item's form is looked at as it would be saved, with its faults, and nothing is kept", async () => {
    const db = database();
    await createDraft(db, kari, { draftId, text: smallSurveyDefinition });
    const before = await requireDraft(db, draftId);
    const posts = findOutlineItem(before.content, "posts")?.content ?? {};
    const form = new FormData();
    form.set("base", partPrint(posts));
    for (const [name, value] of Object.entries(itemFields(posts, "jobs"))) form.set(name, value);
    form.set("item.question.nb", "Hvor mange stillinger?");
    form.delete("item.question.nn");
    const view = await lookAtItemForm(db, { draftId, key: "posts", form }, reader);
    const here = `/surveys/drafts/${draftId}/items/posts`;
    expect(view).toMatchObject({
      ...{ kind: "item", isUnsaved: true, here },
      preview: { section: { items: [{ question: "Hvor mange stillinger?" }] } },
      faults: [{ page: here, field: "item.question.nn" }],
    });
    expect((await requireDraft(db, draftId)).row).toEqual(before.row);
    const gone = await lookAtItemForm(db, { draftId, key: "nothing", form: new FormData() }, reader);
    expect(gone.kind).toBe("gone");
  });

  test("an item that gets another's id and its own back is the one whose page is shown, and no other is changed", async () => {
    const db = database();
    await createDraft(db, kari, { draftId, text: smallSurveyDefinition });
    const content = async () => (await requireDraft(db, draftId)).content;
    const kinds = async () =>
      outlineItems(await content()).map(({ content: { id, type } }) => `${String(id)} ${String(type)}`);
    const before = await kinds();
    const renamed = async (key: string, id: string) => {
      const form = new FormData();
      const found = findOutlineItem(await content(), key)?.content ?? {};
      form.set("base", partPrint(found));
      for (const [name, value] of Object.entries(itemFields(found, id))) form.set(name, value);
      return () => saveItemForm(db, kari, { draftId, key, form }, reader);
    };
    const page = (key: string) => ({
      saved: true,
      address: `/surveys/drafts/${draftId}/items/${key}?saved=1`,
    });
    // «posts» stands before «day», and «day» has no key of its own while both have its id.
    expect(await (await renamed("posts", "day"))()).toEqual(page("day"));
    const back = await renamed("day", "posts");
    expect(await back()).toEqual(page("posts"));
    expect(await kinds()).toEqual(before);
    expect(await back()).toEqual(page("posts"));
    expect(await kinds()).toEqual(before);
    // The other way round, the later one is the one without a key.
    expect(await (await renamed("day", "posts"))()).toMatchObject({
      saved: true,
      address: expect.stringContaining("/items/~") as string,
    });
    const twins = (await kinds()).filter((kind) => kind.startsWith("posts"));
    expect(twins).toEqual(["posts number", "posts date"]);
  });
});

/** The fields of the form of a number or a date that nothing but its id is changed in. */
function itemFields(item: Content, id: string): Record<string, string> {
  const { number, type, question, min, max, unit, from, to } = item as Record<string, string>;
  const plain = { id, number, shownType: type, type, min, max, from, to };
  return Object.fromEntries([
    ...Object.entries(plain).map(([name, value]) => [`item.${name}`, String(value ?? "")] as const),
    ...(["question", "unit"] as const).flatMap((part) =>
      Object.entries(textsOf({ question, unit }[part])).map(
        ([language, text]) => [`item.${part}.${language}`, text] as const,
      ),
    ),
  ]);
}
