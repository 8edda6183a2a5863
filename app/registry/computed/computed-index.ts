import type { Language } from "~/platform/i18n/languages";
import type { CompositeDefinition } from "../indices/composite-definition";
import type { CompositeIndex } from "../indices/composite-index";
import type { IndexDefinition } from "../indices/index-definition";
import type { DefinedIndex } from "../indices/index-indicators";
import type { IndexScores, Scores } from "../indices/quality-index";

/** An index of one year with its scores, all municipalities of that year in the same order everywhere. */
export type ComputedIndex =
  | { kind: "index"; id: string; definition: IndexDefinition; year: number; scores: IndexScores }
  | {
      kind: "composite";
      id: string;
      definition: CompositeDefinition;
      quality: IndexDefinition;
      year: number;
      scores: CompositeIndex;
    };

/** A score that a ranking shows a column for. */
export interface IndexPart {
  id: string;
  name: IndexDefinition["name"];
  scores: Scores;
}

/** The score that the index is named for. */
export function totalOf(index: ComputedIndex): Scores {
  return index.kind === "composite" ? index.scores.total : index.scores;
}

/** What the total is made of: quality, cost and finance with their efficiency, or the services. */
export function partsOf(index: ComputedIndex): IndexPart[] {
  if (index.kind === "index")
    return index.scores.services.map(({ service, ...scores }) => ({
      id: service.id,
      name: service.name,
      scores,
    }));
  const { definition, scores } = index;
  return compositeParts.map((id) => ({ id, name: definition[id].name, scores: scores[id] }));
}

const compositeParts = ["quality", "cost", "finance", "efficiency"] as const;

/** What a definition calls the parts of its index, under the ids that `partsOf` gives them. */
export function partNames(index: DefinedIndex, language: Language): { id: string; name: string }[] {
  return index.kind === "index"
    ? index.definition.services.map(({ id, name }) => ({ id, name: name[language] }))
    : compositeParts.map((id) => ({ id, name: index.definition[id].name[language] }));
}

/** The quality index within: the index itself, or what the composite takes its quality from. */
export function qualityOf(index: ComputedIndex): IndexScores {
  return index.kind === "composite" ? index.scores.quality : index.scores;
}

/** A municipality's place in the lists of an index; −1 where the year has no figures of it. */
export function rowOf(index: ComputedIndex, municipality: string): number {
  return index.scores.municipalities.indexOf(municipality);
}
