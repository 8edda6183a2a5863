import type { Language } from "~/platform/i18n/languages";
import {
  type ComputedIndex,
  type IndexPart,
  partsOf,
  qualityOf,
  rowOf,
  totalOf,
} from "../computed/computed-index";
import { standing } from "../computed/ranking";
import type { Standardised } from "../indices/standardise";
import { missingReason } from "../observations/observation-table";
import { type LongRow, longRow } from "./long-table";
import { scoreNames, standingRows } from "./score-rows";

/** A municipality's scores and ranks, those of each service's efficiency among them, and each indicator's value, corrected value and standard deviations. */
export function municipalityRows(index: ComputedIndex, municipality: string, language: Language) {
  const row = rowOf(index, municipality);
  const items = new Map<string, string>();
  const rows: LongRow[] = [];
  const add = (item: string, label: string, figure: number | null | undefined, reason: string | null) => {
    items.set(item, label);
    rows.push(longRow([municipality, item, index.year], figure, reason));
  };
  const total = { id: "total", name: index.definition.name, scores: totalOf(index) };
  const parts = [total, ...partsOf(index), ...servicesOf(index)];
  for (const { id, name, scores } of parts) {
    for (const [item, label] of scoreNames([{ id, name: name[language] }])) items.set(item, label);
    rows.push(...standingRows(municipality, id, standing(scores, row), index.year));
  }
  for (const { id, name, figures } of measuredOf(index)) {
    const reason = missingReason(figures.missing[row] ?? 0);
    add(id, name[language], figures.reported[row], reason);
    add(`${id}.corrected`, name[language], figures.corrected[row], reason);
    add(`${id}.z`, `${name[language]} (z)`, figures.z[row], reason);
  }
  return { items, rows };
}

/** Quality, cost and efficiency of each service that an index of indices holds against its cost. */
function servicesOf(index: ComputedIndex): IndexPart[] {
  if (index.kind !== "composite") return [];
  const { definition, scores } = index;
  return scores.services.flatMap(({ service, ...ofService }) => {
    const name = scores.quality.services.find((each) => each.service.id === service)?.service.name;
    if (!name) return [];
    return (["quality", "cost", "efficiency"] as const).map((part): IndexPart => {
      const { nb, nn, en } = definition[part].name;
      return {
        id: `${service}.${part}`,
        name: { nb: `${name.nb}: ${nb}`, nn: `${name.nn}: ${nn}`, en: `${name.en}: ${en}` },
        scores: ofService[part],
      };
    });
  });
}

interface Measured {
  id: string;
  name: Record<Language, string>;
  figures: Standardised;
}

/** Every indicator that the index measures: its services', and a composite's costs and finance. */
function measuredOf(index: ComputedIndex): Measured[] {
  const ofServices = qualityOf(index).services.flatMap(({ indicators }) =>
    indicators.map(({ indicator: { id, name }, figures }) => ({ id, name, figures })),
  );
  if (index.kind === "index") return ofServices;
  const { cost, finance } = index.definition;
  const { id, name } = cost.indicator;
  const ofFinance = finance.indicators.flatMap((indicator): Measured[] => {
    const found = index.scores.finance.indicators.find((each) => each.id === indicator.id);
    return found ? [{ id: indicator.id, name: indicator.name, figures: found.figures }] : [];
  });
  return [...ofServices, { id, name, figures: index.scores.cost.figures }, ...ofFinance];
}
