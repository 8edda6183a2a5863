import { forAnyone } from "~/access/guard.server";
import { answerApi } from "~/registry/api/api-answer.server";
import { readObservations } from "~/registry/api/read-figures.server";

/** The figures as reported, page by page. */
export const loader = forAnyone(({ request, db }) =>
  answerApi({ request, db }, () => readObservations(db, new URL(request.url).searchParams)),
);
