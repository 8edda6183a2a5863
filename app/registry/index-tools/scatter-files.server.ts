import {
  type LongContent,
  longRow,
  measureDimension,
  municipalityDimension,
  yearDimension,
} from "../downloads/long-table";
import { type AskedFile, type FoundTable, noTable, type PageFiles, tableThere } from "../downloads/page-file";
import { registerTable } from "../downloads/register-table.server";
import { findIndex } from "../indices/shipped-indices.server";
import type { RegressionLine } from "./scatter";
import { type FigureChoice, loadScatter, type ScatterView } from "./scatter-page.server";

/** The two figures of each municipality, and the line through them. */
export const scatterFiles: PageFiles = {
  points: (asked) =>
    fromScatter(
      asked,
      (view) => (view.points.length > 0 ? pointsContent(view) : null),
      ({ t }) => t("indices:scatter_none"),
    ),
  line: (asked) =>
    fromScatter(
      asked,
      ({ line, x, y, year }) =>
        line &&
        lineContent(line, year, {
          explained: asked.t("indices:figure_explained", { x: x.name, y: y.name }),
          slope: asked.t("indices:figure_slope"),
          intercept: asked.t("indices:figure_intercept"),
          count: asked.t("indices:figure_points"),
        }),
      ({ t }, { points }) => t("indices:scatter_no_line", { count: points.length }),
    ),
};

async function fromScatter(
  asked: AskedFile,
  contentOf: (view: ScatterView) => LongContent | null,
  none: (asked: AskedFile, view: ScatterView) => string,
): Promise<FoundTable | null> {
  const { db, query, language, t } = asked;
  const view = await loadScatter(db, query, { language, t });
  if (!view) return null;
  const content = contentOf(view);
  if (!content) return noTable(none(asked, view));
  const { x, y, year, index } = view;
  const head = {
    label: t("indices:scatter_title", { x: x.name, y: y.name, year }),
    source: findIndex(index)?.definition.source[language] ?? "",
  };
  return tableThere(() => registerTable(db, head, content));
}

/** The figures themselves, also where the chart lays out their logarithm. A figure against itself stands once. */
export function pointsContent({ points, x, y, year }: ScatterView): LongContent {
  const axes = x.id === y.id ? (["x"] as const) : (["x", "y"] as const);
  const choices = { x, y };
  return {
    dimensions: [
      municipalityDimension(points.map(({ municipality, name }) => ({ number: municipality, name }))),
      measureDimension(
        "figure",
        axes.map((axis) => [choices[axis].id, nameWithUnit(choices[axis])]),
      ),
      yearDimension,
    ],
    rows: points.flatMap(({ municipality, figures }) =>
      axes.map((axis) => longRow([municipality, choices[axis].id, year], figures[axis])),
    ),
    absent: null,
  };
}

const nameWithUnit = ({ name, unit }: FigureChoice): string => (unit ? `${name} (${unit})` : name);

/** The line in the measure of the chart's scale: a logarithm to base 10 where the chart has one. */
export function lineContent(
  { explained, slope, intercept, n }: RegressionLine,
  year: number,
  names: Record<"explained" | "slope" | "intercept" | "count", string>,
): LongContent {
  return {
    dimensions: [measureDimension("figure", Object.entries(names)), yearDimension],
    rows: [
      longRow(["explained", year], explained),
      longRow(["slope", year], slope),
      longRow(["intercept", year], intercept),
      longRow(["count", year], n),
    ],
    absent: null,
  };
}
