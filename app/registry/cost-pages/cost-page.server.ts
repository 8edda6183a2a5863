import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import type { Translator } from "~/platform/i18n/translator";
import { observedYears, tableOfYear, yearsOfCosts } from "../computed/computed-index.server";
import { countsSynthetic } from "../imports/stored-observations.server";
import { chosenMunicipalities } from "../index-tools/chosen-municipalities";
import { type MunicipalityOption, municipalityOptions } from "../index-tools/municipality-options";
import { shippedIndices } from "../indices/shipped-indices.server";
import { shippedPublishedNeeds } from "../costs/published-need-file.server";
import { latestFact, type Municipality } from "../municipality";
import { listMunicipalities } from "../municipality-store.server";
import { type CostFigures, costFigures, lackingCosts } from "./cost-view";
import { type CountedInhabitants, costYears, inhabitantsNear } from "./cost-years";
import { comparisonWith, type YardstickKind, yardstickOf } from "./cost-yardstick";
import { type DemographyView, loadDemography, type Reader } from "./demography.server";
import { type PublishedNeedView, publishedNeedView } from "./published-need-view";

export interface CostPageView {
  year: number;
  years: number[];
  municipality: { number: string; name: string };
  counted: CountedInhabitants | null;
  kind: YardstickKind;
  kostraGroup: number | null;
  references: { number: string; name: string }[];
  /** The names of those among them that have no cost of the year. */
  lacking: string[];
  places: number;
  options: MunicipalityOption[];
  faults: string[];
  /** Null where there is nobody to compare with, or the inhabitants are not known. */
  figures: CostFigures | null;
  demography: DemographyView;
  /** Printed tables of the municipality's need, each with its sums held against it. */
  published: PublishedNeedView[];
  /** The names of the services and of the municipalities that are best practice. */
  names: { services: Record<string, string>; municipalities: Record<string, string> };
  synthetic: boolean;
}

const MOST_REFERENCES = 6;

/** The three years that the course is of. */
const YEARS_BACK = [2, 1, 0];

/**
 * A municipality's need-corrected costs against a yardstick.
 * @param asked the address: `with` and `m`.
 * @returns null when the register has no figures of the year, or knows no such municipality.
 */
export async function loadCosts(
  db: Database,
  year: number,
  number: string,
  asked: URLSearchParams,
  { t, ...reader }: Reader & { t: Translator },
): Promise<CostPageView | null> {
  const withCosts = await yearsOfCosts(db);
  // Without any costs the page still tells how need will change.
  const years = withCosts.length > 0 ? withCosts : await observedYears(db);
  const municipalities = (await listMunicipalities(db)).filter(({ invented }) => !invented);
  const municipality = municipalities.find((each) => each.number === number);
  const composite = shippedIndices().find((index) => index.kind === "composite");
  if (!municipality || !composite || !years.includes(year)) return null;
  const { definition } = composite;
  const { language } = reader;
  const shown = YEARS_BACK.map((back) => year - back).filter((each) => years.includes(each));
  const tables = await Promise.all(shown.map((each) => tableOfYear(db, each)));
  const { numbers: references, faults } = chosenMunicipalities(
    municipalities,
    asked.getAll("m"),
    MOST_REFERENCES,
  );
  const kind = yardstickOf(asked.get("with"));
  const kostraGroup = groupOf(municipality);
  const group = municipalities.filter((each) => kostraGroup !== null && groupOf(each) === kostraGroup);
  const comparison = comparisonWith(
    kind,
    number,
    references,
    group.map((each) => each.number),
  );
  const counted = inhabitantsNear(municipality.facts, year);
  const ofYears = costYears(definition, tables, number, municipality.facts);
  const figures =
    comparison && counted ? costFigures(ofYears, number, counted.inhabitants, comparison) : null;
  const named = new Map(municipalities.map((each) => [each.number, each.name]));
  const best = figures?.rows.flatMap((row) => row.municipality ?? []) ?? [];
  return {
    ...{ year, years, kind, kostraGroup, counted, figures },
    municipality: { number, name: municipality.name },
    references: references.map((each) => ({ number: each, name: named.get(each) ?? each })),
    lacking: lackingCosts(ofYears, references).map((each) => named.get(each) ?? each),
    places: MOST_REFERENCES,
    options: municipalityOptions(municipalities),
    faults: faults.map((fault) => faultSentence(fault, t)),
    names: {
      services: Object.fromEntries(definition.cost.services.map(({ id, name }) => [id, name[language]])),
      municipalities: Object.fromEntries(best.map((each) => [each, named.get(each) ?? each])),
    },
    demography: await loadDemography(db, number, year, reader),
    published: shippedPublishedNeeds()
      .filter((each) => each.municipality === number)
      .map((each) => publishedNeedView(each, t("indices:costs_demography_total"), language)),
    synthetic: await countsSynthetic(db),
  };
}

const groupOf = ({ facts }: Municipality): number | null => latestFact(facts, "kostra_group")?.value ?? null;
