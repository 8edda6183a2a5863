import { dimensionPoints } from "~/assessment/dimension-points";
import { areasOf, questionsOf } from "~/assessment/instrument";
import { shownTotal } from "~/assessment/shown-total";
import { formatNumber } from "~/platform/format";
import type { RosePoint } from "~/ui/charts/rose-geometry";
import { caption } from "./captions";
import type { Bars, Block, Row, Section, Table } from "./document";
import { dimensionCells, pointsColumns } from "./points-table";
import { dimensionsOf, drawnShare, type ReportContext } from "./report-context";

/** The result on one page: total, rose and a bar for each area; the table and the dimensions stand behind it. */
export function resultSection(context: ReportContext): Section {
  const { points, language, t, shown, most } = context;
  const { total } = points;
  const share = formatNumber(total.points.div(total.max).mul(100), 1, language);
  const blocks: Block[] = [
    {
      kind: "total",
      value: shown(total.points, "total"),
      most: t("report:of_most_points", { max: most(total.max) }),
      text: t("report:total_share", { share }),
    },
    rose(context),
    areaBars(context),
    { kind: "heading", text: t("report:result_dimensions_title"), newPage: true },
    { kind: "paragraphs", texts: [t("report:result_dimensions")] },
    dimensionBars(context),
    areaTable(context),
    ...totalNote(context),
  ];
  return { id: "result", label: "2", title: t("report:result_title"), level: 1, blocks };
}

/** The areas as points of the rose. */
export function rosePoints({ instrument, points, words, shown }: ReportContext): RosePoint[] {
  return areasOf(instrument).flatMap(({ id, name }) =>
    points.areas
      .filter((area) => area.id === id)
      .map((area) => ({
        number: id,
        name: words(name),
        share: drawnShare(area),
        value: shown(area.points, "area"),
      })),
  );
}

function rose(context: ReportContext): Block {
  const { points, t } = context;
  const areas = rosePoints(context);
  const each = areas.map(({ number, name, value }) => `${number} ${name} ${value}`).join(", ");
  return {
    kind: "rose",
    caption: caption(t("report:rose_caption", { areas: points.areas.length })),
    name: t("report:rose_name", { each }),
    points: areas,
  };
}

function areaBars(context: ReportContext): Bars {
  const { instrument, points, t, words, shown, most } = context;
  return {
    kind: "bars",
    caption: caption(t("report:area_bars_caption")),
    groups: instrument.perspectives.map(({ name, areas }) => ({
      label: words(name),
      bars: points.areas
        .filter(({ id }) => areas.some((area) => area.id === id))
        .map((area) => ({
          number: area.id,
          label: words(areas.find(({ id }) => id === area.id)?.name ?? name),
          value: shown(area.points, "area"),
          most: t("report:of_most", { max: most(area.max) }),
          parts: [{ share: drawnShare(area), tone: "plain" as const }],
        })),
    })),
  };
}

function dimensionBars({ instrument, grades, language, t, words, shown }: ReportContext): Bars {
  const byDimension = dimensionPoints(instrument, areasOf(instrument).flatMap(questionsOf), grades);
  return {
    kind: "bars",
    caption: caption(t("report:dimension_bars_caption")),
    groups: [
      {
        label: null,
        bars: dimensionsOf(instrument).map(({ id, name }) => {
          const { points, max } = byDimension[id];
          const share = formatNumber(points.div(max).mul(100), 1, language);
          return {
            label: words(name),
            value: t("report:percent", { share }),
            most: t("report:points_of", { points: shown(points, "total"), max: shown(max, "total") }),
            parts: [{ share: drawnShare({ points, max }), tone: id }],
          };
        }),
      },
    ],
  };
}

function areaTable(context: ReportContext): Table {
  const { instrument, points, t, words, shown, most } = context;
  const rows = instrument.perspectives.flatMap(({ name, areas }): Row[] => [
    { kind: "group", cells: [{ text: words(name) }] },
    ...areas.map((area): Row => {
      const { points: given, max } = points.areas.find(({ id }) => id === area.id) ?? points.total;
      return {
        kind: "body",
        cells: [
          { number: area.id, text: words(area.name) },
          ...dimensionCells(context, questionsOf(area), "area"),
          { text: shown(given, "area") },
          { text: most(max) },
        ],
      };
    }),
  ]);
  const all = areasOf(instrument).flatMap(questionsOf);
  rows.push({
    kind: "total",
    cells: [
      { text: t("report:total") },
      ...dimensionCells(context, all, "total"),
      { text: shown(points.total.points, "total") },
      { text: most(points.total.max) },
    ],
  });
  return {
    kind: "table",
    caption: caption(t("report:area_table_caption")),
    columns: pointsColumns(context, t("report:column_area")),
    rows,
  };
}

function totalNote({ points, language, t }: ReportContext): Block[] {
  const { total, sumOfAreas, differs } = shownTotal(points);
  const texts = [t("report:note_dimension_rounding")];
  if (differs) {
    texts.unshift(
      t("report:note_total_rounding", {
        sum: formatNumber(sumOfAreas, 0, language),
        total: formatNumber(total, 0, language),
      }),
    );
  }
  return [{ kind: "note", text: texts.join(" ") }];
}
