import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Caller } from "~/access/caller";
import { loadEvidence } from "~/assessment/evidence/evidence-store.server";
import { loadNotes, saveNote } from "~/assessment/interviews/interview-note-store.server";
import type { SentNoteSave } from "~/assessment/interviews/note-save";
import type { Database } from "~/platform/database.server";
import { describeStore } from "../../support/databases";
import { addEvaluation, addGround, addPerson } from "../../support/small-evaluation";

interface Ground {
  evaluationId: string;
  interviewId: string;
  eva: Caller;
  ola: Caller;
}

async function prepare(db: Database): Promise<Ground> {
  await addGround(db);
  const [eva, ola] = [await addPerson(db, "Eva"), await addPerson(db, "Ola")];
  const evaluationId = await addEvaluation(db, [eva, ola]);
  await db.evaluation.update({ where: { id: evaluationId }, data: { stage: "interviews" } });
  const interviewId = await addInterview(db, evaluationId, "2026-03-03");
  return { evaluationId, interviewId, eva, ola };
}

async function addInterview(db: Database, evaluationId: string, heldOn: string): Promise<string> {
  const { id } = await db.interview.create({
    data: { evaluationId, groupId: "chief", heldOn, updatedAt: new Date(), updatedByName: "Eva" },
  });
  return id;
}

const saveOf = ({ evaluationId, interviewId }: Ground, more: SentNoteSave = {}) => ({
  evaluationId,
  interviewId,
  questionId: "1.1.1",
  text: "Planen er vedtatt\nmen lite kjent",
  baseVersion: 0,
  saveId: randomUUID() as string,
  ...more,
});

describeStore("notes from an interview", (database) => {
  test("are saved once however often the save comes, each author's for themselves", async () => {
    const db = database();
    const ground = await prepare(db);
    const { eva, ola, interviewId } = ground;
    const save = saveOf(ground, { text: "Planen er vedtatt\r\nmen lite kjent\0" });
    const saved = await saveNote(db, eva, save);
    if (!saved.ok) throw new Error(saved.fault.code);
    expect(saved.value).toMatchObject({ version: 1, text: "Planen er vedtatt\nmen lite kjent" });
    expect(await saveNote(db, eva, save)).toEqual(saved);
    // Another save that says what stands is none.
    expect(await saveNote(db, eva, saveOf(ground))).toEqual(saved);
    await saveNote(db, ola, saveOf(ground, { text: "Olas" }));
    await saveNote(db, ola, saveOf(ground, { text: "Takk for praten", questionId: "" }));

    const forEva = await loadNotes(db, interviewId, eva.id);
    expect(forEva.own).toEqual(new Map([["1.1.1", saved.value]]));
    expect(forEva.colleagues.map(({ questionId, author, text }) => [questionId, author.name, text])).toEqual([
      ["", "Ola", "Takk for praten"],
      ["1.1.1", "Ola", "Olas"],
    ]);
    expect(await db.interviewNote.count()).toBe(3);
    const events = await db.auditEvent.findMany({
      where: { event: "interview_note_saved", actorId: eva.id },
    });
    expect(events.map(({ subject }) => subject)).toEqual(["1.1.1"]);
    // What was said is not in the trail, only how much.
    expect(JSON.parse(events[0]?.detail ?? "")).toEqual({
      interviewId,
      group: "Sjefen",
      question: "1.1.1",
      version: 1,
      characters: 32,
    });
  });

  test("are not overwritten by a save made from an older version", async () => {
    const db = database();
    const ground = await prepare(db);
    const { eva } = ground;
    const first = await saveNote(db, eva, saveOf(ground, { text: "fra fane 1" }));
    if (!first.ok) throw new Error(first.fault.code);
    const stale = await saveNote(db, eva, saveOf(ground, { text: "fra fane 2" }));
    expect(stale).toEqual({ ok: false, fault: { code: "interview_note_stale", standing: first.value } });
    const chosen = await saveNote(db, eva, saveOf(ground, { text: "fra fane 2", baseVersion: 1 }));
    expect(chosen).toMatchObject({ ok: true, value: { version: 2, text: "fra fane 2" } });
  });

  test("are refused with the reason when the stage, the person, the interview or the text does not fit", async () => {
    const db = database();
    const ground = await prepare(db);
    const { eva, evaluationId } = ground;
    const codeOf = async (caller: Caller, more: SentNoteSave & { interviewId?: string }) => {
      const saved = await saveNote(db, caller, { ...saveOf(ground), ...more });
      return saved.ok ? "saved" : saved.fault.code;
    };
    expect(await codeOf(await addPerson(db, "Fremmed"), {})).toBe("not_on_the_team");
    expect(await codeOf(await addPerson(db, "Adm", "administrator"), {})).toBe("only_evaluators_write");
    expect(await codeOf(eva, { interviewId: randomUUID() })).toBe("interview_unknown");
    expect(await codeOf(eva, { questionId: "9.9.9" })).toBe("question_unknown");
    expect(await codeOf(eva, { text: "a".repeat(20_001) })).toBe("interview_note_too_long");
    expect(await codeOf(eva, { text: 7 })).toBe("request_malformed");

    const save = saveOf(ground);
    await saveNote(db, eva, save);
    await db.evaluation.update({ where: { id: evaluationId }, data: { stage: "published" } });
    expect(await codeOf(eva, { text: "for sent", baseVersion: 1 })).toBe("already_published");
    // The same save asked about again: it had got through.
    expect(await saveNote(db, eva, save)).toMatchObject({ ok: true, value: { version: 1 } });
  });

  test("are evidence of their question in the order of the interviews, unless they are empty", async () => {
    const db = database();
    const ground = await prepare(db);
    const { eva, ola, evaluationId } = ground;
    const earlier = await addInterview(db, evaluationId, "2026-03-02");
    await saveNote(db, ola, saveOf(ground, { text: "b" }));
    await saveNote(db, eva, { ...saveOf(ground), interviewId: earlier, text: "a" });
    await saveNote(db, eva, { ...saveOf(ground), interviewId: earlier, text: "Takk", questionId: "" });
    await saveNote(db, ola, { ...saveOf(ground), interviewId: earlier, text: "y" });
    await saveNote(db, ola, { ...saveOf(ground), interviewId: earlier, text: "", baseVersion: 1 });
    const { interviewNotes } = await loadEvidence(db, evaluationId);
    expect(interviewNotes).toMatchObject([
      { authorName: "Eva", text: "a", questionId: "1.1.1", heldOn: "2026-03-02" },
      { authorName: "Ola", text: "b", questionId: "1.1.1", heldOn: "2026-03-03" },
    ]);
  });
});
