import { dimensionPoints } from "~/assessment/dimension-points";
import { areasOf } from "~/assessment/instrument";
import { caption } from "./captions";
import type { Section } from "./document";
import { dimensionParts, type ReportContext } from "./report-context";
import { dimensionDefinitions } from "./tool-section";

/** All sub-areas at a glance, before the areas are taken one by one. */
export function overviewSection(context: ReportContext): Section {
  const { instrument, points, grades, t, words, shown, most } = context;
  return {
    id: "areas",
    label: "4",
    title: t("report:overview_title"),
    level: 1,
    blocks: [
      { kind: "paragraphs", texts: [t("report:overview")] },
      { kind: "definitions", items: dimensionDefinitions(context).map((item) => ({ ...item, text: "" })) },
      {
        kind: "bars",
        caption: caption(
          t("report:overview_caption", {
            subareas: areasOf(instrument).flatMap(({ subareas }) => subareas).length,
          }),
        ),
        groups: areasOf(instrument).map((area) => ({
          label: `${area.id} ${words(area.name)}`,
          bars: area.subareas.map((subarea) => {
            const { points: given, max } =
              points.areas.flatMap(({ subareas }) => subareas).find(({ id }) => id === subarea.id) ??
              points.total;
            return {
              number: subarea.id,
              label: words(subarea.name),
              value: shown(given, "subarea"),
              most: t("report:of_most", { max: most(max) }),
              parts: dimensionParts(dimensionPoints(instrument, subarea.questions, grades), max),
            };
          }),
        })),
      },
    ],
  };
}
