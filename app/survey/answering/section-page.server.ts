import { randomUUID } from "node:crypto";
import { formatDate, formatDateTime, formatTime } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { itemVariables } from "../variables";
import type { Database } from "~/platform/database.server";
import type { Section } from "../instrument";
import { answeringScript } from "./answering-script.server";
import type { Answering } from "./find-answering.server";
import { minutesLeft, sectionProgress } from "./progress";
import { scriptData } from "./script-data";
import type { SectionPageView } from "./section-page";
import { type FieldOutcome, sectionView } from "./section-view";
import { differsFromSubmitted, latestSubmission } from "./submission-store.server";

interface SectionSource {
  token: string;
  answering: Answering;
  section: Section;
  outcomes: Readonly<Record<string, FieldOutcome>>;
  /** Ids of questions that came up by the answers that were just given. */
  newItems: readonly string[];
  language: Language;
  t: Translator;
}

/** The section that a page's address names, counted from 1; null when there is none. */
export function findSection(
  { instrument }: Pick<Answering, "instrument">,
  position: string | undefined,
): Section | null {
  return /^[1-9]\d?$/.test(position ?? "") ? (instrument.sections[Number(position) - 1] ?? null) : null;
}

/** All that the page of a section shows. */
export async function loadSectionPage(db: Database, source: SectionSource): Promise<SectionPageView> {
  const { token, answering, section, outcomes, newItems, language, t } = source;
  const { instrument, answers, standings, response } = answering;
  const submission = response?.submittedAt ? await latestSubmission(db, response.id) : null;
  const progress = sectionProgress(instrument, answers);
  const view = sectionView({ instrument, section, answers, standings, outcomes, language });
  return {
    token,
    section: view,
    sections: instrument.sections.map(({ name }, index) => ({
      position: index + 1,
      name: name[language],
      ...(progress[index] ?? { shown: 0, answered: 0 }),
    })),
    minutesLeft: minutesLeft(instrument, answers),
    unsent: submission !== null && differsFromSubmitted(answering, submission),
    saved: savedTimes(source),
    form: randomUUID(),
    deletions: answering.member.deletions,
    newNumbers: section.items.filter(({ id }) => newItems.includes(id)).map(({ number }) => number),
    script: {
      address: answeringScript(),
      data: scriptData({ token, answering, section, language, t }),
    },
  };
}

/** «Lagret 14.32» for each question of the section that was ever saved. */
function savedTimes({ answering, section, language, t }: SectionSource): Record<string, string> {
  const today = formatDate(new Date(), language);
  return Object.fromEntries(
    section.items.flatMap((item) => {
      const times = itemVariables(item).flatMap(({ name }) => answering.standings.get(name)?.at ?? []);
      const latest = times.sort().at(-1);
      if (latest === undefined) return [];
      const at = new Date(latest);
      const when =
        formatDate(at, language) === today ? formatTime(at, language) : formatDateTime(at, language);
      return [[item.id, t("answering:saved", { when })]];
    }),
  );
}
