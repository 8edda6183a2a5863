import { forAnyone } from "~/access/guard.server";
import { answerFile } from "~/registry/downloads/file-answer.server";

/** What a page of the register shows, as a file: the page's own address with the file's name at the end. */
export const loader = forAnyone(({ params, ...asked }) => answerFile(asked, params["*"] ?? ""));
