import { answerApi } from "~/registry/api/api-answer.server";
import { apiLoader } from "~/registry/api/api-loader.server";
import { readIndices } from "~/registry/api/read-figures.server";

/** The indices, and the years that there are figures of. */
export const loader = apiLoader(({ request, db }) => answerApi({ request, db }, () => readIndices(db)));
