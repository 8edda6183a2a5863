import { peilVersion } from "~/platform/root.server";
import { answerPlain } from "~/registry/api/api-answer.server";
import { apiLoader } from "~/registry/api/api-loader.server";
import { openApiDocument } from "~/registry/api/open-api";

/** The read API described for programs. */
export const loader = apiLoader(({ request }) => answerPlain(request, () => openApiDocument(peilVersion())));
