import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { translator } from "~/platform/i18n/translator";
import { renderPdf } from "~/report/pdf/render";
import { besideOwn } from "~/report/survey/beside-own";
import { columnHeads } from "~/report/survey/column-heads";
import { effectSize } from "~/survey/statistics/effect-size";
import { buildOwnSheet } from "~/report/survey/own-sheet";
import { sectionPart, writtenText } from "~/report/survey/report-texts";
import { buildSurveyReport } from "~/report/survey/survey-report";
import { writeResponses } from "~/survey/analysis/responses-file";
import { surveyFolder } from "~/survey/instruments/instrument-file.server";
import { itemsOf } from "~/survey/instrument";
import { variablesOf } from "~/survey/variables";
import { runCommand } from "../../support/command";
import { pdfPages } from "../../support/pdf-text";
import { radmann, radmannFrame } from "../../support/radmann";
import { smallSurvey } from "../../support/small-survey";
import { surveyReportSource } from "../../support/survey-report";
import { syntheticResponses } from "../../support/synthetic-responses";

const PATIENCE = 60_000;
const instrument = radmann();
const frame = radmannFrame();
const responses = syntheticResponses(instrument, frame, 7);

describe("the report of a survey", () => {
  test("has every section, every question and its figure, and no text that anybody wrote", () => {
    const codings = [
      {
        variable: "q20",
        label: "Tjenester for barn",
        municipalities: responses.map((each) => each.municipality),
      },
    ];
    const document = buildSurveyReport(surveyReportSource(instrument, frame, responses, { codings }));
    const { sections } = document;
    expect(sections.map(({ label }) => label)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "A", "B"]);
    const headings = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "heading" ? [block.text.split("  ")[0]] : [])),
    );
    const numbers = itemsOf(instrument).map(({ number }) => number);
    expect(headings.filter((heading) => numbers.includes(heading ?? ""))).toEqual(numbers);
    const charts = sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "chart"));
    // 1-3, 8, 13 and 17 one each; the nine grids with means two, 6 one; 10 one a row; 20 its subjects.
    expect(charts).toHaveLength(6 + 9 * 2 + 1 + 17 + 1);
    const ids = charts.map((block) => (block.kind === "chart" ? block.chart.id : ""));
    expect(new Set(ids).size).toBe(ids.length);

    const whole = JSON.stringify(document);
    for (const text of ["brannvern", "=SUM(A1)", "sak, «drøft»"]) expect(whole).not.toContain(text);
    expect(whole).toContain("Tjenester for barn");
    // The three mended faults of the source are told.
    for (const number of ["3", "6", "16"]) expect(whole).toContain(`"term":"Spørsmål ${number}"`);
    // What the source says of its own frame is no note of another's.
    expect(whole).toContain("dens egen liste gir 1756");
    const source = surveyReportSource(instrument, frame, responses);
    const elsewhere = { ...source, wave: { ...source.wave, isSourceFrame: false } };
    const other = JSON.stringify(buildSurveyReport(elsewhere));
    expect(other).not.toContain("dens egen liste gir 1756");
    expect(other).toContain('"term":"Spørsmål 16"');
    expect(whole).toContain("Tallene er slik de var da rapporten ble publisert 1. mars 2019.");
  });

  test("tells how many of the texts were read, and names no subject of fewer than five", () => {
    const wrote = responses.filter(({ answers }) => answers.has("q20")).map((each) => each.municipality);
    const coding = (label: string | null, municipalities: readonly string[]) => ({
      ...{ variable: "q20", label, municipalities },
    });
    const wordsOf = (...codings: ReturnType<typeof coding>[]) =>
      JSON.stringify(buildSurveyReport(surveyReportSource(instrument, frame, responses, { codings })));
    const part = wordsOf(
      coding("Barnevern", wrote.slice(0, 6)),
      coding("Bompenger", wrote.slice(6, 9)),
      coding(null, wrote.slice(9, 12)),
    );
    expect(part).toContain(`12 av ${wrote.length} tekster er lest og sortert etter tema.`);
    expect(part).toContain("n = 12");
    expect(part).toContain('"50 %"');
    expect(part).not.toContain("Bompenger");
    expect(part).toContain("Temaer som færre enn 5 skrev om, er ikke vist.");
    const two = wordsOf(coding("Barnevern", wrote.slice(0, 2)));
    expect(two).not.toContain("Barnevern");
    expect(two).not.toContain("er lest og sortert");
    expect(two).toContain(`${wrote.length} kommuner skrev noe her`);
    expect(wordsOf(coding("Barnevern", wrote.slice(0, 6)), coding(null, wrote.slice(6)))).toContain(
      "Tekstene er lest og sortert etter tema",
    );
  });

  test("says the same in each language, and whose words a text is in", () => {
    for (const language of ["nb", "nn", "en"] as const) {
      const texts = { summary: { nb: "Første.\n\nAndre.", nn: "", en: "" } };
      const document = buildSurveyReport(
        surveyReportSource(instrument, frame, responses, { language, t: translator(language), texts }),
      );
      const [summary] = document.sections;
      expect(summary?.blocks).toContainEqual({
        kind: "paragraphs",
        texts: ["Første.", "Andre."],
        language: "nb",
      });
      expect(summary?.blocks.some((block) => block.kind === "note" && block.text.includes("bokmål"))).toBe(
        language !== "nb",
      );
      expect(JSON.stringify(document)).not.toMatch(/survey_report:|\{\{|undefined|NaN/);
    }
  });

  test("hides a group of four, and nothing that is shown tells it by subtraction", () => {
    const groups = new Map<string, number>();
    const few = responses.filter(({ municipality }) => {
      const group = frame.find((unit) => unit.municipality === municipality)?.group ?? "";
      const count = (groups.get(group) ?? 0) + 1;
      groups.set(group, count);
      return count <= (group === "1" ? 4 : 12);
    });
    const source = surveyReportSource(instrument, frame, few);
    for (const { variable, figures, groups: own, tests } of source.figures.items) {
      const first = own.find(({ group }) => group === "1");
      if (first?.figures) expect([variable, first.figures.answered]).toEqual([variable, 0]);
      expect(tests.filter(({ first: one, second }) => [one, second].includes("1"))).toEqual([]);
      if (!figures) continue;
      for (const base of ["n", "answered"] as const) {
        const rest = own.reduce((sum, group) => sum - (group.figures?.[base] ?? 0), figures[base]);
        expect(rest === 0 || rest >= 5, `${variable} ${base} ${rest}`).toBe(true);
      }
    }
    // Cells of their own: the notes speak of hidden figures whether or not there are any.
    const hiddenCells = (of: typeof source) =>
      JSON.stringify(buildSurveyReport(of)).split('"text":"skjult"').length - 1;
    const everybody = surveyReportSource(instrument, frame, responses);
    expect(hiddenCells(source)).toBeGreaterThan(hiddenCells(everybody));
  });

  test(
    "is drawn on paper with every section and number, whatever was written in it",
    async () => {
      const small = smallSurvey();
      const units = frame.slice(0, 20);
      const given = syntheticResponses(small, units, 3);
      const address = `https://eksempel.no/${"etlangtord".repeat(30)}`;
      const pages = await pdfPages(
        await renderPdf(
          buildSurveyReport(
            surveyReportSource(small, units, given, {
              texts: {
                summary: { nb: `Takk 🎉 til alle. ${address}`, nn: "", en: "" },
                [sectionPart("first")]: { nb: "Innledning til første del.", nn: "", en: "" },
              },
            }),
          ),
        ),
      );
      const text = pages.join(" ");
      for (const { name, items } of small.sections) {
        expect(text).toContain(name.nb);
        for (const { number, question } of items) expect(text).toContain(`${number} ${question.nb}`);
      }
      expect(text).toContain("Takk [emoji] til alle.");
      expect(text).toContain("Innledning til første del.");
      expect(text).toContain("Vedlegg: Hvordan tallene er regnet ut");
    },
    PATIENCE,
  );
});

