import { answerApi } from "~/registry/api/api-answer.server";
import { apiLoader } from "~/registry/api/api-loader.server";
import { readMunicipalityIndex } from "~/registry/api/read-figures.server";

/** A municipality in an index, with every indicator. */
export const loader = apiLoader(({ request, db, params: { index = "", year = "", municipality = "" } }) =>
  answerApi({ request, db }, () => readMunicipalityIndex(db, index, year, municipality)),
);
