import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import type { CodedTexts } from "../analysis/coded-texts";
import type { ShownTabulation } from "../analysis/disclosure";
import type { AnswerFigures } from "../analysis/distribution";
import type { Item } from "../instrument";
import type { Variable } from "../variables";

/** A chart of survey figures, told before it is drawn: the picture, its table and its file are made of this. */
export type SurveyChart = BarChart | StackedChart;

interface ChartWords {
  /** Used once on a page; also the name of its file. */
  id: string;
  title: string;
  /** What the figures are, and how many answers they rest on; stands under the title. */
  note: string;
}

/** Horizontal bars from zero: means of a scale, or per cents. */
export interface BarChart extends ChartWords {
  kind: "means" | "percents";
  /** Where the axis ends. */
  most: number;
  ticks: number[];
  bars: ChartBar[];
}

export interface ChartBar {
  label: string;
  /** Unrounded; null where there is none, or where it is hidden. */
  value: number | null;
  /** The value as people read it, or why there is none. */
  shown: string;
  /** Standard deviation, of a mean. */
  sd: number | null;
  /** How many answers a mean rests on, or how many gave this answer. */
  count: number | null;
}

/** Horizontal bars of a hundred per cent, one part for each answer. */
export interface StackedChart extends ChartWords {
  kind: "stacked";
  parts: StackedPart[];
  bars: StackedBar[];
}

export interface StackedPart {
  label: string;
  /** «Don't know» and the like, drawn as no part of the scale. */
  missing: boolean;
}

export interface StackedBar {
  label: string;
  /** How many answered; null where it is hidden. */
  answered: number | null;
  /** Per cents, 0-100, in the parts' order; null where they are hidden or nobody answered. */
  percents: number[] | null;
  counts: number[] | null;
  /** Why there are no per cents; null where there are. */
  absence: string | null;
}

/**
 * The charts that an item's figures make, in the order in which they are read: means of a scale, and the distribution of the answers.
 * None for texts, numbers and dates.
 * @param shown of the item's own variables or rows, after disclosure control.
 */
export function itemCharts(item: Item, shown: readonly ShownTabulation[], language: Language): SurveyChart[] {
  const own = shown.filter(({ variable }) => variable.itemId === item.id && variable.part !== "other");
  const [first] = own;
  if (!first || first.variable.options.length === 0) return [];
  if (item.type === "gridMultiple")
    return own.map((each) =>
      answersChart(`${item.question[language]} ${each.variable.label[language]}`, each, language),
    );
  if (item.type !== "grid") return [answersChart(item.question[language], first, language)];
  const distribution = distributionChart(item, own, language);
  return first.variable.hasMean ? [meansChart(item, own, language), distribution] : [distribution];
}

/** The mean of each row of a grid. */
export function meansChart(item: Item, shown: readonly ShownTabulation[], language: Language): BarChart {
  const bars = shown.map(({ variable, figures }) => meanBar(variable.label[language], figures, language));
  return meansOf(`${item.id}-means`, item.question[language], shown[0]?.variable, bars, language);
}

/** The mean of one variable over all, and in each group. */
export function groupMeansChart(
  { variable, figures, groups }: ShownTabulation,
  groupName: (group: string) => string,
  language: Language,
): BarChart {
  const bars = [
    meanBar(translator(language)("charts:everyone"), figures, language),
    ...groups.map((each) => meanBar(groupName(each.group), each.figures, language)),
  ];
  return meansOf(`${variable.name}-groups`, variable.label[language], variable, bars, language);
}

/** How the answers of each row of a grid are spread over the codes. */
export function distributionChart(
  item: Item,
  shown: readonly ShownTabulation[],
  language: Language,
): StackedChart {
  const t = translator(language);
  const options = shown[0]?.variable.options ?? [];
  return {
    kind: "stacked",
    id: `${item.id}-distribution`,
    title: item.question[language],
    note: noteOf(
      t("charts:distribution"),
      shown.map(({ figures }) => figures?.answered ?? null),
      language,
    ),
    parts: options.map(({ label, missing }) => ({ label: label[language], missing })),
    bars: shown.map(({ variable, figures }) => ({
      label: variable.label[language],
      answered: figures?.answered ?? null,
      ...spread(figures, language),
    })),
  };
}