describe("a municipality's own sheet", () => {
  test("sets its answers beside the figures that the command gives", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-sheet-"));
    const file = path.join(folder, "responses.csv");
    fs.writeFileSync(file, writeResponses(instrument, responses));
    const frameFile = path.join(surveyFolder, "radmann-2018.frame.csv");
    const run = await runCommand(
      ...["tabulate", "--survey", "radmann-2018", "--responses", file],
      ...["--frame", frameFile, "--by", "group", "--json"],
    );
    fs.rmSync(folder, { recursive: true });
    const { items } = JSON.parse(run.out) as {
      items: {
        variable: string;
        n: number;
        mean: number | null;
        groups: { group: string; n: number; mean: number }[];
      }[];
    };
    const member = frame.find(({ group }) => group === "2");
    const response = responses.find(({ municipality }) => municipality === member?.municipality);
    if (!member || !response) throw new Error("Nobody of group 2 has answered.");
    const { wave, figures, texts, ...rest } = surveyReportSource(instrument, frame, responses);
    const sheet = buildOwnSheet({
      content: { wave, figures, texts },
      ...rest,
      member,
      answers: response.answers,
      hasWords: true,
    });
    const rows = sheet.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === "table" ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : [],
      ),
    );
    const shown = (mean: number | null, n: number) => `${(mean ?? 0).toFixed(2).replace(".", ",")} (${n})`;
    const scales = variablesOf(instrument).filter(({ hasMean, part }) => hasMean && part === "row");
    expect(scales.length).toBeGreaterThan(30);
    for (const { name, label, options } of scales) {
      const item = items.find(({ variable }) => variable === name);
      const group = item?.groups.find((each) => each.group === "2");
      const own = response.answers.get(name);
      const words = options.find(({ code }) => code === own)?.label.nb ?? "Ikke besvart";
      expect(rows).toContainEqual([
        label.nb,
        words,
        shown(group?.mean ?? null, group?.n ?? 0),
        shown(item?.mean ?? null, item?.n ?? 0),
      ]);
    }
  });

  test("leaves out what was written in words for a contact of the municipality, and says so", () => {
    const written = new Set(
      variablesOf(instrument).flatMap(({ name, kind }) => (["text", "texts"].includes(kind) ? [name] : [])),
    );
    const response = responses.find(({ answers }) => [...written].every((name) => answers.has(name)));
    const found = frame.find(({ municipality }) => municipality === response?.municipality);
    if (!response || !found) throw new Error("Nobody has written in every field.");
    const secret = "Det bare jeg skrev";
    const answers = new Map(
      [...response.answers].map(([name, answer]) => [
        name,
        !written.has(name) ? answer : Array.isArray(answer) ? [secret] : secret,
      ]),
    );
    const { wave, figures, texts, ...rest } = surveyReportSource(instrument, frame, responses);
    const sheetOf = (hasWords: boolean) =>
      buildOwnSheet({ content: { wave, figures, texts }, ...rest, member: found, answers, hasWords })
        .sections;
    const count = (sections: unknown) => JSON.stringify(sections).split(secret).length - 1;
    expect(count(sheetOf(true))).toBe(written.size);
    const forContact = sheetOf(false);
    expect(count(forContact)).toBe(0);
    expect(JSON.stringify(forContact[0])).toContain("Det som ble skrevet med egne ord, er ikke med her");
    expect(JSON.stringify(sheetOf(true))).not.toContain("er ikke med her");
    // All that was ticked is there still, and no heading stands over nothing.
    const tables = (sections: ReturnType<typeof sheetOf>) =>
      sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "table"));
    expect(tables(forContact)).toEqual(tables(sheetOf(true)));
    for (const { blocks } of forContact)
      blocks.forEach(({ kind }, place) => {
        if (kind === "heading") expect(blocks[place + 1]?.kind ?? "heading").not.toBe("heading");
      });
  });

  test("hides a group of five with itself in it, since four would be left", () => {
    const [variable] = variablesOf(instrument).filter(({ hasMean }) => hasMean);
    if (!variable) throw new Error("There is no scale.");
    const figures = (answered: number, n: number) => ({ answered, n, mean: 3, sd: 1, distribution: [] });
    const dontKnow = variable.missingCodes[0] ?? 0;
    expect(besideOwn(figures(5, 5), variable, 3)).toBeNull();
    expect(besideOwn(figures(6, 6), variable, 3)).not.toBeNull();
    expect(besideOwn(figures(7, 5), variable, 3)).toBeNull();
    // «Don't know» has no part in the mean, so that all five of it are others'.
    expect(besideOwn(figures(7, 5), variable, dontKnow)).not.toBeNull();
    expect(besideOwn(figures(5, 5), variable, null)).not.toBeNull();
    expect(besideOwn(null, variable, 3)).toBeNull();
  });
});

