import type { Database } from "~/platform/database.server";
import { formatDateTime } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { deleteResponse } from "../waves/response-deletion.server";
import { answeringScript } from "./answering-script.server";
import type { DeleteView } from "./delete-page";
import type { Answering } from "./find-answering.server";
import { letterChoiceView } from "./own-letters.server";

/** What the page shows on which a respondent deletes their answers. */
export function deleteView(answering: Answering, reader: { token: string; language: Language }): DeleteView {
  const { member, wave, response } = answering;
  const { token, language } = reader;
  const { id: memberId, deletions } = member;
  return {
    token,
    municipality: member.name,
    hasAnswers: response !== null,
    submitted: response?.submittedAt ? formatDateTime(response.submittedAt, language) : null,
    openUntil: wave.state === "open" ? formatDateTime(wave.closesAt, language) : null,
    letters: letterChoiceView(answering, reader),
    forget: deletions > 0 ? { script: answeringScript(), memberId, deletions } : null,
  };
}

/** Deletes all that was answered by a personal link, because the respondent wants it: also after the survey has closed. */
export async function deleteOwnAnswers(
  db: Database,
  { member }: Pick<Answering, "member">,
): Promise<boolean> {
  const respondent = { id: null, name: member.name };
  return deleteResponse(db, respondent, member.id, { by: "respondent", reason: null });
}
