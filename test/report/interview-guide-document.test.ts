import { expect, test } from "vitest";
import { interviewGuide } from "~/assessment/interviews/interview-guide";
import { translator } from "~/platform/i18n/translator";
import type { PaperDocument } from "~/report/document";
import { buildGuideDocument, guideFileName } from "~/report/interview-guide-document";
import { renderPdf } from "~/report/pdf/render";
import { kommunekompasset } from "../support/lerkevik";
import { pdfPages } from "../support/pdf-text";

const instrument = kommunekompasset();
const PATIENCE = 240_000;
const evaluation = {
  municipality: { number: "9901", name: "Bærlevåg" },
  year: 2026,
  invented: true,
  team: [{ id: "eva", name: "Eva Å", email: "eva@example.no" }],
};

function guideOf(groupId: string, language: "nb" | "en") {
  const guide = interviewGuide(instrument, groupId, language);
  if (!guide) throw new Error("The instrument has no such group.");
  const document: PaperDocument = buildGuideDocument({
    guide,
    evaluation,
    language,
    t: translator(language),
  });
  return { guide, document };
}

test(
  "a guide's PDF has every question of the group, what is said of names, and a foot on every page",
  async () => {
    const { guide, document } = guideOf("hovedtillitsvalgte", "nb");
    const pages = await pdfPages(await renderPdf(document));
    const text = pages.join(" ").replace(/\s+/g, "");
    const questions = guide.areas.flatMap((area) => area.questions);
    const expected = [
      "Intervjuguide: De hovedtillitsvalgte",
      "Si at rapporten aldri siterer en person med navn.",
      "Takk for samtalen.",
      ...questions.flatMap((question) => [question.text, ...question.lookFor.map((hint) => hint.text)]),
    ];
    expect(expected.filter((part) => !text.includes(part.replace(/\s+/g, "")))).toEqual([]);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain("Bærlevåg 2026 (oppdiktet)");
      expect(page).toContain(`Side ${index + 1} av ${pages.length}`);
      // No page holds the foot alone.
      expect(page.length).toBeGreaterThan(200);
    }
    // Three questions with room to write on a page, and a page and a half for how to begin and to end.
    expect(pages.length).toBeLessThanOrEqual(Math.ceil(questions.length / 3) + 2);
  },
  PATIENCE,
);

test("a guide is downloaded under a name that every file system takes", () => {
  const { guide, document } = guideOf("formannskap", "en");
  expect(guideFileName(guide, evaluation, "en")).toBe("interview-guide-baerlevag-2026-formannskap-en.pdf");
  expect(document.title).toBe("Interview guide: The executive committee, Bærlevåg 2026 (invented)");
});
