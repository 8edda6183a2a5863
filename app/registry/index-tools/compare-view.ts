import type { Language } from "~/platform/i18n/languages";
import { type ComputedIndex, partsOf, qualityOf, rowOf, totalOf } from "../computed/computed-index";
import { type Standing, standing } from "../computed/ranking";
import type { Scores } from "../indices/quality-index";

/** A score of all the municipalities that are compared, in their order. */
export interface ComparedScore {
  id: string;
  name: string;
  standings: Standing[];
  /** The places of the best; empty where fewer than two have a score. */
  best: number[];
}

export interface ComparedScores {
  total: ComparedScore;
  parts: ComparedScore[];
  /** Of the quality; empty where the parts are the services already. */
  services: ComparedScore[];
}

/** The scores of an index for some municipalities side by side. */
export function comparedScores(
  index: ComputedIndex,
  municipalities: readonly string[],
  totalName: string,
  language: Language,
): ComparedScores {
  const rows = municipalities.map((number) => rowOf(index, number));
  const compared = (id: string, name: string, scores: Scores): ComparedScore => {
    const standings = rows.map((row) => standing(scores, row));
    return { id, name, standings, best: bestOf(standings) };
  };
  return {
    total: compared("total", totalName, totalOf(index)),
    parts: partsOf(index).map(({ id, name, scores }) => compared(id, name[language], scores)),
    services:
      index.kind === "index"
        ? []
        : qualityOf(index).services.map(({ service, ...scores }) =>
            compared(service.id, service.name[language], scores),
          ),
  };
}

/** The places of those that nobody beats, equals among them. */
function bestOf(standings: readonly Standing[]): number[] {
  const ranks = standings.flatMap(({ rank }) => rank ?? []);
  if (ranks.length < 2) return [];
  const best = Math.min(...ranks);
  return standings.flatMap(({ rank }, place) => (rank === best ? [place] : []));
}
