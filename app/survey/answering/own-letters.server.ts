import type { Database } from "~/platform/database.server";
import { formatDateTime } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { setWithdrawal } from "../waves/withdrawal.server";
import type { Answering } from "./find-answering.server";
import type { LetterChoiceView } from "./letter-choice";

/** What a respondent is shown of the letters that they get. */
export function letterChoiceView(
  { member }: Pick<Answering, "member">,
  { token, language }: { token: string; language: Language },
): LetterChoiceView {
  return {
    token,
    municipality: member.name,
    withdrawn: member.withdrawnAt && formatDateTime(member.withdrawnAt, language),
  };
}

/**
 * Does what the form of a respondent's letters asks for. It may be sent twice.
 * @returns false when it asks for nothing that there is.
 */
export async function chooseLetters(
  db: Database,
  { member }: Pick<Answering, "member">,
  intent: string,
): Promise<boolean> {
  if (intent !== "decline" && intent !== "resume") return false;
  const respondent = { id: null, name: member.name };
  await setWithdrawal(db, respondent, member.id, { withdrawn: intent === "decline", by: "respondent" });
  return true;
}
