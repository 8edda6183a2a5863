import { answerPlain } from "~/registry/api/api-answer.server";
import { apiLoader } from "~/registry/api/api-loader.server";
import { readIndicators } from "~/registry/api/read-figures.server";

/** What each indicator measures, with its unit and source. */
export const loader = apiLoader(({ request }) => answerPlain(request, readIndicators));
