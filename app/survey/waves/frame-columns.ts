/** The columns of a frame's table, in the order in which we write them. */
export const frameColumns = [
  "municipality",
  "name",
  "population",
  "centrality",
  "income",
  "group",
  "region",
  "email",
  "language",
] as const;
