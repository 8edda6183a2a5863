import { describe, expect, test } from "vitest";
import { areasOf, questionsOf } from "~/assessment/instrument";
import type { Snapshot } from "~/assessment/publication/snapshot";
import { type Language, languages } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import type { Block, ReportDocument, Row } from "~/report/document";
import { buildEvaluationReport } from "~/report/evaluation-report";
import { kommunekompasset, lerkevikSnapshot } from "../support/lerkevik";

const instrument = kommunekompasset();
const areas = areasOf(instrument);

function report(language: Language = "nb", changes: Partial<Snapshot> = {}): ReportDocument {
  return buildEvaluationReport({
    snapshot: lerkevikSnapshot(changes),
    instrument,
    language,
    t: translator(language),
  });
}

function blocksOf<K extends Block["kind"]>(
  document: ReportDocument,
  section: string,
  kind: K,
): Extract<Block, { kind: K }>[] {
  const blocks = document.sections.find(({ id }) => id === section)?.blocks ?? [];
  return blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

const textsOf = (rows: Row[]): string[][] =>
  rows.map(({ cells }) => cells.map(({ number, text }) => [number, text].filter(Boolean).join(" ")));

const everyString = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : value && typeof value === "object"
      ? Object.values(value).flatMap(everyString)
      : [];

describe("the report of Lerkevik", () => {
  const document = report();

  test("goes from the tool by the result and the areas to the method", () => {
    expect(document.sections.map(({ label, title }) => `${label} ${title}`)).toEqual([
      "1 Om verktøyet",
      "2 Resultatet",
      "3 Sammendrag",
      "4 Område for område",
      "Område 1 Offentlighet og demokrati",
      "Område 2 Samfunnsutvikling",
      "Område 3 Styring og kontroll",
      "Område 4 Effektivitet",
      "Område 5 Brukernes fokus",
      "Område 6 Kvalitetsutvikling",
      "Område 7 Arbeidsliv",
      "Område 8 Lederskap og medarbeiderskap",
      "5 Metode og versjon",
    ]);
  });

  test("numbers figures and tables through the whole of it", () => {
    const labels = document.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => ("caption" in block ? [block.caption.label] : []));
    const numbered = (word: string) => labels.filter((label) => label.startsWith(word));
    expect(numbered("Figur")).toEqual(["Figur 1", "Figur 2", "Figur 3", "Figur 4"]);
    // Bands, result, two for each area, and the facts of the municipality.
    expect(numbered("Tabell")).toEqual(Array.from({ length: 19 }, (_, index) => `Tabell ${index + 1}`));
  });

  // Summed by hand from the grades: 51.67, 59, 57, 51, 56.67, 53.67, 52.58 and 57.67, together 439.25.
  test("gives the total and every area, rounded once", () => {
    expect(blocksOf(document, "result", "total")).toEqual([
      { kind: "total", value: "439", most: "av 800 poeng", text: "54,9 prosent av høyeste poengsum" },
    ]);
    const points = blocksOf(document, "result", "rose")[0]?.points ?? [];
    expect(points.map(({ value }) => value)).toEqual(["52", "59", "57", "51", "57", "54", "53", "58"]);
    expect(points[6]?.share).toBeCloseTo(0.52583, 4);
    expect(textsOf(blocksOf(document, "result", "table")[0]?.rows ?? []).at(-1)).toEqual([
      "Sum",
      "168",
      "156",
      "116",
      "439",
      "800",
    ]);
  });

  test("says that the areas as shown add up to something else than the total", () => {
    expect(blocksOf(document, "result", "note")[0]?.text).toContain(
      "blir 441 til sammen. Den nøyaktige summen rundes av til 439",
    );
  });

  test("says so in an area only where it is the case", () => {
    // Area 1: 8 + 7 + 18 + 3.67 + 15 is shown as 8,0 7,0 18,0 3,7 15,0 and 52: both ways 51.7.
    expect(blocksOf(document, "area-1", "note").map(({ text }) => text)).toEqual([
      expect.stringContaining("fra poengene i delområde 1.3, 1.5."),
    ]);
    expect(blocksOf(document, "area-8", "note")).toEqual([]);
  });

  test("shows every question with its grades and points", () => {
    for (const area of areas) {
      const rows =
        blocksOf(document, `area-${area.id}`, "table")[1]?.rows.filter(({ kind }) => kind === "body") ?? [];
      expect(rows.map(({ id }) => id)).toEqual(questionsOf(area).map(({ id }) => `question-${id}`));
    }
    // 12.5 x (8 + 6 + 5) / 30 = 7.9167
    const row = textsOf(blocksOf(document, "area-2", "table")[1]?.rows ?? []).find(([head]) =>
      head?.startsWith("2.4.2 "),
    );
    expect(row?.slice(1)).toEqual(["8", "6", "5", "7,9", "12,5"]);
  });

  test("shows each sub-area's points by dimension, which together fill its bar", () => {
    const row = blocksOf(document, "area-2", "table")[0]?.rows[0];
    // Question 2.1.1 of 15 points, graded 8, 7 and 6.
    expect(row?.cells.map(({ text }) => text)).toEqual([
      "Strategisk fokus",
      "4,0",
      "3,5",
      "3,0",
      "10,5",
      "15",
    ]);
    expect(row?.cells[0]?.bar?.map(({ share }) => share)).toEqual([4 / 15, 3.5 / 15, 3 / 15]);
  });

  test("has every finding once, in the column of its kind, with the questions that it rests on", () => {
    const snapshot = lerkevikSnapshot();
    const found = areas.flatMap(({ id }) =>
      blocksOf(document, `area-${id}`, "findings").flatMap(({ columns }) =>
        columns.flatMap(({ kind, findings }) =>
          findings.map(({ text, questions }) => ({ areaId: id, kind, text, questions })),
        ),
      ),
    );
    expect(found).toHaveLength(snapshot.findings.length);
    for (const { areaId, kind, text, questionIds } of snapshot.findings) {
      expect(found).toContainEqual({ areaId, kind, text, questions: questionIds });
    }
  });

  test("keeps the evaluators' notes out", () => {
    const strings = everyString(document).join("\n");
    for (const { note } of lerkevikSnapshot().grades) expect(strings).not.toContain(note);
  });

  test("is marked as invented on the front page and on every foot", () => {
    expect(document.cover.mark?.long).toContain("Oppdiktet kommune");
    expect(document.foot.text).toBe("Lerkevik kommune (oppdiktet) · Kommunekompasset 2020 · Versjon 1");
    expect(JSON.stringify(document)).not.toContain("CC BY");
  });
});

