import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, test } from "vitest";
import { createMessages } from "~/platform/i18n/translator";
import { type ShownTabulation, withoutSmallCells } from "~/survey/analysis/disclosure";
import { tabulateSurvey } from "~/survey/analysis/tabulate-survey";
import {
  answersChart,
  groupMeansChart,
  itemCharts,
  meansChart,
  textCodesChart,
  withNote,
} from "~/survey/charts/chart";
import { chartDownload } from "~/survey/charts/chart-download.server";
import { chartSvg } from "~/survey/charts/chart-file.server";
import { chartGeometry } from "~/survey/charts/chart-geometry";
import { chartCsv, chartTable } from "~/survey/charts/chart-table";
import { SurveyFigure } from "~/survey/charts/survey-figure";
import { findItem, type Item, itemsOf } from "~/survey/instrument";
import { radmann, radmannFrame } from "../../support/radmann";
import { syntheticResponses } from "../../support/synthetic-responses";
import { everyElement, readXml } from "../../support/xml";

const instrument = radmann();
const frame = radmannFrame();
const tabulated = tabulateSurvey(instrument, frame, syntheticResponses(instrument, frame, 5), {
  by: "group",
});
const shown = tabulated.items.map(withoutSmallCells);
const charts = itemsOf(instrument).flatMap((item) => itemCharts(item, shown, "nb"));

function itemCalled(id: string): Item {
  const item = findItem(instrument, id);
  if (!item) throw new Error(`There is no ${id}.`);
  return item;
}

