import { findingKinds } from "~/assessment/finding-kind";
import { areasOf, questionsOf } from "~/assessment/instrument";
import { formatNumber } from "~/platform/format";
import { caption } from "./captions";
import type { Block, Definition, Section, Table } from "./document";
import { dimensionsOf, type ReportContext } from "./report-context";

/** What the tool is and how it scores: dimensions, bands, points and the kinds of finding. */
export function toolSection(context: ReportContext): Section {
  const { instrument, points, t, words, most } = context;
  const areas = areasOf(instrument);
  const blocks: Block[] = [
    { kind: "paragraphs", texts: [words(instrument.description)] },
    { kind: "heading", text: t("report:tool_dimensions_title") },
    { kind: "paragraphs", texts: [t("report:tool_dimensions", { questions: points.total.questions })] },
    { kind: "definitions", items: dimensionDefinitions(context) },
    bandTable(context),
    { kind: "heading", text: t("report:tool_points_title") },
    {
      kind: "paragraphs",
      texts: [
        pointsSentence(context),
        t("report:tool_sums", {
          areas: areas.length,
          subareas: areas.flatMap(({ subareas }) => subareas).length,
          questions: areas.flatMap(questionsOf).length,
          max: most(points.total.max),
        }),
        t("report:tool_rounding"),
      ],
    },
    { kind: "heading", text: t("report:tool_findings_title") },
    {
      kind: "paragraphs",
      texts: [
        t("report:tool_findings", {
          strength: formatNumber(instrument.findingThresholds.strength, 0, context.language),
          weakness: formatNumber(instrument.findingThresholds.weakness, 0, context.language),
        }),
      ],
    },
    { kind: "definitions", items: kindDefinitions(context) },
  ];
  return { id: "tool", label: "1", title: t("report:tool_title"), level: 1, blocks };
}

/** The dimensions with what each of them asks, and their hue and pattern. */
export function dimensionDefinitions({ instrument, words }: ReportContext): Definition[] {
  return dimensionsOf(instrument).map(({ id, name, question }) => ({
    term: words(name),
    text: words(question),
    sign: { tone: id },
  }));
}

function kindDefinitions({ t }: ReportContext): Definition[] {
  return findingKinds.map((finding) => ({
    term: t(`common:kind_${finding}`),
    text: t(`report:kind_${finding}_means`),
    sign: { finding },
  }));
}

function bandTable({ instrument, t, words }: ReportContext): Table {
  const dimensions = dimensionsOf(instrument);
  const bands = dimensions[0]?.bands ?? [];
  return {
    kind: "table",
    caption: caption(t("report:bands_caption")),
    columns: [
      { label: t("report:column_grade"), width: 0.13, numeric: false },
      ...dimensions.map(({ id, name }) => ({ label: words(name), width: 0.29, numeric: false, tone: id })),
    ],
    rows: bands.map(({ from, to }) => ({
      kind: "body",
      cells: [
        { text: from === to ? String(from) : `${from}–${to}` },
        ...dimensions.map((dimension) => {
          const band = dimension.bands.find((candidate) => candidate.from === from);
          return { text: band ? words(band.text) : "" };
        }),
      ],
    })),
  };
}

function pointsSentence({ instrument, language, t, words }: ReportContext): string {
  const dimensions = dimensionsOf(instrument);
  const equal = new Set(dimensions.map(({ weight }) => weight)).size === 1;
  if (equal) return t("report:tool_points_equal");
  const weights = dimensions.map(({ name, weight }) => {
    const decimals = Number.isInteger(weight) ? 0 : 2;
    return `${words(name).toLowerCase()} ${formatNumber(weight, decimals, language)}`;
  });
  return t("report:tool_points_weighted", { weights: weights.join(", ") });
}
