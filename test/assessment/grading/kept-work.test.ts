import { describe, expect, it } from "vitest";
import { workShelf } from "~/assessment/grading/kept-work";
import type { KeptWork } from "~/assessment/grading/save-queue";
import { neverSaved } from "~/assessment/grading/standing";
import { browserStorage } from "../../support/browser-storage";

const work = (step: number): KeptWork => ({
  standing: neverSaved,
  draft: { grade: { system: step, extent: null, result: null }, note: "Æsj" },
  unanswered: null,
});

describe("the shelf for unsaved work", () => {
  it("gives back what was put there, to the same person and evaluation only", () => {
    const storage = browserStorage();
    workShelf(() => storage, "eva", "one").put("1.1.1", work(4));
    expect(workShelf(() => storage, "eva", "one").all()).toEqual(new Map([["1.1.1", work(4)]]));
    expect(workShelf(() => storage, "ola", "one").all().size).toBe(0);
    expect(workShelf(() => storage, "eva", "two").all().size).toBe(0);
  });

  it("forgets what is done, but not what another tab has put in its place", () => {
    const storage = browserStorage();
    const [one, other] = [workShelf(() => storage, "eva", "one"), workShelf(() => storage, "eva", "one")];
    one.put("1.1.1", work(4));
    one.remove("1.1.1");
    expect(other.all().size).toBe(0);
    one.put("1.1.1", work(4));
    other.put("1.1.1", work(5));
    one.remove("1.1.1");
    expect(other.all()).toEqual(new Map([["1.1.1", work(5)]]));
  });

  it("leaves alone what it cannot read", () => {
    const storage = browserStorage();
    storage.setItem("peil-grading:eva:one:1.1.1", "{");
    storage.setItem("peil-grading:eva:one:1.1.2", '{"format":0}');
    const shelf = workShelf(() => storage, "eva", "one");
    expect(shelf.all().size).toBe(0);
    expect(Object.keys(storage)).toHaveLength(2);
  });

  it("says when the browser does not keep it, and goes on", () => {
    const full = workShelf(() => browserStorage(true), "eva", "one");
    expect(full.holds()).toBe(true);
    full.put("1.1.1", work(4));
    expect(full.holds()).toBe(false);
    const forbidden = workShelf(
      () => {
        throw new DOMException("forbidden", "SecurityError");
      },
      "eva",
      "one",
    );
    forbidden.put("1.1.1", work(4));
    expect(forbidden.all().size).toBe(0);
    expect(forbidden.holds()).toBe(false);
  });
});
