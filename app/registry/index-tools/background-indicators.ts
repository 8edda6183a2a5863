/** The ids that a municipality's people are filed under beside their number: survey-definitions/sources/ tells the tables that bring them. */
export const incomeIndicator = "background.free-income";

/** All inhabitants on 1 January by age, as table 07459 of Statistics Norway brings them. */
export const ageIndicators = {
  young: "population.age-0-15",
  between: "population.age-16-66",
  old: "population.age-67-and-over",
} as const;

export type AgeGroup = keyof typeof ageIndicators;

/** All that municipalities are compared by when it is asked who resembles whom, with the weight that each has until somebody turns it. */
export const likenessIds = ["size", "centrality", "income", "young", "old"] as const;

export type LikenessId = (typeof likenessIds)[number];

export const givenWeight: Record<LikenessId, number> = {
  size: 2,
  centrality: 1,
  income: 1,
  young: 0.5,
  old: 0.5,
};

/** How many decimals each is shown with. */
export const shownDecimals: Record<LikenessId, number> = {
  size: 0,
  centrality: 0,
  income: 0,
  young: 1,
  old: 1,
};
