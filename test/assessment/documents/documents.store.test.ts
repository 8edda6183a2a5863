import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Caller } from "~/access/caller";
import type { DocumentFacts } from "~/assessment/documents/document";
import { addDocument, changeDocument, removeDocument } from "~/assessment/documents/document-changes.server";
import { listDocuments } from "~/assessment/documents/document-store.server";
import { downloadDocument } from "~/assessment/documents/download.server";
import { handleDocuments } from "~/assessment/documents/handle-documents.server";
import {
  moveRequest,
  proposeRequests,
  removeRequest,
  saveRequest,
} from "~/assessment/documents/request-changes.server";
import { listRequests } from "~/assessment/documents/request-store.server";
import { tellMunicipality } from "~/assessment/documents/tell-municipality.server";
import { findEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { listWebsiteNotes } from "~/assessment/website/website-note-store.server";
import { removeWebsiteNote, saveWebsiteNote } from "~/assessment/website/website-note-changes.server";
import type { Database } from "~/platform/database.server";
import { translator } from "~/platform/i18n/translator";
import { describeStore } from "../../support/databases";
import { addEvaluation, addGround, addPerson } from "../../support/small-evaluation";
import { office, pdf } from "./file-samples";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-documents-"));
const before = process.env["PEIL_DATA_DIR"];
beforeAll(() => {
  process.env["PEIL_DATA_DIR"] = folder;
});
afterAll(() => {
  if (before === undefined) delete process.env["PEIL_DATA_DIR"];
  else process.env["PEIL_DATA_DIR"] = before;
  fs.rmSync(folder, { recursive: true, force: true });
});

interface Ground {
  evaluationId: string;
  eva: Caller;
  kari: Caller;
}

async function prepare(db: Database): Promise<Ground> {
  await addGround(db);
  const eva = await addPerson(db, "Eva");
  const kari = await addPerson(db, "Kari", "municipality", { municipalityNumber: "1837" });
  return { evaluationId: await addEvaluation(db, [eva]), eva, kari };
}

const facts: DocumentFacts = {
  title: "Økonomiplan",
  type: "plan",
  requestId: null,
  adoptedOn: "2025-06-17",
  validTo: null,
};
const fileOf = (bytes: Uint8Array, name: string): File => new File([Uint8Array.from(bytes)], name);
const link = (address: string) => ({ kind: "link" as const, address });

/** Every file under the data folder's documents. */
function storedFiles(): string[] {
  const documents = path.join(folder, "documents");
  if (!fs.existsSync(documents)) return [];
  const all = fs.readdirSync(documents, { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** Sends the form that adds a document, as a browser would. */
async function send(
  db: Database,
  { evaluationId, kari }: Ground,
  file: File,
  values: Record<string, string> = {},
) {
  const form = new FormData();
  const fields = { intent: "add", documentId: randomUUID(), version: "", requestId: "", link: "" };
  const all = { ...fields, title: "Økonomiplan", type: "plan", adoptedOn: "", validTo: "", ...values };
  for (const [name, value] of Object.entries(all)) form.set(name, value);
  form.set("file", file);
  const evaluation = await findEvaluation(db, evaluationId);
  if (!evaluation) throw new Error("There is no evaluation.");
  const body = new Request("http://localhost/", { method: "POST", body: form });
  const length = String((await body.clone().arrayBuffer()).byteLength);
  const request = new Request(body, { headers: [...body.headers, ["Content-Length", length]] });
  return handleDocuments(db, { caller: kari, language: "nb", t: translator("nb") }, evaluation, request);
}

describeStore("the list of documents asked for", (database) => {
  test("is proposed from the instrument once, changed, ordered and told of", async () => {
    const db = database();
    const { evaluationId, eva } = await prepare(db);
    expect(await proposeRequests(db, eva, evaluationId, ["unknown"])).toEqual({ ok: true, value: 0 });
    expect(await proposeRequests(db, eva, evaluationId, null)).toEqual({ ok: true, value: 1 });
    expect(await proposeRequests(db, eva, evaluationId, null)).toEqual({ ok: true, value: 0 });
    const requestId = randomUUID();
    const wish = {
      evaluationId,
      requestId,
      version: null,
      facts: { title: "Budsjett", type: "other", note: "" },
    };
    await saveRequest(db, eva, wish);
    expect(await saveRequest(db, eva, wish)).toMatchObject({ ok: true, value: { version: 1 } });
    await moveRequest(db, eva, { evaluationId, requestId, position: 0 });
    const titles = (await listRequests(db, evaluationId)).map(
      ({ title, position }) => `${position} ${title}`,
    );
    expect(titles).toEqual(["0 Budsjett", "1 Planen"]);

    const stale = { ...wish, version: 7, facts: { ...wish.facts, title: "Årsbudsjett" } };
    expect(await saveRequest(db, eva, stale)).toMatchObject({
      ok: false,
      fault: { code: "document_request_stale", current: { title: "Budsjett" } },
    });

    const sendId = randomUUID();
    expect(await tellMunicipality(db, eva, { evaluationId, sendId })).toMatchObject({ ok: true });
    await tellMunicipality(db, eva, { evaluationId, sendId });
    const told = await db.auditEvent.findMany({ where: { event: "documents_asked" } });
    expect(told.map(({ detail }) => JSON.parse(detail ?? "") as unknown)).toEqual([
      { requests: 2, people: ["Kari"] },
    ]);
  });

  test("keeps what something was sent to, and is not for the municipality to change", async () => {
    const db = database();
    const { evaluationId, eva, kari } = await prepare(db);
    await proposeRequests(db, eva, evaluationId, null);
    const [request] = await listRequests(db, evaluationId);
    if (!request) throw new Error("Nothing was proposed.");
    const place = { evaluationId, requestId: request.id, version: 1 };
    const content = link("https://meloy.kommune.no/");
    const added = await addDocument(db, kari, {
      evaluationId,
      formId: randomUUID(),
      facts: { ...facts, requestId: request.id },
      content,
    });
    expect(await removeRequest(db, eva, place)).toMatchObject({
      fault: { code: "document_request_answered" },
    });
    expect(await removeRequest(db, kari, place)).toMatchObject({ fault: { code: "not_for_municipalities" } });
    if (!added.ok) throw new Error(added.fault.code);
    await removeDocument(db, kari, { evaluationId, documentId: added.value.id, version: 1 });
    expect(await removeRequest(db, eva, place)).toMatchObject({ ok: true });
  });
});

describeStore("a document", (database) => {
  test("is added once by one form, changed from its own version only, and closed with publication", async () => {
    const db = database();
    const { evaluationId, kari, eva } = await prepare(db);
    const add = { evaluationId, formId: randomUUID(), facts, content: link("https://meloy.kommune.no/") };
    const [first] = [await addDocument(db, kari, add), await addDocument(db, kari, add)];
    if (!first.ok) throw new Error(first.fault.code);
    expect(await listDocuments(db, evaluationId)).toHaveLength(1);
    await addDocument(db, kari, { ...add, content: link("https://meloy.kommune.no/annet") });
    expect(await listDocuments(db, evaluationId)).toHaveLength(2);

    const change = { evaluationId, documentId: first.value.id, version: 1 };
    await changeDocument(db, kari, { ...change, facts: { ...facts, title: "Plan" } });
    expect(await changeDocument(db, eva, { ...change, facts: { ...facts, title: "Annen" } })).toMatchObject({
      ok: false,
      fault: { code: "document_stale", current: { title: "Plan", version: 2 } },
    });
    await db.evaluation.update({ where: { id: evaluationId }, data: { stage: "published" } });
    const late = { ...add, formId: randomUUID() };
    expect(await addDocument(db, kari, late)).toMatchObject({ fault: { code: "already_published" } });
  });

  test("of another municipality's evaluation is out of reach", async () => {
    const db = database();
    const { evaluationId } = await prepare(db);
    const other = await addPerson(db, "Olga", "municipality");
    const add = { evaluationId, formId: randomUUID(), facts, content: link("https://a.no/") };
    expect(await addDocument(db, other, add)).toMatchObject({ fault: { code: "not_your_municipality" } });
  });

  test("that is a file is kept under its hash until the last document with it is removed", async () => {
    const db = database();
    const ground = await prepare(db);
    const { evaluationId, kari } = ground;
    const file = () => fileOf(pdf(), "Økonomiplan 2026.pdf");
    expect(await send(db, ground, file())).toEqual({ done: true, to: "?done=added" });
    expect(await send(db, ground, file())).toEqual({ done: true, to: "?done=added" });
    const [one, two] = await listDocuments(db, evaluationId);
    if (!one || !two || one.content.kind !== "file") throw new Error("Two files were added.");
    expect(storedFiles()).toEqual([one.content.contentHash]);

    const download = await downloadDocument(db, kari, { evaluationId, documentId: one.id });
    if (!download.ok) throw new Error(download.fault.code);
    expect(Object.fromEntries(download.value.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition":
        "attachment; filename=\"Okonomiplan 2026.pdf\"; filename*=UTF-8''%C3%98konomiplan%202026.pdf",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store",
    });
    expect(Buffer.from(await download.value.arrayBuffer()).equals(pdf())).toBe(true);

    await removeDocument(db, kari, { evaluationId, documentId: one.id, version: 1 });
    expect(storedFiles()).toHaveLength(1);
    await removeDocument(db, kari, { evaluationId, documentId: two.id, version: 1 });
    expect(storedFiles()).toEqual([]);
    expect(await downloadDocument(db, kari, { evaluationId, documentId: one.id })).toMatchObject({
      fault: { code: "document_removed", values: { name: "Kari" } },
    });
  });

  test("that is hostile, or comes with faults, is refused with what was typed, and nothing is written", async () => {
    const db = database();
    const ground = await prepare(db);
    const macros = office("docx", [{ name: "word/vbaProject.bin", content: "x" }]);
    const refusedFiles: [File, string][] = [
      [fileOf(macros, "plan.docx"), "makroer"],
      [new File(["MZ\x90"], "plan.pdf", { type: "application/pdf" }), "program"],
      [fileOf(pdf(), "../../plan.pdf"), "Filnavnet"],
      [new File([], "tom.pdf"), "tom"],
      [fileOf(Buffer.concat([pdf(), Buffer.alloc(26 * 1024 * 1024)]), "stor.pdf"), "25 MB"],
    ];
    for (const [file, words] of refusedFiles) {
      const outcome = await send(db, ground, file, { title: "Min plan" });
      expect(outcome).toMatchObject({
        done: false,
        status: 422,
        answer: {
          faults: [{ name: "file", message: expect.stringContaining(words) as unknown }],
          typed: { kind: "document", values: { title: "Min plan" } },
        },
      });
    }
    const dates = { adoptedOn: "2026-01-02", validTo: "2026-01-01" };
    expect(await send(db, ground, fileOf(pdf(), "plan.pdf"), dates)).toMatchObject({
      answer: { faults: [{ name: "validTo" }, { name: "file" }] },
    });
    expect(await listDocuments(db, ground.evaluationId)).toEqual([]);
    expect(storedFiles()).toEqual([]);
  });
});

describeStore("a note on the website", (database) => {
  test("is saved once, tied to questions in order, and kept when somebody was there first", async () => {
    const db = database();
    const { evaluationId, eva, kari } = await prepare(db);
    const noteId = randomUUID();
    const note = {
      seenOn: "2026-03-03",
      address: "https://www.meloy.kommune.no/",
      text: "Møtekalenderen er lett å finne.",
      questionIds: ["2.1.1", "1.1.1"],
    };
    const save = { evaluationId, noteId, version: null, note };
    await saveWebsiteNote(db, eva, save);
    expect(await saveWebsiteNote(db, eva, save)).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await listWebsiteNotes(db, evaluationId)).toMatchObject([{ questionIds: ["1.1.1", "2.1.1"] }]);

    const changed = { ...save, version: 5, note: { ...note, text: "Annet" } };
    expect(await saveWebsiteNote(db, eva, changed)).toMatchObject({
      fault: { code: "website_note_stale", current: { text: note.text } },
    });
    const unknown = { ...save, noteId: randomUUID(), note: { ...note, questionIds: ["9.9.9"] } };
    expect(await saveWebsiteNote(db, eva, unknown)).toMatchObject({
      fault: { code: "website_question_unknown" },
    });
    expect(await saveWebsiteNote(db, kari, save)).toMatchObject({ fault: { code: "only_evaluators_write" } });
    await removeWebsiteNote(db, eva, { evaluationId, noteId, version: 1 });
    expect(await listWebsiteNotes(db, evaluationId)).toEqual([]);
    expect(await db.auditEvent.count({ where: { event: { startsWith: "website_note" } } })).toBe(2);
  });
});
