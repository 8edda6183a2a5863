import Fraction from "fraction.js";
import { dimensionPoints } from "~/assessment/dimension-points";
import { type Area, questionsOf, type Question } from "~/assessment/instrument";
import type { AreaPoints, SubareaPoints } from "~/assessment/points";
import { formatNumber } from "~/platform/format";
import { roundHalfAwayFromZero } from "~/platform/rounding";
import { caption } from "./captions";
import { type Block, type Cell, questionRowId, type Row, type Section, type Table } from "./document";
import { findingsBlock } from "./findings-block";
import { dimensionCells, pointsColumns } from "./points-table";
import { dimensionParts, dimensionsOf, drawnShare, type ReportContext } from "./report-context";

/** One area: what it looks at, points by sub-area, findings in three columns, and every question with its grades. */
export function areaSection(context: ReportContext, area: Area, points: AreaPoints): Section {
  const { instrument, t, words, shown, most } = context;
  const perspective = instrument.perspectives.find(({ areas }) => areas.some(({ id }) => id === area.id));
  const blocks: Block[] = [
    {
      kind: "standing",
      value: shown(points.points, "area"),
      most: t("report:of_most_points", { max: most(points.max) }),
      text: perspective ? t("report:perspective", { name: words(perspective.name) }) : "",
      shares: context.points.areas.map(drawnShare),
      strong: context.points.areas.findIndex(({ id }) => id === area.id),
    },
    { kind: "paragraphs", texts: [words(area.summary)] },
    { kind: "heading", text: t("report:area_subareas_title") },
    subareaTable(context, area, points),
    ...areaNote(context, points),
    { kind: "heading", text: t("report:area_findings_title") },
    findingsBlock(context, area),
    { kind: "heading", text: t("report:area_questions_title") },
    questionTable(context, area, points),
    ...subareaNote(context, points),
  ];
  return {
    id: `area-${area.id}`,
    label: t("report:area_label", { number: area.id }),
    title: words(area.name),
    level: 2,
    blocks,
  };
}

function subareaTable(context: ReportContext, area: Area, points: AreaPoints): Table {
  const { instrument, grades, t, words, shown, most } = context;
  const rows = area.subareas.map((subarea): Row => {
    const { points: given, max } = pointsOf(points, subarea.id);
    return {
      kind: "body",
      cells: [
        {
          number: subarea.id,
          text: words(subarea.name),
          bar: dimensionParts(dimensionPoints(instrument, subarea.questions, grades), max),
        },
        ...dimensionCells(context, subarea.questions, "subarea"),
        { text: shown(given, "subarea") },
        { text: most(max) },
      ],
    };
  });
  rows.push({
    kind: "total",
    cells: [
      { text: t("report:area_total") },
      ...dimensionCells(context, questionsOf(area), "subarea"),
      { text: shown(points.points, "area") },
      { text: most(points.max) },
    ],
  });
  return {
    kind: "table",
    caption: caption(t("report:subarea_table_caption", { area: words(area.name) })),
    columns: pointsColumns(context, t("report:column_subarea")),
    rows,
  };
}

function questionTable(context: ReportContext, area: Area, points: AreaPoints): Table {
  const { instrument, t, words, shown, most } = context;
  const rows = area.subareas.flatMap((subarea): Row[] => {
    const { points: given, max } = pointsOf(points, subarea.id);
    return [
      {
        kind: "group",
        cells: [
          { number: subarea.id, text: words(subarea.name) },
          ...dimensionsOf(instrument).map(() => ({ text: "" })),
          { text: shown(given, "subarea") },
          { text: most(max) },
        ],
      },
      ...subarea.questions.map((question) => questionRow(context, question, pointsOf(points, subarea.id))),
    ];
  });
  return {
    kind: "table",
    caption: caption(t("report:question_table_caption", { area: words(area.name) })),
    columns: pointsColumns(context, t("report:column_question")),
    rows,
  };
}

function questionRow(context: ReportContext, question: Question, subarea: SubareaPoints): Row {
  const { instrument, grades, language, t, words, shown, most } = context;
  const given = subarea.perQuestion.find(({ id }) => id === question.id);
  const grade = grades.get(question.id);
  const max = given?.max ?? new Fraction(question.max);
  const gradeCells = dimensionsOf(instrument).map(({ id }): Cell => {
    const step = grade?.[id] ?? null;
    return {
      text: step === null ? t("report:not_graded") : formatNumber(step, step % 1 === 0 ? 0 : 1, language),
    };
  });
  return {
    kind: "body",
    id: questionRowId(question.id),
    cells: [
      {
        number: question.id,
        text: words(question.question),
        bar: dimensionParts(dimensionPoints(instrument, [question], grades), max),
      },
      ...gradeCells,
      { text: given?.points ? shown(given.points, "question") : t("report:not_graded") },
      { text: most(max) },
    ],
  };
}

/** Said where the sub-areas as they are shown add up to something else than the area as it is shown. */
function areaNote({ language, t }: ReportContext, { points, subareas }: AreaPoints): Block[] {
  const sum = sumOfShown(subareas.map((subarea) => subarea.points));
  if (roundHalfAwayFromZero(sum, 0).equals(roundHalfAwayFromZero(points, 0))) return [];
  return [
    {
      kind: "note",
      text: t("report:note_area_rounding", {
        sum: formatNumber(sum, 1, language),
        shown: formatNumber(points, 0, language),
      }),
    },
  ];
}

/** Said where the questions as they are shown add up to something else than their sub-area as it is shown. */
function subareaNote({ t }: ReportContext, { subareas }: AreaPoints): Block[] {
  const differing = subareas
    .filter(({ points, perQuestion }) => {
      const sum = sumOfShown(perQuestion.map((question) => question.points ?? new Fraction(0)));
      return !sum.equals(roundHalfAwayFromZero(points, 1));
    })
    .map(({ id }) => id);
  if (differing.length === 0) return [];
  return [{ kind: "note", text: t("report:note_subarea_rounding", { subareas: differing.join(", ") }) }];
}

function sumOfShown(points: readonly Fraction[]): Fraction {
  return points
    .map((part) => roundHalfAwayFromZero(part, 1))
    .reduce((sum, part) => sum.add(part), new Fraction(0));
}

function pointsOf({ subareas }: AreaPoints, id: string): SubareaPoints {
  const found = subareas.find((subarea) => subarea.id === id);
  if (!found) throw new Error(`The points lack the sub-area ${id}.`);
  return found;
}