function shownOf(name: string): ShownTabulation {
  const found = shown.find(({ variable }) => variable.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

/** Figures that a person made: q4_1 has a mean of 3.25 from 4 answers, and two of five ticked «Helse». */
function handMade(name: string, figures: ShownTabulation["figures"]): ShownTabulation {
  return { ...shownOf(name), figures, groups: [] };
}

describe("the charts of an item", () => {
  test("are means and distribution of a scale, distributions of grids, bars of other choices, none of texts", () => {
    const kinds = (id: string) => itemCharts(itemCalled(id), shown, "nb").map(({ kind }) => kind);
    expect(kinds("q4")).toEqual(["means", "stacked"]);
    expect(kinds("q6")).toEqual(["stacked"]);
    expect(kinds("q1")).toEqual(["percents"]);
    expect(kinds("q3")).toEqual(["percents"]);
    expect(new Set(kinds("q10"))).toEqual(new Set(["percents"]));
    expect(kinds("q22")).toEqual([]);
    expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length);
  });

  test("say what they show and how many answers they rest on", () => {
    const rows = [
      handMade("q4_1", { n: 4, answered: 5, mean: 3.25, sd: 0.5, distribution: [] }),
      handMade("q4_2", { n: 87, answered: 87, mean: 2, sd: 1, distribution: [] }),
      handMade("q4_3", null),
      handMade("q4_4", { n: 0, answered: 0, mean: null, sd: null, distribution: [] }),
    ];
    const chart = meansChart(itemCalled("q4"), rows, "nb");
    expect(chart.note).toBe("Gjennomsnitt av svarene, på en skala fra 1 til 6. n = 0–87");
    expect(chart.bars.map(({ value, shown: words, count }) => [value, words, count])).toEqual([
      [3.25, "3,3", 4],
      [2, "2,0", 87],
      [null, "vises ikke: for få svar", null],
      [null, "ingen svar", 0],
    ]);
    expect([chart.ticks[0], chart.most]).toEqual([0, 6]);
  });

  test("give per cents of those who answered, and say where they may sum to over 100", () => {
    const distribution = [
      { code: 1, count: 2, percent: 40 },
      { code: 2, count: 5, percent: 100 },
    ];
    const figures = { n: 5, answered: 5, mean: null, sd: null, distribution };
    const chart = answersChart("Områder", handMade("q3", figures), "en");
    expect(chart.note).toBe(
      "Per cent of those who answered. Several answers can be given, so the percentages may add up to over 100. n = 5",
    );
    expect(chart.bars.slice(0, 3).map(({ label, shown: words }) => [label, words])).toEqual([
      ["Health", "40%"],
      ["Care", "100%"],
      ["Schools", "no answers"],
    ]);
  });

  test("can be by group, and of the subjects that an analyst found", () => {
    const byGroup = groupMeansChart(shownOf("q4_1"), (group) => `Gruppe ${group}`, "nb");
    expect(byGroup.bars.map(({ label }) => label)).toEqual([
      "Alle",
      "Gruppe 1",
      "Gruppe 2",
      "Gruppe 3",
      "Gruppe 4",
    ]);
    expect(byGroup.bars.map(({ value }) => value)).toEqual([
      shownOf("q4_1").figures?.mean,
      ...shownOf("q4_1").groups.map(({ figures }) => figures?.mean),
    ]);
    const subjects = textCodesChart(
      itemCalled("q20"),
      { codes: [{ code: "Barnevern", count: 3, percent: 30 }], read: 10 },
      "nb",
    );
    expect(subjects.note).toBe(
      "Prosent av tekstene som er lest. En tekst kan ha flere temaer, så summen kan bli over 100. n = 10",
    );
    expect(subjects.bars[0]?.shown).toBe("30 %");
  });
});

describe("a note to a chart", () => {
  test("is a sentence of its own after what the figures rest on", () => {
    const noted = (note: string) => {
      const chart = charts[0];
      if (!chart) throw new Error("There is no chart.");
      return withNote({ ...chart, note }, "Vektet; n er uvektet.").note;
    };
    expect(noted("Snitt. n = 55–61")).toBe("Snitt. n = 55–61. Vektet; n er uvektet.");
    expect(noted("Prosent av dem som svarte.")).toBe("Prosent av dem som svarte. Vektet; n er uvektet.");
  });

  test("says in a picture that its figures are invented", async () => {
    const fileOf = async (invented: boolean) =>
      (await chartDownload(charts[0], "svg", { language: "nb", invented })).text();
    expect(await fileOf(true)).toContain("Oppdiktede tall.");
    expect(await fileOf(false)).not.toContain("Oppdiktede");
  });
});

describe("the drawing of a chart", () => {
  test.each([350, 720])("keeps everything within %i wide, one thing below another", (width) => {
    for (const chart of charts) {
      const { bars, axis, height } = chartGeometry(chart, width, true);
      let end = 0;
      for (const { label, y, segments } of bars) {
        expect(label[0]?.y).toBeGreaterThan(end);
        expect(y).toBeGreaterThanOrEqual(label.at(-1)?.y ?? 0);
        end = y + 18;
        const last = segments.at(-1);
        if (last) expect(last.start + last.length).toBeLessThanOrEqual(width + 1e-9);
      }
      expect(end).toBeLessThan(height);
      if (axis) expect(axis.ticks[0]).toEqual({ value: 0, x: 0 });
    }
  });

  test("draws a bar as long as its figure is of the axis, and parts that fill the whole", () => {
    const [means, stacked] = itemCharts(itemCalled("q4"), shown, "nb");
    if (means?.kind !== "means" || stacked?.kind !== "stacked") throw new Error("Charts are missing.");
    const drawn = chartGeometry(means, 720, false);
    const whole = drawn.axis?.ticks.at(-1)?.x ?? 0;
    drawn.bars.forEach(({ segments }, place) => {
      expect(segments[0]?.length).toBeCloseTo((whole * (means.bars[place]?.value ?? 0)) / 6, 9);
    });
    for (const { end } of chartGeometry(stacked, 720, false).bars) expect(end).toBeCloseTo(720, 9);
  });
});

describe("the file of a chart", () => {
  test("is a drawing that stands alone: title, n, every label and figure, and no colour of a page", () => {
    for (const chart of charts) {
      const svg = chartSvg(chart);
      const root = readXml(svg);
      expect([root.name, root.attributes["xmlns"]]).toEqual(["svg", "http://www.w3.org/2000/svg"]);
      expect(svg).not.toContain("var(");
      expect(svg).not.toContain("<script");
      const elements = everyElement(root);
      const words = elements.filter(({ name }) => name === "text").map(({ text }) => text);
      const read = words.join(" ");
      for (const text of [chart.title, chart.note, ...chart.bars.map(({ label }) => label)])
        expect(read).toContain(text);
      if (chart.kind === "stacked") for (const { label } of chart.parts) expect(words).toContain(label);
      else for (const bar of chart.bars) expect(words).toContain(bar.shown);
      const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
      const fills = elements.flatMap(
        ({ attributes }) => /^url\(#(.*)\) none$/.exec(attributes["fill"] ?? "")?.[1] ?? [],
      );
      expect(fills.filter((id) => !ids.includes(id))).toEqual([]);
      expect(fills.length > 0).toBe(chart.kind === "stacked");
    }
  });

  test("as CSV has the unrounded figures, blanks where there are none, and no formula", () => {
    const rows = [
      handMade("q4_1", { n: 3, answered: 3, mean: 10 / 3, sd: 0.5, distribution: [] }),
      handMade("q4_3", null),
    ];
    const chart = meansChart(itemCalled("q4"), rows, "en");
    const [first, second] = chart.bars;
    if (!first || !second) throw new Error("Bars are missing.");
    expect(
      chartCsv(
        {
          ...chart,
          bars: [
            { ...first, label: "=A1" },
            { ...second, label: "Money, set aside" },
          ],
        },
        "en",
      ),
    ).toBe(
      'Answers to,Mean,Standard deviation,n\r\n\'=A1,3.3333333333333335,0.5,3\r\n"Money, set aside",,,\r\n',
    );
  });
});

test("a chart on a page has its words, a drawing for wide and narrow, and all its figures in a table", () => {
  const [, chart] = itemCharts(itemCalled("q4"), shown, "nn");
  if (!chart) throw new Error("The chart is missing.");
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={createMessages("nn")}>
      <SurveyFigure chart={chart} language="nn" />
    </I18nextProvider>,
  );
  const { headings, rows } = chartTable(chart, "nn");
  expect(headings).toHaveLength(9);
  for (const { label, cells } of rows) {
    expect(html).toContain(`<th scope="row">${label}</th>`);
    for (const { shown: figure } of cells) expect(html).toContain(`<td class="number">${figure}</td>`);
  }
  expect(html.match(/<svg /g)).toHaveLength(2);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(html).toContain("Tala i ein tabell");
});
