import type { Language, LocalizedText } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import type { MailingKind } from "./mailing-kind";
import type { MailTexts } from "./mail-text";

/** What the drafts say of a wave besides what the placeholders fill in later. */
export interface DraftFacts {
  /** The questionnaire's name. */
  survey: LocalizedText;
  /** Why they are asked: the wave's own text. */
  purpose: LocalizedText;
}

/** Texts to begin with, in three languages, with placeholders in them. */
export function mailDraft(kind: MailingKind, { survey, purpose }: DraftFacts): MailTexts {
  const draft = (language: Language) => {
    const t = translator(language);
    const facts = { survey: withoutBraces(survey[language]), purpose: withoutBraces(purpose[language]) };
    return {
      subject: t(`mailings:draft_${kind}_subject`, facts),
      text: t(`mailings:draft_${kind}_text`, facts),
    };
  };
  return { nb: draft("nb"), nn: draft("nn"), en: draft("en") };
}

/** A brace in a wave's own words is no placeholder. */
function withoutBraces(text: string): string {
  return text.replaceAll("{", "(").replaceAll("}", ")");
}
