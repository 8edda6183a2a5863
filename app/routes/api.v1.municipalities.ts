import { forAnyone } from "~/access/guard.server";
import { answerPlain } from "~/registry/api/api-answer.server";
import { readMunicipalities } from "~/registry/api/read-figures.server";

/** The municipalities that are ranked. */
export const loader = forAnyone(({ request, db }) => answerPlain(request, () => readMunicipalities(db)));
