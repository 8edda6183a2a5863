import type { Language } from "~/platform/i18n/languages";
import { areasOf, type Instrument } from "../instrument";
import type { AgreementFigures } from "./agreement";
import type { FigureRow, PairView } from "./agreement-view";
import type { PairAgreement } from "./pair-agreement";

/**
 * The figures of two evaluators as lines: the whole first, then the dimensions, then the areas that count.
 * @param total what the line of the whole is called.
 */
export function pairView(
  instrument: Instrument,
  { first, second, agreement }: PairAgreement,
  { areaIds, total, language }: { areaIds: readonly string[]; total: string; language: Language },
): PairView {
  const dimensionName = new Map(instrument.dimensions.map(({ id, name }) => [id, name[language]]));
  const areaName = new Map(areasOf(instrument).map(({ id, name }) => [id, `${id} ${name[language]}`]));
  return {
    first: first.name,
    second: second.name,
    rows: [
      figureRow("total", total, agreement.total),
      ...agreement.dimensions.map((figures) =>
        figureRow("dimension", dimensionName.get(figures.id) ?? figures.id, figures),
      ),
      ...agreement.areas
        .filter(({ id }) => areaIds.includes(id))
        .map((figures) => figureRow("area", areaName.get(figures.id) ?? figures.id, figures)),
    ],
  };
}

function figureRow(kind: FigureRow["kind"], label: string, figures: AgreementFigures): FigureRow {
  const { n, kappa: value, low, high, exact, withinOne } = figures;
  const kappa = value === null || low === null || high === null ? null : { value, low, high };
  // Kappa sets agreement against chance: with one value only, chance would agree every time.
  const without = kappa ? null : n < 2 ? "too_few" : "all_alike";
  return { kind, label, n, kappa, without, exact, withinOne };
}

const HAIR = 1e-6;

/** Where the axis of a figure of kappas begins: at 0, or at -0.5 or -1 where an interval goes below. It ends at 1. */
export function axisStart(rows: readonly Pick<FigureRow, "kappa">[]): number {
  const lowest = Math.min(0, ...rows.flatMap(({ kappa }) => kappa?.low ?? []));
  // An interval that ends at 0 may be computed as a hair below it.
  return lowest > -HAIR ? 0 : Math.floor(lowest * 2) / 2;
}
