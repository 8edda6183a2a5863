import { forAnyone } from "~/access/guard.server";
import { peilVersion } from "~/platform/root.server";
import { answerPlain } from "~/registry/api/api-answer.server";
import { openApiDocument } from "~/registry/api/open-api";

/** The read API described for programs. */
export const loader = forAnyone(({ request }) => answerPlain(request, () => openApiDocument(peilVersion())));
