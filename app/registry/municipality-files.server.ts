import type { Database } from "~/platform/database.server";
import type { Translator } from "~/platform/i18n/translator";
import {
  longRow,
  measureDimension,
  municipalityDimension,
  type LongRow,
  type LongTable,
  yearDimension,
} from "./downloads/long-table";
import { noTable, type PageFiles, tableThere } from "./downloads/page-file";
import { factKinds, latestFact, type Municipality, POSITION_YEAR } from "./municipality";
import { findMunicipality, listMunicipalities } from "./municipality-store.server";

/** The newest facts of the municipalities that the page's search finds. */
export const municipalitiesFiles: PageFiles = {
  facts: async ({ db, query, t }) => {
    const filter = { search: query.get("search") ?? "", county: query.get("county") ?? "" };
    const found = real(await listMunicipalities(db, filter));
    if (found.length === 0) return noTable(t("municipalities:none"));
    const rows = found.flatMap((municipality) =>
      (["inhabitants", "kostra_group", "centrality_class"] as const).flatMap((kind) => {
        const fact = latestFact(municipality.facts, kind);
        return fact ? [longRow([municipality.number, kind, fact.year], fact.value)] : [];
      }),
    );
    return tableThere(() => Promise.resolve(factTable(t("municipalities:title"), found, rows, t)));
  },
};

/** All facts of a municipality, and where it lies. */
export const municipalityFiles: PageFiles = {
  facts: async ({ db, params, t }) => {
    const municipality = await realMunicipality(db, params["municipality"] ?? "");
    if (!municipality) return null;
    const { name, number, facts, position } = municipality;
    const rows = [
      ...factKinds.flatMap((kind) =>
        facts
          .filter((fact) => fact.kind === kind)
          .map(({ year, value }) => longRow([number, kind, year], value)),
      ),
      ...(position
        ? [
            longRow([number, "latitude", POSITION_YEAR], position.latitude),
            longRow([number, "longitude", POSITION_YEAR], position.longitude),
          ]
        : []),
    ];
    if (rows.length === 0) return noTable(t("municipalities:facts_none"));
    const label = t("municipalities:facts_of", { name });
    return tableThere(() => Promise.resolve(factTable(label, [municipality], rows, t)));
  },
};

/** Those that are made up for the demo are in no file: nothing but their page says that they are. */
const real = <T extends Pick<Municipality, "invented">>(municipalities: readonly T[]): T[] =>
  municipalities.filter(({ invented }) => !invented);

async function realMunicipality(db: Database, number: string): Promise<Municipality | null> {
  const finding = await findMunicipality(db, number);
  return finding.found === "current" && !finding.municipality.invented ? finding.municipality : null;
}

/** Facts are official figures, which no import changes and nobody makes up. */
function factTable(
  label: string,
  municipalities: readonly Municipality[],
  rows: readonly LongRow[],
  t: Translator,
): LongTable {
  const sources = new Set(municipalities.flatMap(({ facts }) => facts.map(({ source }) => source)));
  const has = (figure: string) => rows.some(({ place }) => place[1] === figure);
  const names = [
    ...factKinds.map((kind) => [kind, t(`municipalities:${kind}`)] as const),
    ["latitude", t("municipalities:latitude")] as const,
    ["longitude", t("municipalities:longitude")] as const,
  ];
  return {
    label,
    source: [...sources, ...(has("latitude") ? [t("municipalities:position_source")] : [])].join("; "),
    ...{ updated: null, synthetic: false },
    dimensions: [municipalityDimension(municipalities), measureDimension("figure", names), yearDimension],
    rows,
    absent: null,
  };
}
