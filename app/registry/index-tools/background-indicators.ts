/** What is known of a municipality's people beside their number: the ids that their figures are filed under, and how many decimals they have. */
export const backgroundIndicators = [
  { id: "income", indicator: "background.free-income", decimals: 0 },
  { id: "young", indicator: "background.aged-0-15", decimals: 1 },
  { id: "old", indicator: "background.aged-67", decimals: 1 },
] as const;

/** All that municipalities are compared by when it is asked who resembles whom, with the weight that each has until somebody turns it. */
export const likenessIds = ["size", "centrality", "income", "young", "old"] as const;

export type LikenessId = (typeof likenessIds)[number];

/**
 * A start for the reader to turn, with no source (docs/decisions/017): each of size, centrality, income and age mix counts once, the two
 * ends of the age mix half each, and size twice, since cost and quality go together with it most.
 */
export const givenWeight: Record<LikenessId, number> = {
  size: 2,
  centrality: 1,
  income: 1,
  young: 0.5,
  old: 0.5,
};
