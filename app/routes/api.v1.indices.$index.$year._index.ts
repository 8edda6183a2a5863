import { forAnyone } from "~/access/guard.server";
import { answerApi } from "~/registry/api/api-answer.server";
import { readRanking } from "~/registry/api/read-figures.server";

/** Scores and ranks of every municipality in an index. */
export const loader = forAnyone(({ request, db, params: { index = "", year = "" } }) =>
  answerApi({ request, db }, () => readRanking(db, index, year)),
);
