import { offeredYears } from "../computed/computed-index.server";
import { rankedMunicipalities } from "../computed/ranked-municipalities.server";
import { storedObservations } from "../imports/stored-observations.server";
import { indicatorNames, observedIds } from "../indices/index-indicators";
import { findIndex } from "../indices/shipped-indices.server";
import { longRow, measureDimension, municipalityDimension, yearDimension } from "./long-table";
import { type AskedFile, type FoundTable, tableThere } from "./page-file";
import { registerTable } from "./register-table.server";

/** The figures that an index is computed from, of all municipalities or of the one that the address names; null without any of the year. */
export async function findObservations({
  db,
  params: { index, year, municipality },
  language,
}: AskedFile): Promise<FoundTable | null> {
  const shipped = findIndex(index);
  const municipalities = await rankedMunicipalities(db);
  const isKnown = municipality === undefined || municipalities.some(({ number }) => number === municipality);
  if (!shipped || !isKnown || !(await offeredYears(db, shipped, Number(year)))) return null;
  const { name, source } = shipped.definition;
  return tableThere(async () => {
    const found = await storedObservations(db, {
      indicators: observedIds(shipped),
      years: [Number(year)],
      ...(municipality !== undefined && { municipality }),
    });
    const head = { label: `${name[language]}, ${year}`, source: source[language] };
    return registerTable(db, head, {
      dimensions: [
        municipalityDimension(municipalities),
        measureDimension("indicator", indicatorNames(shipped, language)),
        yearDimension,
      ],
      rows: found.map(({ municipality: number, indicator, year: of, value, missing }) =>
        longRow([number, indicator, of], value, missing),
      ),
      absent: "not_reported",
    });
  });
}
