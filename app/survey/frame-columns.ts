/** The columns of a frame's file, in the order in which we write them. */
export const unitColumns = [
  "municipality",
  "name",
  "population",
  "centrality",
  "income",
  "group",
  "region",
  "email",
] as const;

/** The same with what a wave adds: the language of the mail. */
export const frameColumns = [...unitColumns, "language"] as const;
