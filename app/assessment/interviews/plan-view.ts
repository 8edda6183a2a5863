import { formatDate, formatList } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { Instrument } from "../instrument";
import { groupName, type Interview, type Participant } from "./interview";
import { interviewGuide, questionCount } from "./interview-guide";
import { type Clash, clashes, groupsWithoutInterview, planByDay } from "./interview-plan";

/** An interview as the plan shows it, every word written. */
export interface ShownInterview {
  id: string;
  group: string;
  /** «09.30–10.30», «09.30»; null until it is set. */
  time: string | null;
  place: string;
  participants: Participant[];
  /** Names of the evaluators who hold it. */
  evaluators: string[];
  /** How many notes it has. */
  notes: number;
}

export interface PlanView {
  evaluationId: string;
  days: { title: string; dated: boolean; interviews: ShownInterview[] }[];
  /** Names of the groups that no interview is planned with. */
  missing: string[];
  /** What a planner should know and may leave as it is. */
  warnings: string[];
  guides: { groupId: string; group: string; questions: number }[];
}

interface PlanSource {
  evaluationId: string;
  instrument: Instrument;
  team: readonly { id: string; name: string }[];
  interviews: readonly Interview[];
  /** Notes by interview. */
  notes: ReadonlyMap<string, number>;
}

interface Reader {
  language: Language;
  t: Translator;
}

/** The plan of an evaluation in the reader's language. */
export function planView(source: PlanSource, reader: Reader): PlanView {
  const { evaluationId, instrument, interviews } = source;
  const { language, t } = reader;
  return {
    evaluationId,
    days: planByDay(interviews).map(({ heldOn, interviews: own }) => ({
      title: heldOn === null ? t("interviews:no_date_yet") : dayName(heldOn, reader),
      dated: heldOn !== null,
      interviews: own.map((interview) => showInterview(interview, source, language)),
    })),
    missing: groupsWithoutInterview(instrument, interviews).map((id) => groupName(instrument, id, language)),
    warnings: clashes(interviews).map((clash) => clashSentence(clash, source, reader)),
    guides: instrument.interviewGroups.map(({ id, name }) => {
      const guide = interviewGuide(instrument, id, language);
      return { groupId: id, group: name[language], questions: guide ? questionCount(guide) : 0 };
    }),
  };
}

export function showInterview(
  interview: Interview,
  { instrument, team, notes }: Pick<PlanSource, "instrument" | "team" | "notes">,
  language: Language,
): ShownInterview {
  const { id, groupId, startsAt, endsAt, place, participants, evaluatorIds } = interview;
  const times = [startsAt, endsAt].filter(Boolean).map((time) => shownTime(time, language));
  return {
    id,
    group: groupName(instrument, groupId, language),
    time: times.length > 0 ? times.join("–") : null,
    place,
    participants,
    evaluators: team.filter((member) => evaluatorIds.includes(member.id)).map(({ name }) => name),
    notes: notes.get(id) ?? 0,
  };
}

/** «tirsdag 3. mars 2026» */
export function dayName(heldOn: string, { language, t }: Reader): string {
  const day = new Date(`${heldOn}T12:00:00Z`);
  const weekday = t(`interviews:weekday_${day.getUTCDay()}` as "interviews:weekday_1");
  return `${weekday} ${formatDate(day, language)}`;
}

/** «09.30» in Norwegian, «09:30» in English. */
export function shownTime(time: string, language: Language): string {
  return language === "en" ? time : time.replace(":", ".");
}

function clashSentence(
  { ids, evaluatorIds }: Clash,
  { instrument, team, interviews }: PlanSource,
  reader: Reader,
): string {
  const { language, t } = reader;
  const both = interviews.filter(({ id }) => ids.includes(id));
  const values = {
    day: dayName(both[0]?.heldOn ?? "", reader),
    groups: formatList(
      both.map(
        ({ groupId, startsAt }) =>
          `${groupName(instrument, groupId, language)} (${shownTime(startsAt, language)})`,
      ),
      language,
    ),
  };
  const names = team.filter(({ id }) => evaluatorIds.includes(id)).map(({ name }) => name);
  return names.length > 0
    ? t("interviews:clash_evaluators", { ...values, names: formatList(names, language) })
    : t("interviews:clash_times", values);
}
