import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import type { Fault } from "~/platform/result";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { inhabitantsNear } from "../cost-pages/cost-years";
import { computedIndex, observedYears, tableOfYear, yearsOf } from "../computed/computed-index.server";
import { qualityOf } from "../computed/computed-index";
import { type IndexBasis, indexBasis } from "../computed/index-basis";
import { rankedMunicipalities } from "../computed/ranked-municipalities.server";
import { countsSynthetic } from "../imports/stored-observations.server";
import { formatMeasured } from "../indices/measured-figure";
import { findIndex, shippedIndices } from "../indices/shipped-indices.server";
import { listMunicipalities } from "../municipality-store.server";
import { chosenMunicipalities } from "./chosen-municipalities";
import { type MunicipalityOption, municipalityOptions } from "./municipality-options";
import { type RegressionLine, regressionLine, type ScatterPoint, scatterPoints } from "./scatter";
import { type ScatterFigure, scatterFigures } from "./scatter-figures";

/** A figure to choose, without its values. */
export type FigureChoice = Omit<ScatterFigure, "values">;

export interface ScatterView {
  index: string;
  indices: { id: string; name: string }[];
  year: number;
  years: number[];
  synthetic: boolean;
  basis: IndexBasis;
  figures: FigureChoice[];
  x: FigureChoice;
  y: FigureChoice;
  /** In the measure of the scale: logarithms where the figure has them. The figures stand beside, as they are and as they are shown. */
  points: (ScatterPoint & {
    name: string;
    figures: { x: number; y: number };
    shownX: string;
    shownY: string;
  })[];
  line: RegressionLine | null;
  own: string | null;
  options: MunicipalityOption[];
  faults: string[];
}

/** Of what an address asks for wrongly this much is quoted. */
const MOST_QUOTED = 40;

const groups = ["index", "services", "register", "indicators"] as const;

/**
 * Any two figures of the municipalities set against one another.
 * @param asked index, year, x, y and m of the address; what it lacks or names wrongly is the first there is.
 * @returns null when the register has no figures at all.
 */
export async function loadScatter(
  db: Database,
  asked: URLSearchParams,
  { language, t }: { language: Language; t: Translator },
): Promise<ScatterView | null> {
  const years = await observedYears(db);
  const shipped = findIndex(asked.get("index") ?? "") ?? shippedIndices()[0];
  if (!shipped) return null;
  const [newest] = await yearsOf(db, shipped);
  const askedYear = asked.get("year") ?? "";
  const found = years.find((each) => String(each) === askedYear);
  const year = found ?? newest ?? years[0];
  if (year === undefined) return null;
  const yearFaults: Fault[] =
    found === undefined && askedYear !== ""
      ? [{ code: "no_figures_shown_instead", values: { value: askedYear.slice(0, MOST_QUOTED), year } }]
      : [];
  const index = await computedIndex(db, shipped, year);
  const candidates = (await listMunicipalities(db)).filter(({ invented }) => !invented);
  const counted = new Map(candidates.map(({ number, facts }) => [number, inhabitantsNear(facts, year)]));
  const municipalities = (await rankedMunicipalities(db)).map((each) => ({
    ...each,
    inhabitants: counted.get(each.number)?.inhabitants ?? null,
  }));
  const [countedYear, another] = new Set([...counted.values()].flatMap((each) => each?.year ?? []));
  const words = {
    total: t("indices:total"),
    inhabitants: t("indices:compare_inhabitants"),
    counted:
      countedYear !== undefined && another === undefined
        ? t("indices:scatter_counted", { year: countedYear })
        : "",
    centrality: t("indices:scatter_centrality"),
    score: t("indices:scatter_unit_score"),
  };
  const figures = scatterFigures(index, await tableOfYear(db, year), municipalities, words, language);
  const find = (name: string, otherwise: string) =>
    figures.find(({ id }) => id === asked.get(name)) ?? figures.find(({ id }) => id === otherwise);
  const x = find("x", shipped.kind === "composite" ? "cost" : "inhabitants");
  const y = find("y", shipped.kind === "composite" ? "quality" : "total");
  if (!x || !y) return null;
  const values = { x: x.values(), y: y.values() };
  const names = new Map(municipalities.map(({ number, name }) => [number, name]));
  const points = scatterPoints(values.x, values.y, { isLogX: x.isLog, isLogY: y.isLog });
  const { numbers, faults } = chosenMunicipalities(candidates, asked.getAll("m"), 1);
  const shown = (value: number, { measured }: FigureChoice) => formatMeasured(value, measured, language);
  return {
    index: shipped.id,
    indices: shippedIndices().map(({ id, definition }) => ({ id, name: definition.name[language] })),
    ...{ year, years },
    synthetic: await countsSynthetic(db),
    basis: indexBasis(qualityOf(index)),
    figures: groups.flatMap((group) => figures.filter((figure) => figure.group === group).map(choiceOf)),
    x: choiceOf(x),
    y: choiceOf(y),
    points: points.flatMap((point) => {
      const name = names.get(point.municipality);
      if (name === undefined) return [];
      const valueOf = (axis: "x" | "y") => values[axis].get(point.municipality) ?? NaN;
      const figuresOf = { x: valueOf("x"), y: valueOf("y") };
      return [
        { ...point, name, figures: figuresOf, shownX: shown(figuresOf.x, x), shownY: shown(figuresOf.y, y) },
      ];
    }),
    line: regressionLine(points.filter(({ municipality }) => names.has(municipality))),
    own: numbers[0] ?? null,
    options: municipalityOptions(municipalities),
    faults: [...yearFaults, ...faults].map((fault) => faultSentence(fault, t)),
  };
}

const choiceOf = ({ id, name, group, measured, unit, toward, isLog }: ScatterFigure): FigureChoice => ({
  ...{ id, name, group, unit, toward, isLog },
  measured: { id: measured.id, decimals: measured.decimals },
});
