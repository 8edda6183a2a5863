/** The three dimensions that a question is graded on, in the order that a person meets them. */
export const dimensionIds = ["system", "extent", "result"] as const;

export type DimensionId = (typeof dimensionIds)[number];
