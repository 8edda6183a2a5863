import { forAnyone } from "~/access/guard.server";
import { answerApi } from "~/registry/api/api-answer.server";
import { readMunicipalityIndex } from "~/registry/api/read-figures.server";

/** A municipality in an index, with every indicator. */
export const loader = forAnyone(({ request, db, params: { index = "", year = "", municipality = "" } }) =>
  answerApi({ request, db }, () => readMunicipalityIndex(db, index, year, municipality)),
);
