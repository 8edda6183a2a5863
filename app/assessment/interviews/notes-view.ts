import { formatDate } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { Instrument } from "../instrument";
import type { Interview } from "./interview";
import { type GuideArea, interviewGuide } from "./interview-guide";
import { type ColleaguesNote, GENERAL_NOTE, neverWritten, type NoteStanding } from "./interview-note";
import type { NotesOfInterview } from "./interview-note-store.server";
import { dayName, showInterview, type ShownInterview } from "./plan-view";

/** The notes of an interview as its page needs them. */
export interface NotesView {
  evaluationId: string;
  interview: ShownInterview;
  groupId: string;
  /** «tirsdag 3. mars 2026»; null until it is set. */
  day: string | null;
  areas: GuideArea[];
  /** The reader's own, for every field of the page. */
  standings: Record<string, NoteStanding>;
  colleagues: ColleaguesNote[];
  person: { id: string; name: string };
  language: Language;
  /** Today's date as it is shown. */
  today: string;
  /** Names the saves of this page when it is posted without scripts. */
  token: string;
}

interface NotesSource {
  evaluationId: string;
  instrument: Instrument;
  team: readonly { id: string; name: string }[];
  interview: Interview;
  notes: NotesOfInterview;
  person: { id: string; name: string };
  language: Language;
  t: Translator;
  now: Date;
  token: string;
}

/** The page of an interview: the questions of its group, and those that somebody has noted something to. */
export function notesView(source: NotesSource): NotesView {
  const { evaluationId, instrument, interview, notes, person, language, t, now, token } = source;
  const { own, colleagues } = notes;
  const noted = [...own.keys(), ...colleagues.map(({ questionId }) => questionId)];
  const areas = interviewGuide(instrument, interview.groupId, language, noted)?.areas ?? [];
  const ids = [...areas.flatMap(({ questions }) => questions.map(({ id }) => id)), GENERAL_NOTE];
  return {
    evaluationId,
    interview: showInterview(interview, { ...source, notes: new Map() }, language),
    groupId: interview.groupId,
    day: interview.heldOn === null ? null : dayName(interview.heldOn, { language, t }),
    areas,
    standings: Object.fromEntries(ids.map((id) => [id, own.get(id) ?? neverWritten])),
    colleagues,
    person: { id: person.id, name: person.name },
    language,
    today: formatDate(now, language),
    token,
  };
}
