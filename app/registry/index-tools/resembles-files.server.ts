import { longRow, measureDimension, municipalityDimension, type LongContent } from "../downloads/long-table";
import { noTable, type PageFiles, tableThere } from "../downloads/page-file";
import { registerTable } from "../downloads/register-table.server";
import { likenessIds } from "./background-indicators";
import { loadResembles, type ResemblesView } from "./resembles-page.server";

/** A municipality and those that resemble it, with what they are compared by. */
export const resemblesFiles: PageFiles = {
  nearest: async ({ db, params, query, t }) => {
    const view = await loadResembles(db, params["municipality"] ?? "", query);
    if (!view) return null;
    if (view.nearest.length === 0) return noTable(t("indices:resembles_none"));
    const { name } = view.municipality;
    const head = { label: t("indices:resembles_title", { name }), source: t("indices:figure_register") };
    const names = [
      ...likenessIds.map((id) => [id, t(`indices:resembles_${id}`)] as const),
      ["distance", t("indices:resembles_distance")] as const,
    ];
    return tableThere(() => registerTable(db, head, resemblesContent(view, names)));
  },
};

/** The figures are of different years, each of its newest, so that they have no column for one. */
export function resemblesContent(
  { own, nearest, likenesses }: Pick<ResemblesView, "own" | "nearest" | "likenesses">,
  names: Iterable<readonly [string, string]>,
): LongContent {
  return {
    dimensions: [municipalityDimension([own, ...nearest]), measureDimension("figure", names)],
    rows: [own, ...nearest].flatMap(({ number, figures, distance }) => [
      ...likenesses.map(({ id }, place) => longRow([number, id], figures[place])),
      longRow([number, "distance"], distance ?? 0),
    ]),
    absent: null,
  };
}
