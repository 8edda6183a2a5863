import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import { figuresUpdated } from "../api/figures-tag.server";
import { type ComputedIndex, partsOf, rowOf, totalOf } from "../computed/computed-index";
import { computedIndex } from "../computed/computed-index.server";
import { rankedMunicipalities } from "../computed/ranked-municipalities.server";
import { standing } from "../computed/ranking";
import { countsSynthetic, storedObservations } from "../imports/stored-observations.server";
import { indicatorNames, observedIds } from "../indices/index-indicators";
import type { ShippedIndex } from "../indices/shipped-indices.server";
import type { LongTable } from "./long-table";
import { municipalityRows } from "./municipality-rows";

/** What a file of an index is of. */
export interface IndexTableKind {
  of: "scores" | "observations";
  /** Four digits, for one municipality alone. */
  municipality: string | null;
}

/** The figures of a file of an index. Nothing is rounded, and the table says whether its figures are made up. */
export async function indexTable(
  db: Database,
  shipped: ShippedIndex,
  year: number,
  { of, municipality }: IndexTableKind,
  language: Language,
): Promise<LongTable> {
  const municipalities = await rankedMunicipalities(db);
  const names = new Map(municipalities.map((each) => [each.number, each.name]));
  const head = {
    label: `${shipped.definition.name[language]}, ${year}`,
    source: shipped.definition.source[language],
    updated: await figuresUpdated(db),
    synthetic: await countsSynthetic(db),
    year,
    names,
  };
  if (of === "observations") {
    const found = await storedObservations(db, {
      indicators: observedIds(shipped),
      years: [year],
      ...(municipality !== null && { municipality }),
    });
    const rows = found.map(({ municipality: number, indicator, value, missing }) => ({
      municipality: number,
      item: indicator,
      value,
      status: missing,
    }));
    return { ...head, item: "indicator", items: indicatorNames(shipped, language), rows };
  }
  const index = await computedIndex(db, shipped, year);
  if (municipality !== null)
    return { ...head, item: "figure", ...municipalityRows(index, municipality, language) };
  return { ...head, item: "score", ...scoreRows(index, [...names.keys()], language) };
}

function scoreRows(index: ComputedIndex, municipalities: readonly string[], language: Language) {
  const parts = [{ id: "total", name: index.definition.name, scores: totalOf(index) }, ...partsOf(index)];
  const items = new Map(
    parts.flatMap(({ id, name }) => [
      [`${id}.score`, name[language]] as const,
      [`${id}.rank`, `${name[language]} (#)`] as const,
    ]),
  );
  const rows = municipalities.flatMap((municipality) =>
    parts.flatMap(({ id, scores }) => {
      const { score, rank } = standing(scores, rowOf(index, municipality));
      const status = score === null ? "not_reported" : null;
      return [
        { municipality, item: `${id}.score`, value: score, status },
        { municipality, item: `${id}.rank`, value: rank, status },
      ];
    }),
  );
  return { items, rows };
}
