import { answerApi } from "~/registry/api/api-answer.server";
import { apiLoader } from "~/registry/api/api-loader.server";
import { readObservations } from "~/registry/api/read-figures.server";

/** The figures as reported, page by page. */
export const loader = apiLoader(({ request, db }) =>
  answerApi({ request, db }, () => readObservations(db, new URL(request.url).searchParams)),
);
