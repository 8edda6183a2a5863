import type { Language } from "~/platform/i18n/languages";
import { type ComputedIndex, rowOf } from "../computed/computed-index";
import { type Standing, standing } from "../computed/ranking";
import type { ServiceEfficiency } from "../indices/composite-index";
import { groupMeanOf } from "./group-mean";

/** A service's quality against its cost. Scores are in standard deviations, above 0 better: a cost above 0 is lower than the mean. */
export interface EfficiencyRow {
  /** A service of the quality index. */
  id: string;
  name: string;
  quality: Standing;
  cost: Standing;
  efficiency: Standing;
  /** How many have a rank in its efficiency. */
  ranked: number;
  /** The mean efficiency of the municipality's KOSTRA group; null where fewer than two have a score. */
  groupMean: number | null;
  /** The rank in efficiency of the years before, nearest first. */
  earlierRanks: { year: number; rank: number | null }[];
}

export interface EfficiencyView {
  rows: EfficiencyRow[];
  /** The services whose quality has no cost of their own to be held against. */
  withoutCost: string[];
  /** The costs that have no quality to be held against. */
  withoutQuality: string[];
}

/**
 * The efficiency of each service that the definition gives both a quality and a cost (DESIGN 4.3).
 * @param earlier the same index in the years before, nearest first.
 * @param group the numbers of the municipality's KOSTRA group, itself among them.
 * @returns null for an index that measures no costs.
 */
export function serviceEfficiency(
  municipality: string,
  index: ComputedIndex,
  earlier: readonly ComputedIndex[],
  group: ReadonlySet<string>,
  language: Language,
): EfficiencyView | null {
  if (index.kind !== "composite") return null;
  const { scores, definition } = index;
  const row = rowOf(index, municipality);
  const measured = new Map(scores.services.map((each) => [each.service, each]));
  const services = scores.quality.services.map(({ service }) => service);
  return {
    rows: services.flatMap(({ id, name }) => {
      const found = measured.get(id);
      if (!found) return [];
      const { quality, cost, efficiency } = found;
      return [
        {
          id,
          name: name[language],
          quality: standing(quality, row),
          cost: standing(cost, row),
          efficiency: standing(efficiency, row),
          ranked: efficiency.scores.filter((score) => !Number.isNaN(score)).length,
          groupMean: groupMeanOf(index, efficiency, group),
          earlierRanks: earlier.map((before) => ({
            year: before.year,
            rank: earlierRank(before, id, municipality),
          })),
        },
      ];
    }),
    withoutCost: services.flatMap(({ id, name }) => (measured.has(id) ? [] : [name[language]])),
    withoutQuality: definition.cost.services.flatMap(({ service, name }) =>
      service !== null && measured.has(service) ? [] : [name[language]],
    ),
  };
}

function earlierRank(before: ComputedIndex, service: string, municipality: string): number | null {
  const found: ServiceEfficiency | undefined =
    before.kind === "composite" ? before.scores.services.find((each) => each.service === service) : undefined;
  return found ? standing(found.efficiency, rowOf(before, municipality)).rank : null;
}
