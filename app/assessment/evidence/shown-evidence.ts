import { formatDate } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { Instrument } from "../instrument";
import { groupName } from "../interviews/interview";
import type { LinkedInterviewNote, LinkedWebsiteNote } from "./evidence";
import type { ShownNote } from "./question-view";

interface Reader {
  language: Language;
  t: Translator;
}

export function showInterviewNote(
  { id, groupId, heldOn, authorName, text }: LinkedInterviewNote,
  instrument: Pick<Instrument, "interviewGroups">,
  { language }: Reader,
): ShownNote {
  const from = [groupName(instrument, groupId, language), heldOn && formatDay(heldOn, language)];
  return { id, from: from.filter(Boolean).join(", "), address: "", authorName, text };
}

export function showWebsiteNote(
  { id, seenOn, address, authorName, text }: LinkedWebsiteNote,
  { language, t }: Reader,
): ShownNote {
  const from = `${t("evidence:website")}, ${formatDay(seenOn, language)}`;
  return { id, from, address, authorName, text };
}

/** «3. mars 2026» of an ISO date, which is a day wherever one is: at noon it is the same day in Norway. */
function formatDay(date: string, language: Language): string {
  return formatDate(new Date(`${date}T12:00:00Z`), language);
}