describe("the report of a real municipality", () => {
  const document = report("nb", {
    invented: false,
    municipality: {
      number: "1837",
      name: "Meløy",
      county: "Nordland",
      facts: [
        { kind: "inhabitants", year: 2026, value: 6212, source: "Statistisk sentralbyrå, folkemengde" },
      ],
    },
  });

  test("has no mark, and names the source and licence of its facts", () => {
    expect(document.cover.mark).toBeNull();
    expect(document.foot.text).toBe("Meløy kommune · Kommunekompasset 2020 · Versjon 1");
    expect(textsOf(blocksOf(document, "method", "table")[0]?.rows ?? [])).toEqual([
      ["Innbyggere 1. januar", "6\u202f212", "2026", "Statistisk sentralbyrå, folkemengde"],
    ]);
    expect(JSON.stringify(document)).toContain("CC BY 4.0");
  });
});

describe("a corrected version", () => {
  const document = report("nb", { number: 2, reason: "Karakteren på 3.2.1 var ført feil." });

  test("says its number and the reason, on the front page and under method", () => {
    expect(document.cover.lines).toContain("Rettet versjon. Grunn: Karakteren på 3.2.1 var ført feil.");
    const version = blocksOf(document, "method", "definitions")[0]?.items ?? [];
    expect(version).toContainEqual({ term: "Versjon av rapporten", text: "2" });
    expect(version).toContainEqual({
      term: "Grunn til rettingen",
      text: "Karakteren på 3.2.1 var ført feil.",
    });
    const hash = lerkevikSnapshot().instrument.contentHash.slice(0, 12);
    expect(version).toContainEqual({ term: "Kontrollsum for utgaven", text: hash });
  });
});

describe("the sub-areas of an area as they are shown", () => {
  const graded = (given: Record<string, number>) => {
    const { grades } = lerkevikSnapshot();
    const changed = grades.map((grade) => ({
      ...grade,
      system: given[grade.questionId] ?? 0,
      extent: 0,
      result: 0,
    }));
    return blocksOf(report("nb", { grades: changed }), "area-2", "note").map(({ text }) => text);
  };

  test("get a note where they add up to something else than the area", () => {
    // 15 x 0.5 / 30 = 0.25 and 10 x 0.5 / 30 = 0.1667 are shown as 0,3 and 0,2, but are 0.4167 together, which is shown as 0.
    expect(graded({ "2.1.1": 0.5, "2.2.1": 0.5 })).toEqual([
      "Delområdene slik de er vist, blir 0,5 til sammen. De nøyaktige poengene for området rundes av til 0.",
    ]);
  });

  test("get none where they add up", () => {
    expect(graded({ "2.1.1": 0.5 })).toEqual([]);
  });
});

describe.each(languages)("in %s", (language) => {
  const document = report(language);

  test("every text is there, and no key is shown instead of one", () => {
    const strings = everyString(document);
    expect(strings.filter((text) => /^(report|common):|^[a-z]+(_[a-z0-9]+)+$/.test(text))).toEqual([]);
    expect(strings.filter((text) => text.includes("{{") || text.includes("undefined"))).toEqual([]);
    expect(document.foot.page).toMatch(/\{page\}.*\{pages\}/);
  });

  test("what the team wrote carries the team's language", () => {
    expect(blocksOf(document, "summary", "paragraphs").map((block) => block.language)).toEqual(["nb"]);
    expect(blocksOf(document, "area-1", "findings").map((block) => block.language)).toEqual(["nb"]);
  });

  test("a reader of another language is told which one the team wrote in", () => {
    expect(blocksOf(document, "summary", "note")).toHaveLength(language === "nb" ? 0 : 1);
  });
});

test("the same source gives the same document", () => {
  expect(report("nn")).toEqual(report("nn"));
});
