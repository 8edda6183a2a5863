import { expect, test } from "vitest";
import type { Caller } from "~/access/caller";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { handlePublication } from "~/assessment/publication/publish-page.server";
import type { Database } from "~/platform/database.server";
import type { Translator } from "~/platform/i18n/translator";
import { describeStore } from "../../support/databases";
import { addEvaluation, addGround, addPerson, completeChecklist } from "../../support/small-evaluation";

/** Says the key, so that a test sees which sentence a person gets. */
const t = ((key: string) => key) as unknown as Translator;

/** Posts a form of the page as this person. */
async function post(db: Database, caller: Caller, id: string, fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return handlePublication(db, caller, await requireEvaluation(db, caller, id, "see"), form, t);
}

async function prepare(db: Database): Promise<{ id: string; eva: Caller }> {
  await addGround(db);
  const eva = await addPerson(db, "Eva");
  const id = await addEvaluation(db, [eva]);
  await completeChecklist(db, id);
  return { id, eva };
}

const said = (status: number, message: string) => ({ ok: false, status, answer: { faults: [{ message }] } });

describeStore("the forms of the publication page", (database) => {
  test.each(["", "anything", "toString"])("do nothing when they ask for «%s»", async (intent) => {
    const db = database();
    const { id, eva } = await prepare(db);
    expect(await post(db, eva, id, { intent, number: "1" })).toMatchObject(
      said(422, "faults:form_unreadable"),
    );
    expect(await db.publication.count()).toBe(0);
  });

  test("publish once when sent twice", async () => {
    const db = database();
    const { id, eva } = await prepare(db);
    const form = { intent: "publish", number: "1" };
    const done = { ok: true, done: "published" };
    expect([await post(db, eva, id, form), await post(db, eva, id, form)]).toEqual([done, done]);
    expect(await db.publication.count()).toBe(1);
  });

  test("meet with 409 what somebody else did first", async () => {
    const db = database();
    const { id, eva } = await prepare(db);
    expect(await post(db, eva, id, { intent: "publish", number: "2" })).toMatchObject(
      said(409, "faults:publication_number_changed"),
    );
    await post(db, eva, id, { intent: "publish", number: "1" });
    const correction = { intent: "open_correction", reason: "En karakter var feil." };
    expect(await post(db, eva, id, { ...correction, number: "0" })).toMatchObject(
      said(409, "faults:corrected_meanwhile"),
    );
  });

  test("are refused to those who only read", async () => {
    const db = database();
    const { id } = await prepare(db);
    const gro = await addPerson(db, "Gro", "municipality", { municipalityNumber: "1837" });
    for (const intent of ["publish", "open_correction", "cancel_correction"]) {
      const refused = await post(db, gro, id, { intent, number: "1" }).catch((thrown: unknown) => thrown);
      expect(refused).toBeInstanceOf(Response);
      expect(refused).toMatchObject({ status: 403 });
    }
    expect(await db.publication.count()).toBe(0);
  });
});