/** How many per cent gave each answer to one variable. */
export function answersChart(
  title: string,
  { variable, figures }: ShownTabulation,
  language: Language,
): BarChart {
  const t = translator(language);
  const words = t(variable.kind === "codes" ? "charts:several" : "charts:distribution");
  return {
    kind: "percents",
    id: `${variable.name}-answers`,
    title,
    note: noteOf(words, [figures?.answered ?? null], language),
    ...percentAxis,
    bars: variable.options.map(({ code, label }) => {
      const counted = figures?.distribution.find((each) => each.code === code);
      const percent = counted?.percent ?? null;
      return percentBar(label[language], percent, figures && (counted?.count ?? 0), language);
    }),
  };
}

/** How many per cent wrote of each subject, of those whose text an analyst has read. */
export function textCodesChart(
  item: Item,
  { codes, read }: Pick<CodedTexts, "codes" | "read">,
  language: Language,
): BarChart {
  return {
    kind: "percents",
    id: `${item.id}-subjects`,
    title: item.question[language],
    note: noteOf(translator(language)("charts:texts_read"), [read], language),
    ...percentAxis,
    bars: codes.map(({ code, count, percent }) => percentBar(code, percent, count, language)),
  };
}

/** The same chart with one sentence more under its title. */
export function withNote(chart: SurveyChart, sentence: string): SurveyChart {
  return { ...chart, note: `${chart.note}${chart.note.endsWith(".") ? "" : "."} ${sentence}` };
}

const percentAxis = { most: 100, ticks: [0, 25, 50, 75, 100] };

function meansOf(
  id: string,
  title: string,
  variable: Variable | undefined,
  bars: ChartBar[],
  language: Language,
): BarChart {
  const codes = (variable?.options ?? []).filter(({ missing }) => !missing).map(({ code }) => code);
  const most = Math.max(0, ...codes);
  const words = translator(language)("charts:means", { from: Math.min(...codes), to: most });
  return {
    kind: "means",
    id,
    title,
    note: noteOf(
      words,
      bars.map(({ count }) => count),
      language,
    ),
    most,
    ticks: Array.from({ length: most + 1 }, (_, tick) => tick),
    bars,
  };
}

function meanBar(label: string, figures: AnswerFigures | null, language: Language): ChartBar {
  const value = figures?.mean ?? null;
  const shown = value === null ? absenceOf(figures, language) : formatNumber(value, 1, language);
  return { label, value, shown, sd: figures?.sd ?? null, count: figures?.n ?? null };
}

function percentBar(
  label: string,
  percent: number | null,
  count: number | null,
  language: Language,
): ChartBar {
  const t = translator(language);
  const value = percent === null ? null : t("charts:percent", { value: formatNumber(percent, 0, language) });
  const absence = t(count === null ? "charts:hidden" : "charts:nothing");
  return { label, value: percent, shown: value ?? absence, sd: null, count };
}

function spread(
  figures: AnswerFigures | null,
  language: Language,
): Pick<StackedBar, "percents" | "counts" | "absence"> {
  if (!figures || figures.answered === 0)
    return { percents: null, counts: null, absence: absenceOf(figures, language) };
  return {
    percents: figures.distribution.map(({ percent }) => percent ?? 0),
    counts: figures.distribution.map(({ count }) => count),
    absence: null,
  };
}

function absenceOf(figures: AnswerFigures | null, language: Language): string {
  return translator(language)(figures === null ? "charts:hidden" : "charts:nothing");
}

/** «Prosent av dem som svarte. n = 80–87»; what is hidden has no part in it. */
function noteOf(words: string, counts: readonly (number | null)[], language: Language): string {
  const t = translator(language);
  const known = counts.filter((count) => count !== null);
  if (known.length === 0) return words;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const n = least === most ? t("charts:n", { count: most }) : t("charts:n_range", { least, most });
  return `${words} ${n}`;
}
