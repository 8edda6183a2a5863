import { forAnyone } from "~/access/guard.server";
import { answerApi } from "~/registry/api/api-answer.server";
import { readIndices } from "~/registry/api/read-figures.server";

/** The indices, and the years that there are figures of. */
export const loader = forAnyone(({ request, db }) => answerApi({ request, db }, () => readIndices(db)));
