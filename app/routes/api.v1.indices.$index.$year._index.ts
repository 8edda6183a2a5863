import { answerApi } from "~/registry/api/api-answer.server";
import { apiLoader } from "~/registry/api/api-loader.server";
import { readRanking } from "~/registry/api/read-figures.server";

/** Scores and ranks of every municipality in an index. */
export const loader = apiLoader(({ request, db, params: { index = "", year = "" } }) =>
  answerApi({ request, db }, () => readRanking(db, index, year)),
);