describe("the words of a report", () => {
  test("name the size of a difference by Cohen's limits", () => {
    expect([0.1, -0.2, 0.49, -0.5, 0.79, 0.8].map(effectSize)).toEqual([
      ...["tiny", "small", "small", "medium", "medium", "large"],
    ]);
  });

  test("take another language where one is not written", () => {
    expect(writtenText({ nb: " ", nn: "Éin.\ntil\n\nTo.", en: "" }, "en")).toEqual({
      language: "nn",
      paragraphs: ["Éin. til", "To."],
    });
    expect(writtenText({ nb: "", nn: "", en: "" }, "nb")).toBeNull();
    expect(writtenText(undefined, "nb")).toBeNull();
  });

  test("are shortened over narrow columns, with a key", () => {
    const columns = [
      { short: "1", label: "1 – helt uenig" },
      { short: "7", label: "Samfunnssikkerhetsarbeid" },
      { short: "3", label: "3" },
    ];
    expect(columnHeads(columns, 0.4)).toEqual({
      labels: ["1 – helt uenig", "Samfunnssikkerhetsarbeid", "3"],
      key: null,
    });
    expect(columnHeads(columns, 0.08)).toEqual({
      labels: ["1", "7", "3"],
      key: "1 – helt uenig; 7: Samfunnssikkerhetsarbeid",
    });
  });
});
