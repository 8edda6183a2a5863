import { describe, expect, it } from "vitest";
import { neverWritten } from "~/assessment/interviews/interview-note";
import { type NoteShelf, noteShelf, type ShelfPlace } from "~/assessment/interviews/kept-notes";
import type { KeptNote } from "~/assessment/interviews/note-queue";
import { browserStorage } from "./note-world";

const work = (draft: string): KeptNote => ({ standing: neverWritten, draft, unanswered: null, found: [] });

let clock = 0;
const shelfOf = (storage: Storage, place: Partial<ShelfPlace> = {}): NoteShelf =>
  noteShelf(
    () => storage,
    { personId: "eva", evaluationId: "e", interviewId: "i", pageId: "one", ...place },
    () => clock,
  );

function taken(shelf: NoteShelf): string[] {
  const texts: string[] = [];
  shelf.takeOver((questionId, { draft }) => texts.push(`${questionId} ${draft}`));
  return texts;
}

describe("the shelf for unsaved notes", () => {
  it("hands over what a page that left has put there, once, to the same person and interview only", () => {
    const storage = browserStorage();
    const gone = shelfOf(storage);
    gone.beat();
    gone.put("1.1.1", work("Æsj"));
    gone.put("", work("generelt"));
    gone.leave();
    expect(taken(shelfOf(storage, { pageId: "two", personId: "ola" }))).toEqual([]);
    expect(taken(shelfOf(storage, { pageId: "two", interviewId: "j" }))).toEqual([]);
    expect(taken(shelfOf(storage, { pageId: "two" }))).toEqual(["1.1.1 Æsj", " generelt"]);
    expect(taken(shelfOf(storage, { pageId: "three" }))).toEqual([]);
  });

  it("leaves the work of a page that is alive, and takes it when that has been silent for minutes", () => {
    const storage = browserStorage();
    clock = 1_000_000;
    const alive = shelfOf(storage);
    alive.beat();
    alive.put("1.1.1", work("mitt"));
    const other = shelfOf(storage, { pageId: "two" });
    clock += 60_000;
    expect(taken(other)).toEqual([]);
    expect(other.all().map(({ work: { draft } }) => draft)).toEqual(["mitt"]);
    clock += 600_000;
    expect(taken(other)).toEqual(["1.1.1 mitt"]);
  });

  it("names the other interviews of the evaluation that something waits for", () => {
    const storage = browserStorage();
    shelfOf(storage, { interviewId: "j" }).put("1.1.1", work("a"));
    shelfOf(storage, { evaluationId: "f", interviewId: "k" }).put("1.1.1", work("b"));
    shelfOf(storage).put("1.1.1", work("c"));
    expect(shelfOf(storage, { pageId: "two" }).elsewhere()).toEqual(["j"]);
  });

  it("leaves alone what it cannot read, and forgets what it is told to", () => {
    const storage = browserStorage();
    storage.setItem("peil-interview-note:eva:e:i:zero:1.1.1", "{");
    storage.setItem("peil-interview-note:eva:e:i:zero:1.1.2", '{"format":0}');
    const shelf = shelfOf(storage);
    expect(shelf.all()).toEqual([]);
    shelf.put("1.1.1", work("a"));
    shelf.clear();
    expect(Object.keys(storage)).toHaveLength(2);
  });

  it("says when the browser does not keep it, and goes on", () => {
    const full = shelfOf(browserStorage(true));
    expect(full.holds()).toBe(true);
    full.put("1.1.1", work("a"));
    expect(full.holds()).toBe(false);
    const none = noteShelf(
      () => {
        throw new DOMException("no", "SecurityError");
      },
      { personId: "eva", evaluationId: "e", interviewId: "i", pageId: "one" },
      () => 0,
    );
    none.beat();
    none.put("1.1.1", work("a"));
    expect([none.holds(), none.all(), none.elsewhere()]).toEqual([false, [], []]);
  });
});
