import { forAnyone } from "~/access/guard.server";
import { answerPlain } from "~/registry/api/api-answer.server";
import { readIndicators } from "~/registry/api/read-figures.server";

/** What each indicator measures, with its unit and source. */
export const loader = forAnyone(({ request }) => answerPlain(request, readIndicators));
