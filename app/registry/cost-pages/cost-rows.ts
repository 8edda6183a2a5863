import {
  type LongContent,
  type LongRow,
  longRow,
  measureDimension,
  municipalityDimension,
  type TableDimension,
  yearDimension,
} from "../downloads/long-table";
import type { MissingReason } from "../observations/missing";
import type { CostPageView } from "./cost-page.server";
import type { CostFigures } from "./cost-view";
import type { DemographyView } from "./demography.server";
import type { DemographicFigures } from "./demographic-view";

/** The code that sums over the services stand under. */
const TOTAL = "total";

const serviceDimension = (services: Record<string, string>, total: string): TableDimension => ({
  id: "service",
  role: null,
  names: new Map([...Object.entries(services), [TOTAL, total]]),
});

export type CostFigure = "own" | "yardstick" | "difference" | "amount" | "growth" | "growth-amount";

/**
 * A municipality's costs by service: its own of both years, the yardstick, the difference and the amount, what its own have grown by, and
 * the sums, those of the amount of all years of the course. The note of a best practice tells whose it is.
 * @param whyNot why the register has no cost of a service in a year that there is none of.
 */
export function costContent(
  { municipality, year, names }: Pick<CostPageView, "municipality" | "year" | "names">,
  { rows, course, growth }: CostFigures,
  whyNot: (service: string, year: number) => MissingReason | null,
  words: { total: string; figures: Record<CostFigure, string> },
): LongContent {
  const at = (service: string, figure: CostFigure, of: number) => [municipality.number, service, figure, of];
  const best = (number: string | null) => number && `${number} ${names.municipalities[number] ?? ""}`.trim();
  const compared = rows.flatMap(({ service, own, yardstick, difference, amount, municipality: whose }) => {
    const missing = whyNot(service, year);
    return [
      longRow(at(service, "own", year), own, missing),
      longRow(at(service, "yardstick", year), yardstick, "no_comparison", best(whose)),
      longRow(at(service, "difference", year), difference, missing ?? "no_comparison"),
      longRow(at(service, "amount", year), amount, missing ?? "no_comparison"),
    ];
  });
  const grown = growth
    ? growth.rows.flatMap(({ service, before, difference, amount }) => {
        const missing = whyNot(service, growth.from) ?? whyNot(service, growth.to);
        return [
          longRow(at(service, "own", growth.from), before, whyNot(service, growth.from)),
          longRow(at(service, "growth", growth.to), difference, missing),
          longRow(at(service, "growth-amount", growth.to), amount, missing),
        ];
      })
    : [];
  return {
    dimensions: [
      municipalityDimension([municipality]),
      serviceDimension(names.services, words.total),
      measureDimension("figure", Object.entries(words.figures)),
      yearDimension,
    ],
    rows: [
      ...compared,
      ...course.map(({ year: of, sum }) => longRow(at(TOTAL, "amount", of), sum, "no_comparison")),
      ...grown,
      ...(growth ? [longRow(at(TOTAL, "growth-amount", growth.to), growth.sum, "no_comparison")] : []),
    ],
    absent: null,
  };
}

export type NeedFigure = "change" | "since-base" | "percent";

/** The change in need by service in the years to come, in NOK; per cent is of the last year against the base. */
export function needContent(
  municipality: CostPageView["municipality"],
  { services: names }: Pick<DemographyView, "services">,
  { base, years, services, total }: DemographicFigures,
  words: { total: string; figures: Record<NeedFigure, string> },
): LongContent {
  const last = years.at(-1) ?? base;
  return {
    dimensions: [
      municipalityDimension([municipality]),
      serviceDimension(names, words.total),
      measureDimension("figure", Object.entries(words.figures)),
      yearDimension,
    ],
    rows: [...services, { ...total, id: TOTAL }].flatMap(({ id, changes, sinceBase, percent }): LongRow[] => {
      const at = (figure: NeedFigure, year: number) => [municipality.number, id, figure, year];
      return [
        ...years.map((year, place) => longRow(at("change", year), changes[place])),
        longRow(at("since-base", base), 0),
        ...years.map((year, place) => longRow(at("since-base", year), sinceBase[place])),
        longRow(at("percent", last), percent),
      ];
    }),
    absent: null,
  };
}
