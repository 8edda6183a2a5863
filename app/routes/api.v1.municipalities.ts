import { answerPlain } from "~/registry/api/api-answer.server";
import { apiLoader } from "~/registry/api/api-loader.server";
import { readMunicipalities } from "~/registry/api/read-figures.server";

/** The municipalities that are ranked. */
export const loader = apiLoader(({ request, db }) => answerPlain(request, () => readMunicipalities(db)));
