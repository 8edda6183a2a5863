import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import { shippedSources } from "../imports/source-file.server";
import { storedObservations } from "../imports/stored-observations.server";
import { shippedNeedKey } from "../need/shipped-need-key.server";
import { isProjection, projectionOf } from "../observations/projection";
import { demographicFigures, type DemographicFigures } from "./demographic-view";

/** The change in need in the years to come, with what it rests on. */
export interface DemographyView {
  /** Null where the register has no projection for the municipality. */
  figures: DemographicFigures | null;
  key: { name: string; year: number };
  /** The names of the services. */
  services: Record<string, string>;
  /** What a reader must know of the method. */
  notes: string[];
  /** Where the projection came from. */
  sources: { id: number; source: string; table: string; fileName: string }[];
  /** What brings a projection in: the tables that have it, newest first, and the indicators that it is filed under. */
  howTo: { tables: string[]; indicators: string[]; isAdministrator: boolean };
}

/** Who asks, and in what language. */
export interface Reader {
  language: Language;
  isAdministrator: boolean;
}

/** The change in need from 1 January of a year, or from the first one that is projected after it. */
export async function loadDemography(
  db: Database,
  municipality: string,
  year: number,
  { language, isAdministrator }: Reader,
): Promise<DemographyView> {
  const key = shippedNeedKey();
  const { services, notes } = key.demography;
  const groups = new Map(services.flatMap(({ criteria }) => criteria).map((id) => [projectionOf(id), id]));
  const observations = await storedObservations(db, { indicators: [...groups.keys()], municipality });
  const projection = observations.flatMap(({ indicator, year: of, value }) => {
    const group = groups.get(indicator);
    return group === undefined || value === null ? [] : [{ year: of, group, inhabitants: value }];
  });
  const figures = demographicFigures(projection, key, year);
  const imports = figures
    ? await db.observationImport.findMany({
        where: { id: { in: [...new Set(observations.map(({ importId }) => importId))] } },
        select: { id: true, source: true, table: true, fileName: true },
        orderBy: { id: "asc" },
      })
    : [];
  return {
    figures,
    key: { name: key.name[language], year: key.year },
    services: Object.fromEntries(services.map(({ id, name }) => [id, name[language]])),
    notes: notes.map((note) => note[language]),
    sources: imports,
    howTo: {
      tables: figures ? [] : projectionTables(),
      indicators: key.criteria.filter(({ countsAge }) => countsAge).map(({ id }) => projectionOf(id)),
      isAdministrator,
    },
  };
}

/** The tables that a definition files projections of. */
function projectionTables(): string[] {
  return shippedSources()
    .flatMap(({ tables }) => tables)
    .filter(({ indicators }) => indicators.some(({ id }) => isProjection(id)))
    .flatMap(({ table, formerly }) => [table, ...formerly]);
}
