import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { translator } from "~/platform/i18n/translator";
import { type Content, listOf, type Path, valueAt, withValueAt } from "~/survey/builder/content";
import type { FoundDraft } from "~/survey/builder/draft-store.server";
import { draftContent, draftText } from "~/survey/builder/draft-text.server";
import { faultWords } from "~/survey/builder/fault-words";
import { itemPageView } from "~/survey/builder/item-page.server";
import { overviewView } from "~/survey/builder/overview.server";
import { partPageView } from "~/survey/builder/part-page.server";
import { previewPageView } from "~/survey/builder/preview-page.server";
import { removeItemView } from "~/survey/builder/remove-item-page.server";
import { instrumentFaults } from "~/survey/instruments/instrument-faults";
import { outlineOf } from "~/survey/builder/outline";
import { smallSurveyDefinition } from "../../support/small-survey";

const whole = parse(smallSurveyDefinition) as Content;

function pathsOf(value: unknown, path: Path = []): Path[] {
  const below = Array.isArray(value) ? [...value.entries()] : Object.entries(value ?? {});
  const own = path.length > 0 ? [path] : [];
  return typeof value === "object"
    ? [...own, ...below.flatMap(([key, part]) => pathsOf(part, [...path, key]))]
    : own;
}

const strange = fc.constantFrom<unknown>(
  ...["", "Æ: # ø", "areas", "q 1", "2018-12-31", "~", "toString", "__proto__", "x".repeat(40)],
  ...[null, undefined, true, 7, -1, 2.5, 1e21],
  ...[[], {}, [[]], ["x"], { nb: "a" }, { variable: "agree" }, { variable: "day", is: 1 }],
);

/** A survey with a few places changed into something else. */
const anyDraft = fc
  .array(fc.tuple(fc.constantFrom(...pathsOf(whole)), strange), { minLength: 1, maxLength: 4 })
  .map((changes) =>
    changes.reduce((content, [path, value]) => {
      // In YAML a list has no holes.
      const isItem = typeof path.at(-1) === "number";
      return withValueAt(content, path, isItem && value === undefined ? null : value);
    }, whole),
  );

describe("a draft, whatever it says", () => {
  test("is the same after it is written as text and read", () => {
    fc.assert(
      fc.property(anyDraft, (content) => {
        expect(draftContent(draftText(content))).toEqual(content);
      }),
      { numRuns: 30, seed: 4 },
    );
  });

  test("can be shown on every page, and its faults are told in the reader's words", () => {
    const reader = { language: "nb" as const, t: translator("nb") };
    const row = { id: "d", content: "", version: 1, updatedByName: "Kari", updatedAt: new Date(0) };
    fc.assert(
      fc.property(anyDraft, (content) => {
        for (const { message } of instrumentFaults(content))
          expect(faultWords(message, reader.t), message).not.toBe(message);
        const draft: FoundDraft = {
          row: { ...row, instrumentId: "", createdAt: new Date(0) },
          content,
          taken: false,
        };
        overviewView(draft, reader);
        expect(partPageView(draft, { kind: "head" }, reader)).not.toBeNull();
        for (const [place] of listOf(content["background"]).entries())
          expect(partPageView(draft, { kind: "background", place }, reader)).not.toBeNull();
        for (const section of outlineOf(content)) {
          expect(previewPageView(draft, section.key, reader)).not.toBeNull();
          expect(partPageView(draft, { kind: "section", key: section.key }, reader)).not.toBeNull();
          for (const { key } of section.items) {
            expect(itemPageView(draft, key, reader)).toMatchObject({ kind: "item" });
            expect(removeItemView(draft, key, reader)).not.toBeNull();
          }
        }
      }),
      { numRuns: 10, seed: 4 },
    );
  });

  test("has every fault on the page that it is mended on", () => {
    const reader = { language: "en" as const, t: translator("en") };
    const change = (path: Path, value: unknown) => {
      expect(valueAt(whole, path), path.join(".")).toBeDefined();
      const row = { id: "d", instrumentId: "", content: "", version: 1, updatedByName: "Kari" };
      const dates = { updatedAt: new Date(0), createdAt: new Date(0) };
      const content = withValueAt(whole, path, value);
      return overviewView({ row: { ...row, ...dates }, content, taken: false }, reader).faults;
    };
    expect(change(["sections", 0, "items", 1, "options", 2, "label", "nn"], undefined)).toEqual([
      {
        page: "/surveys/drafts/d/items/areas",
        href: "/surveys/drafts/d/items/areas#field-item-options-2-label-nn",
        field: "item.options.2.label.nn",
        place: "Question 2, option 3, text, nynorsk",
        message: "the text is missing",
      },
    ]);
    expect(change(["sections", 1, "items", 3, "showWhen", "variable"], "last")[0]).toMatchObject({
      href: "/surveys/drafts/d/items/day#field-item-showWhen",
      place: "Question 8, condition",
      message: "last is not asked before this; a condition looks back only",
    });
    expect(change(["sections", 1, "name", "en"], "")[0]).toMatchObject({
      href: "/surveys/drafts/d/sections/second#field-section-name-en",
    });
    expect(
      change(["background", 0, "categories", 1, "where", "population", "atLeast"], 1001)[0],
    ).toMatchObject({
      href: "/surveys/drafts/d/background/0#field-background-categories",
      message: expect.stringContaining("no category takes") as string,
    });
    expect(change(["kind"], "poll")[0]).toMatchObject({ page: "/surveys/drafts/d/yaml" });
  });
});
