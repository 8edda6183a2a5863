import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import { areasOf } from "~/assessment/instrument";
import type { Language } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import type { ReportDocument } from "~/report/document";
import { buildEvaluationReport } from "~/report/evaluation-report";
import { renderPdf } from "~/report/pdf/render";
import { kommunekompasset, lerkevikSnapshot } from "../support/lerkevik";
import { pdfPages } from "../support/pdf-text";

const instrument = kommunekompasset();
const areas = areasOf(instrument);

/** Drawing takes a second or two, and far more on a machine that is busy with other tests. */
const PATIENCE = 240_000;

interface Drawn {
  document: ReportDocument;
  bytes: Uint8Array<ArrayBuffer>;
  pages: string[];
  text: string;
}

async function draw(language: Language, document = reportIn(language)): Promise<Drawn> {
  const bytes = await renderPdf(document);
  const pages = await pdfPages(bytes);
  return { document, bytes, pages, text: withoutSpaces(pages.join(" ")) };
}

const reportIn = (language: Language) =>
  buildEvaluationReport({ snapshot: lerkevikSnapshot(), instrument, language, t: translator(language) });

/** Lines break where a column is full, also inside an expected text; and figures are set apart by a space that the font has. */
const withoutSpaces = (text: string): string => text.replace(/\s+/g, "");

const lacking = (text: string, expected: string[]): string[] =>
  expected.filter((part) => !text.includes(withoutSpaces(part)));

describe("the PDF of Lerkevik's report", () => {
  let bokmal: Drawn;
  let english: Drawn;

  beforeAll(async () => {
    bokmal = await draw("nb");
    // The second in the same process, as in a worker that has drawn before.
    english = await draw("en");
  }, PATIENCE);

  test("holds every area, sub-area, question and finding when its text is read back", () => {
    const expected = [
      ...areas.map(({ name }) => name.nb),
      ...areas
        .flatMap(({ subareas }) => subareas)
        .flatMap(({ name, questions }) => [name.nb, ...questions.map(({ question }) => question.nb)]),
      ...lerkevikSnapshot().findings.map(({ text }) => text),
      "Lerkevik kommune",
      "439av 800 poeng",
    ];
    expect(lacking(bokmal.text, expected)).toEqual([]);
  });

  test("holds them in the second document of a process too, with what Norwegian and English typography need", () => {
    const expected = [
      ...areas
        .flatMap(({ subareas }) => subareas)
        .flatMap(({ name, questions }) => [name.en, ...questions.map(({ question }) => question.en)]),
      ...lerkevikSnapshot().findings.map(({ text }) => text),
    ];
    expect(lacking(english.text, expected)).toEqual([]);
  });

  test("is some thirty pages, each with its number, and the contents lead to the right ones", () => {
    const { document, pages } = bokmal;
    expect(pages.length).toBeGreaterThan(24);
    expect(pages.length).toBeLessThan(45);
    pages.slice(1).forEach((page, index) => expect(page).toContain(`Side ${index + 2} av ${pages.length}`));
    const contents = pages[1] ?? "";
    for (const { label, title } of document.sections) {
      const listed = new RegExp(`${label} ${title} (\\d+)`).exec(contents);
      expect(listed, `${label} ${title}`).not.toBeNull();
      expect(pages[Number(listed?.[1]) - 1]).toContain(`${label} ${title}`);
    }
  });

  test("says on every page but the front that the municipality is invented, and there in full", () => {
    const [front, ...others] = bokmal.pages;
    expect(front).toContain("Oppdiktet kommune. Tall og funn er laget");
    for (const page of others)
      expect(page).toContain("Lerkevik kommune (oppdiktet) · Kommunekompasset 2020 · Versjon 1");
  });

  test("keeps the total, the rose and the bars on one page", () => {
    const page = bokmal.pages.find((text) => text.includes("2 Resultatet") && text.includes("439")) ?? "";
    for (const expected of ["Figur 1", "Figur 2", "8 Lederskap og medarbeiderskap 58 av 100"])
      expect(page).toContain(expected);
  });

  test("carries its fonts, language, title and bookmarks", async () => {
    const raw = Buffer.from(bokmal.bytes).toString("latin1");
    const fonts = raw.match(/\/BaseFont \/[^\s/]+/g) ?? [];
    expect(new Set(fonts.map((font) => font.replace(/.*\+/, "")))).toEqual(
      new Set(["Inter-Regular", "Inter-Medium", "Inter-SemiBold"]),
    );
    expect(raw.match(/\/FontFile2 /g)).toHaveLength(3);
    expect(raw).toContain("/Lang (nb-NO)");
    const read = await getDocument({ data: bokmal.bytes.slice(), verbosity: 0 }).promise;
    const outline = await read.getOutline();
    expect(outline.map(({ title }) => title).slice(2)).toEqual(
      bokmal.document.sections.map(({ label, title }) => `${label} ${title}`),
    );
    const { info } = await read.getMetadata();
    expect(info).toMatchObject({ Title: bokmal.document.title, Producer: "Peil" });
    await read.destroy();
  });
});

describe("findings that fill several pages", () => {
  test(
    "run on in their columns, with the head of each column on every page",
    async () => {
      const document = reportIn("nb");
      const sections = document.sections
        .filter(({ id }) => id === "area-1")
        .map((section) => ({
          ...section,
          blocks: section.blocks.flatMap((block) => {
            if (block.kind !== "findings") return [];
            const long = (count: number, text: string) =>
              Array.from({ length: count }, (_, index) => ({
                text: `${text} ${index + 1}. Kommunen følger opp § 25-1, og Čáhcesuolu og «Åsgård» er med. ${"Mer om saken. ".repeat(30)}`,
                restsOn: "Spørsmål",
                questions: ["1.1.1"],
              }));
            const columns = block.columns.map((column) => ({
              ...column,
              findings: { strength: long(14, "Styrke"), challenge: long(2, "Utfordring"), weakness: [] }[
                column.kind
              ],
            }));
            return [{ ...block, columns }];
          }),
        }));
      const { pages, text } = await draw("nb", { ...document, sections });
      const expected = Array.from(
        { length: 14 },
        (_, index) => `Styrke ${index + 1}. Kommunen følger opp § 25-1, og Čáhcesuolu og «Åsgård» er med.`,
      );
      expect(lacking(text, expected)).toEqual([]);
      const continued = pages.filter((page) => page.includes("Mer om saken."));
      expect(continued.length).toBeGreaterThan(2);
      for (const page of continued) expect(page).toMatch(/Styrker.*Utfordringer.*Svakheter/);
      expect(text).toContain(withoutSpaces("Evaluatorene har ikke skrevet noen svakheter her."));
    },
    PATIENCE,
  );
});
